import type { AspectList } from './aspect-list';
import { en } from './languages/en';

/** The languages in which aspects are found. */
export const ASPECT_LISTS: readonly AspectList[] = [en];
