import { unclobbered } from '../sites/reading/members';

/** The document of the page. Where a node is needed, take its `documentElement` or `body`. */
export const pageDocument = unclobbered(document);
