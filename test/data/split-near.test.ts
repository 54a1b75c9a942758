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
