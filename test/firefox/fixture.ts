import { readFileSync } from 'node:fs';
import { SITE_FIXTURES } from '../sites/fixtures';

/** A page of ours, the address that it stands in for, and the ids of the reviews that are read from it. */
export function siteFixture(name: string): { url: string; html: string; ids: string[] } {
  const pages = Object.values(SITE_FIXTURES).flatMap((site) => Object.entries(site.pages));
  const [url] = pages.find(([, page]) => page === name)!;
  const read = (folder: string, type: string) =>
    readFileSync(new URL(`../fixtures/${folder}/${name}.${type}`, import.meta.url), 'utf8');
  const golden = JSON.parse(read('golden', 'json')) as { id: string }[];
  return { url, html: read('pages', 'html'), ids: golden.map(({ id }) => id) };
}
