import { describe, expect, test } from 'vitest';
import { createRandom } from '../../lib/data/random';
import { drawOfKind, generateTexts } from '../../lib/recipe/templates/generate-texts';
import { KINDS, type KindName } from '../../lib/recipe/templates/kinds';
import { NEGATION } from '../../lib/recipe/templates/kinds/negation';
import { parsePattern, type Side } from '../../lib/recipe/templates/pattern';
import { addTypingErrors } from '../../lib/recipe/templates/typing-errors';
import shortTexts from '../fixtures/short-texts/en.json';

const NAMES = Object.keys(KINDS) as KindName[];
const SIDES: readonly Side[] = ['positive', 'negative'];
const texts = generateTexts(60_000, 1);
/** Letters, digits and signs in lower case; punctuation makes no other text. */
const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[\s.,;:!?'"]+/g, ' ')
    .trim();
const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

test('a seed gives the same texts, another seed others', () => {
  expect(generateTexts(300, 7)).toEqual(generateTexts(300, 7));
  expect(generateTexts(300, 7)).not.toEqual(generateTexts(300, 8));
});

test('texts are whole, targets lie in [0, 1]', () => {
  for (const { text, target } of texts) {
    expect(text).toMatch(/\S/);
    expect(text).not.toMatch(/[{}|~]|<br>|undefined|NaN| {2}/);
    expect(target >= 0 && target <= 1, `${target}: ${text}`).toBe(true);
  }
});

test('few texts are duplicates, a third holds no opinion, the others are balanced', () => {
  const distinct = new Set(texts.map(({ text }) => plain(text))).size;
  expect(1 - distinct / texts.length).toBeLessThan(0.06);
  const sided = texts.filter(({ target }) => target !== 0.5).map(({ target }) => target);
  expect(1 - sided.length / texts.length).toBeGreaterThan(0.3);
  expect(1 - sided.length / texts.length).toBeLessThan(0.4);
  expect(Math.abs(meanOf(sided) - 0.5)).toBeLessThan(0.02);
});

test('the shares of the kinds add up to 1', () => {
  expect(Object.values(KINDS).reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
});

describe.each(NAMES)('%s', (name) => {
  const random = createRandom(5);
  const drawn = SIDES.map((side) => Array.from({ length: 400 }, () => drawOfKind(name, random, side).target));
  const [positive, negative] = drawn as [number[], number[]];

  test('has targets of its sides, as far from the middle on both', () => {
    const { targets } = KINDS[name];
    if (targets === 'middle') expect(new Set(drawn.flat())).toEqual(new Set([0.5]));
    else {
      expect(Math.min(...positive)).toBeGreaterThan(targets === 'sided' ? 0.5 : 0.4);
      expect(Math.max(...negative)).toBeLessThan(targets === 'sided' ? 0.5 : 0.6);
      expect(Math.abs(meanOf(positive) + meanOf(negative) - 1)).toBeLessThan(0.1);
    }
  });
});

test('every negation has its counterpart: no group of patterns is of one side alone without one of the other', () => {
  const only = (side: Side) => NEGATION.filter(({ targets }) => Object.keys(targets).join() === side).length;
  expect(only('positive')).toBe(only('negative'));
  expect(NEGATION.filter(({ targets }) => Object.keys(targets).length === 2).length).toBeGreaterThan(4);
});

test('no word stands on one side alone that says nothing of it', () => {
  const textsWith = (word: string) =>
    texts.filter(({ text, target }) => target !== 0.5 && ` ${plain(text)} `.includes(` ${word} `));
  for (const word of [
    'but',
    'not',
    'never',
    'although',
    'despite',
    'than',
    'said',
    'the',
    'i',
    'plot',
    'film',
    'acting',
    'murder',
    'war',
  ]) {
    const found = textsWith(word);
    expect(found.length, word).toBeGreaterThan(100);
    const positive = found.filter(({ target }) => target > 0.5).length / found.length;
    // Three standard errors of a share near a half, and 0.05 for true differences.
    expect(Math.abs(positive - 0.5), word).toBeLessThan(0.05 + 1.5 / Math.sqrt(found.length));
  }
});

test('no short review of the tests is generated', () => {
  const generated = new Set([texts, generateTexts(60_000, 2)].flat().map(({ text }) => plain(text)));
  const held = shortTexts.map(([, text]) => plain(text!));
  expect(held.filter((text) => generated.has(text))).toEqual([]);
});

test('typing errors keep short words and the first letter', () => {
  const random = createRandom(3);
  for (let i = 0; i < 200; i++) {
    const [first, second, third] = addTypingErrors('not a landscape', random).split(' ');
    expect([first, second]).toEqual(['not', 'a']);
    expect(third).toMatch(/^l/);
    expect(third).not.toBe('landscape');
  }
});

test('a pattern whose brackets do not match is refused', () => {
  for (const pattern of ['a (b', 'a b)', 'a {b', 'a | b', '{b c}'])
    expect(() => parsePattern(pattern)).toThrow(SyntaxError);
});
