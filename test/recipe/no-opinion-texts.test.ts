import { describe, expect, test } from 'vitest';
import type { Example } from '../../lib/data/example';
import { split } from '../../lib/data/split';
import { TOKEN_RULES } from '../../lib/languages/all-token-rules';
import { recipeOf } from '../../lib/recipe/language-settings';
import { SOURCES_OF } from '../../lib/recipe/language-sources';
import {
  KINDS_WITHOUT_OPINION,
  NO_OPINION_TEMPLATES,
  noOpinionTexts,
} from '../../lib/recipe/templates/no-opinion-texts';
import { lines } from '../../lib/recipe/templates/word-lists';

const LANGUAGES = Object.keys(NO_OPINION_TEMPLATES);
const COUNT = 3000;
const patternOf = ({ movie }: Example) => movie!.replace(/^\w+ \w+: /, '');

test('a language whose sources name templates has some', () => {
  const naming = Object.keys(SOURCES_OF).filter((code) => SOURCES_OF[code]!.some(({ fromTemplates }) => fromTemplates));
  expect(naming.sort()).toEqual([...LANGUAGES].sort());
  expect(Object.keys(TOKEN_RULES)).toEqual(expect.arrayContaining(LANGUAGES));
});

test('a language without templates is refused', async () => {
  await expect(noOpinionTexts('xx', 10, 1)).rejects.toThrow(RangeError);
});

describe.each(LANGUAGES)('%s', (language) => {
  const templates = NO_OPINION_TEMPLATES[language]!;
  const patterns = KINDS_WITHOUT_OPINION.flatMap((kind) => lines(templates[kind]));
  const made = noOpinionTexts(language, COUNT, 1);

  test('every pattern and every list of words is used, none twice', async () => {
    const { examples } = await made;
    expect(new Set(patterns).size).toBe(patterns.length);
    expect(new Set(examples.map(patternOf))).toEqual(new Set(patterns));
    const used = JSON.stringify([patterns, templates.words]);
    for (const list of Object.keys(templates.words)) expect(used, list).toContain(`{${list}}`);
  });

  test('texts are whole, distinct, in their language and without an opinion', async () => {
    const { examples } = await made;
    expect(new Set(examples.map(({ text }) => text)).size).toBe(examples.length);
    expect(examples.length).toBeGreaterThan(COUNT / 2);
    for (const example of examples) {
      expect(example).toMatchObject({ language, noOpinion: true });
      expect(example.text).not.toMatch(/[{}|()]|undefined| {2}|^ | $/);
      // Lower case of İ by the rules of another language.
      expect(example.text).not.toContain('\u0307');
    }
  });

  test('a question keeps its mark', async () => {
    const questions = new Set(lines(templates.questions).filter((pattern) => pattern.endsWith('?')));
    const { examples } = await made;
    for (const example of examples) if (questions.has(patternOf(example))) expect(example.text).toMatch(/\?$/);
  });

  test('a seed gives the same texts, another seed others', async () => {
    const { sha256, examples } = await made;
    expect(await noOpinionTexts(language, COUNT, 1)).toMatchObject({ sha256, examples });
    expect((await noOpinionTexts(language, COUNT, 2)).sha256).not.toBe(sha256);
  });

  test('whole patterns are held out, of every kind', async () => {
    const { examples } = await made;
    const { train, heldOut } = split(examples, recipeOf(language).split, recipeOf(language).seed);
    const trained = new Set(train.map(({ movie }) => movie));
    expect(heldOut.filter(({ movie }) => trained.has(movie))).toEqual([]);
    for (const kind of KINDS_WITHOUT_OPINION)
      expect(heldOut.filter(({ movie }) => movie!.startsWith(`${language} ${kind}: `)).length, kind).toBeGreaterThan(0);
  });
});
