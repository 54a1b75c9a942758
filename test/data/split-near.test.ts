import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRandom } from '../../lib/data/random';
import { split } from '../../lib/data/split';
import { splitNear } from '../../lib/data/split-near';

const WORDS = 'fog sand lamp goat reef tide salt gull mast rope keel foam crab dune'.split(' ');
const random = createRandom(3);
const invent = (length: number) => Array.from({ length }, () => WORDS[random.integer(WORDS.length)]).join(' ');

const others = Array.from({ length: 200 }, () => ({ text: invent(30) }));
const sidesOf = (texts: readonly string[], seed: number) => {
  const { train, heldOut } = splitNear([...others, ...texts.map((text) => ({ text }))], 0.5, seed);
  const isIn = (part: readonly { text: string }[]) => part.some((each) => texts.includes(each.text));
  return [isIn(train), isIn(heldOut)];
};

const long = invent(30);
it.each([
  ['punctuation', [long, `${long}!!`, long.toUpperCase(), `<p>${long}</p>`]],
  ['a word at the beginning', [long, `Oh ${long}`]],
  ['a word at the end', [long, `${long} period`]],
  ['a word in the middle', [long, long.replace(' ', ' wet ')]],
  ['the rest of a longer text', [long, `${long} ${invent(40)}`]],
])('texts that differ in %s never stand on both sides', (_, texts) => {
  for (let seed = 0; seed < 40; seed++) expect(sidesOf(texts, seed)).not.toEqual([true, true]);
});

const short = invent(11);
it.each([
  ['accents and letters that are repeated', ['Trés bôn, so good', 'tres booon... Soooo GOOD!!!']],
  ['the first of eleven words', [short, short.replace(/^\S+/, 'wet')]],
  ['a word at the end, with many copies', [short, ...Array(20).fill(short), `${short} wet`]],
  ['the last of eleven words', [short, short.replace(/ \S+$/, '')]],
  ['two words at the beginning', [short, `wet old ${short}`]],
  ['two words at the end', [short, short.replace(/\S+ \S+$/, 'wet old')]],
  [
    'the rest of a longer text',
    [invent(12), ''].map((rest, i) => `${long.split(' ').slice(0, 13).join(' ')} ${i ? rest : ''}`),
  ],
])('short texts that differ in %s never stand on both sides', (_, texts) => {
  for (let seed = 0; seed < 40; seed++) expect(sidesOf(texts, seed)).not.toEqual([true, true]);
});

it('one word inserted, removed or replaced anywhere in a text of ten words or more is never enough', () => {
  const word = fc.constantFrom(...WORDS);
  const text = fc.array(word, { minLength: 11, maxLength: 40 });
  const kind = fc.constantFrom('insert', 'remove', 'replace');
  fc.assert(
    fc.property(text, fc.nat(), kind, word, fc.nat(), (words, at, how, other, seed) => {
      const place = at % words.length;
      const edited = words.toSpliced(place, how === 'insert' ? 0 : 1, ...(how === 'remove' ? [] : [other]));
      const { train, heldOut } = splitNear([{ text: words.join(' ') }, { text: edited.join(' ') }], 0.5, seed);
      expect(Math.min(train.length, heldOut.length)).toBe(0);
    }),
  );
});

it('figures count as they are written', () => {
  const sides = Array.from({ length: 40 }, (_, seed) => sidesOf(['I give it 1/10', 'I give it 11/10'], seed).join());
  expect(sides).toContain('true,true');
});

it('a hundred thousand short texts that begin alike are split in seconds', () => {
  const ends = Array.from({ length: 1000 }, () => invent(12));
  const text = (i: number) => `${i % 20_000} this is one of the ${ends[i % 1000]}`;
  const examples = Array.from({ length: 100_000 }, (_, i) => ({ text: text(i) }));
  const started = performance.now();
  splitNear(examples, 0.3, 1);
  expect(performance.now() - started).toBeLessThan(15_000);
});

it('short texts that share their words are different texts', () => {
  const sides = Array.from({ length: 40 }, (_, seed) => sidesOf(['Wet sand', 'Wet fog'], seed).join());
  expect(sides).toContain('true,true');
});

it('a beginning that many texts share means nothing', () => {
  const banner = invent(12);
  const examples = Array.from({ length: 100 }, () => ({ text: `${banner} ${invent(30)}` }));
  expect(splitNear(examples, 0.3, 1).heldOut.length).toBeGreaterThan(15);
});

it('holds out whole films where there are twenty, and texts where there are fewer', () => {
  const filmed = (films: number) => others.map((example, i) => ({ ...example, movie: `film ${i % films}` }));
  const { train, heldOut } = splitNear(filmed(40), 0.3, 1);
  const trained = new Set(train.map(({ movie }) => movie));
  expect(heldOut.length).toBeGreaterThan(0);
  expect(heldOut.filter(({ movie }) => trained.has(movie))).toEqual([]);
  expect(splitNear(filmed(1), 0.3, 1).heldOut.length).toBeGreaterThan(30);
});

it('holds out nothing that the former rule trained on', () => {
  const filmed = others.map((example, i) => ({ ...example, movie: `film ${i % 50}` }));
  const former = new Set(split(filmed, 0.3, 7).train);
  expect(splitNear(filmed, 0.3, 7).heldOut.filter((example) => former.has(example))).toEqual([]);
});
