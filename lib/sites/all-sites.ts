import { OPTIONAL_SITES } from './optional-sites';
import { SITES } from './registry';
import type { Site } from './site';

/** Every site that Reeltone can read; the last one is any other site, by its review markup. */
export const ALL_SITES: readonly Site[] = [...SITES, ...OPTIONAL_SITES];
