import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FREQUENT_WORDS } from '../../lib/languages/all-frequent-words';
import { TOKEN_RULES } from '../../lib/languages/all-token-rules';
import { SHIPPED_LANGUAGES } from '../../lib/languages/shipped';
import { SOURCES_OF } from '../../lib/recipe/language-sources';

const foldersOf = (path: string) =>
  readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
const filesOf = (language: string) => readdirSync(`lib/languages/${language}`);
const folders = foldersOf('lib/languages');

test('every folder of a language is registered', () => {
  expect(Object.keys(TOKEN_RULES).sort()).toEqual(folders.filter((each) => filesOf(each).includes('tokens.ts')).sort());
  expect(Object.keys(FREQUENT_WORDS).sort()).toEqual(
    folders.filter((each) => filesOf(each).includes('frequent-words.ts')).sort(),
  );
  expect(folders.filter((each) => !(each in TOKEN_RULES))).toEqual([]);
});

test('the shipped languages are those of the folders of models', () => {
  expect([...SHIPPED_LANGUAGES].sort()).toEqual(foldersOf('assets/model').sort());
});

test('a model is shipped only in a language that has rules for tokens, and whose sources are known', () => {
  for (const language of SHIPPED_LANGUAGES) {
    expect(TOKEN_RULES, language).toHaveProperty(language);
    expect(SOURCES_OF, language).toHaveProperty(language);
  }
});
