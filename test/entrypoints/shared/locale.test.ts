import { expect, it, vi } from 'vitest';

let browsers = '';
let spoken = '';
vi.doMock('#i18n', () => ({ i18n: { t: (key: string) => (key === 'lang' ? spoken : browsers) } }));
const { locale } = await import('../../../entrypoints/shared/locale');

it.each([
  ['de', 'de', 'de'],
  ['en_GB', 'en', 'en-GB'],
  ['es_419', 'es', 'es-419'],
  // With English sentences, figures are English, too, whatever the browser's language.
  ['it', 'en', 'en'],
  ['pt_BR', 'en', 'en'],
])('in a browser set to %s, where the extension speaks %s, figures are written as in %s', (set, speaks, expected) => {
  [browsers, spoken] = [set, speaks];
  expect(locale()).toBe(expected);
});
