import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseShortTexts } from '../../lib/model/short-texts';
import { recipeOf } from '../../lib/recipe/language-settings';
import { SOURCES_OF } from '../../lib/recipe/language-sources';
import { generateTexts } from '../../lib/recipe/templates/generate-texts';
import { OPINIONS } from '../../lib/recipe/templates/kinds';
import { lines } from '../../lib/recipe/templates/word-lists';

const COUNT = 8000;
const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N} ]/gu, '');

test('a language whose recipe makes texts from templates has some, another is refused', () => {
  const asking = Object.keys(SOURCES_OF).filter((language) => language !== 'en' && recipeOf(language).templates > 0);
  expect(asking.sort()).toEqual(Object.keys(OPINIONS).sort());
  expect(() => generateTexts(1, 1, 'xx')).toThrow(RangeError);
});

describe.each(Object.keys(OPINIONS))('%s', (language) => {
  const { words, groups } = OPINIONS[language]!;
  const texts = generateTexts(COUNT, 1, language);

  test('a seed gives the same texts, another seed others', () => {
    expect(generateTexts(200, 7, language)).toEqual(generateTexts(200, 7, language));
    expect(generateTexts(200, 7, language)).not.toEqual(generateTexts(200, 8, language));
  });

  test('texts are whole, and most are distinct', () => {
    for (const { text, target } of texts) {
      expect(text).not.toMatch(/[{}|()]|undefined| {2}|^ | $/);
      expect(target).toBeGreaterThan(0);
      expect(target).toBeLessThan(1);
    }
    expect(new Set(texts.map(({ text }) => text.toLowerCase())).size).toBeGreaterThan(0.7 * COUNT);
  });

  test('both sides are as frequent, and every list of words is used', () => {
    const positive = texts.filter(({ target }) => target > 0.5).length;
    const negative = texts.filter(({ target }) => target < 0.5).length;
    expect(positive / negative).toBeGreaterThan(0.85);
    expect(positive / negative).toBeLessThan(1.18);
    const used = JSON.stringify([groups, words]);
    for (const list of Object.keys(words)) expect(used, list).toMatch(new RegExp(`\\{[+-]?${list}\\}`));
  });

  test('no short review of the tests is generated', () => {
    const file = new URL(`../fixtures/short-texts/${language}.json`, import.meta.url);
    const generated = new Set(texts.map(({ text }) => plain(text)));
    const held = parseShortTexts(JSON.parse(readFileSync(file, 'utf8'))).map(([, text]) => plain(text));
    expect(held.filter((text) => generated.has(text))).toEqual([]);
  });

  test('no pattern stands twice, and no word of praise is one of blame', () => {
    const patterns = groups.flatMap(({ patterns }) => lines(patterns));
    expect(new Set(patterns).size).toBe(patterns.length);
    for (const [name, list] of Object.entries(words)) {
      if (!('positive' in list)) continue;
      expect(
        list.positive.filter((word) => list.negative.includes(word)),
        name,
      ).toEqual([]);
      expect(new Set(list.positive).size).toBe(list.positive.length);
      expect(new Set(list.negative).size).toBe(list.negative.length);
    }
  });
});
