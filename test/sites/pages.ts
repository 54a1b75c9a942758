import { existsSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';

/** A page of ours, as `npm run extract` sees it: parsed, no script run. */
export function fixturePage(name: string): Document {
  return parse(new URL(`../fixtures/pages/${name}.html`, import.meta.url));
}

const saved = (name: string) => new URL(`../../../shared/pages/${name}.html`, import.meta.url);
export const hasSavedPage = (name: string) => existsSync(saved(name));
/** A page that others saved; it is no part of the project and may be absent. */
export const savedPage = (name: string) => parse(saved(name));

function parse(file: URL): Document {
  return new JSDOM(readFileSync(file, 'utf8')).window.document;
}
