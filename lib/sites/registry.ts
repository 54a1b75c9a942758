import { imdb } from './imdb';
import { letterboxd } from './letterboxd';
import { metacritic } from './metacritic';
import { rottenTomatoes } from './rotten-tomatoes';
import type { Site } from './site';
import { tmdb } from './tmdb';
import { trakt } from './trakt';

/** The sites that Reeltone reads as soon as it is installed. */
export const SITES: readonly Site[] = [imdb, rottenTomatoes, letterboxd, metacritic, tmdb, trakt];

/** The site whose match patterns cover `url`, if any. */
export function siteFor(url: string, sites: readonly Site[] = SITES): Site | undefined {
  return sites.find((site) => site.matches.some((pattern) => matchesPattern(pattern, url)));
}

/**
 * Whether an extension match pattern `https://host/path` covers a URL, its fragment left out.
 * `*.` in front of the host covers the host itself and its subdomains; `*` alone covers any host, and in the path
 * anything.
 * Source: developer.chrome.com/docs/extensions/develop/concepts/match-patterns
 */
function matchesPattern(pattern: string, url: string): boolean {
  const address = url.replace(/#.*/s, '');
  const [, subdomains, host, path] = /^https:\/\/(\*\.)?([^/*]+|\*)(\/.*)$/.exec(pattern) ?? [];
  if (host === undefined || path === undefined) throw new Error(`match pattern ${pattern}: not https://host/path`);
  const literal = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  const prefix = subdomains ? '([^/]+\\.)?' : '';
  const name = host === '*' ? '[^/]+' : literal(host);
  return new RegExp(`^https://${prefix}${name}${literal(path).replaceAll('*', '.*')}$`, 's').test(address);
}
