import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const SHEETS = ['entrypoints', 'lib/overlay'].flatMap((folder) =>
  readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .map((name) => join(folder, name).split(sep).join('/')),
);

/** Style sheets with a rule for this element or class that sets the property. */
function sheetsThatSet(property: string, selector: string): string[] {
  const rule = new RegExp(`(?:^|[\\s,(])${selector}(?![\\w-])[^{}]*{[^}]*\\b${property}:`, 'm');
  return SHEETS.filter((path) => rule.test(readFileSync(root + path, 'utf8')));
}

it.each(['border', 'background'])('the %s of text fields is the same on every page', (property) => {
  for (const field of ['textarea', 'input']) {
    expect(sheetsThatSet(property, field)).toEqual(['entrypoints/shared/style.css']);
  }
});

it('the chips of bar and popup have one style', () => {
  expect(sheetsThatSet('border-radius', '.aspect-chip')).toHaveLength(1);
  expect(sheetsThatSet('border-inline-start', '.phrase')).toHaveLength(1);
});
