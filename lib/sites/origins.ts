import { SITES } from './registry';

/**
 * The origins to ask the browser for before pages of these match patterns can be read, each once: their hosts, whatever
 * the path.
 */
export function originsOf(matches: readonly string[]): string[] {
  return [...new Set(matches.map((pattern) => pattern.replace(/^(https:\/\/[^/]+\/).*$/, '$1*')))];
}

/** Of the sites that are read as soon as Reeltone is installed. Many of them show another page without loading it. */
export const SITE_ORIGINS: readonly string[] = originsOf(SITES.flatMap(({ matches }) => matches));
