import { hash64 } from '../../common/hash';

/** An id for a review on a site that gives none, good enough to tell the reviews of one page apart. */
export const textId = hash64;
