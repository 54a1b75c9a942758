import fc from 'fast-check';
import { expect, it } from 'vitest';
import { locateTokens } from '../../lib/text/locate-tokens';
import { normalize } from '../../lib/text/normalize';
import { tokenize } from '../../lib/text/tokenize';

const written = (text: string) => locateTokens(text, tokenize(text)).map(([from, to]) => text.slice(from, to));

it.each([
  ['plain words', 'A dull, DULL film.', ['A', 'dull', ',', 'DULL', 'film', '.']],
  ['contractions', "I didn’t  cannot\n it's", ['I', 'did', 'n’t', 'can', 'not', 'it', "'s"]],
  ['tags between words', 'so<br /><br />good', ['so', 'good']],
  ['entities in a word and for a sign', 'caf&eacute; &amp; bar&#33;', ['caf&eacute;', '&amp;', 'bar', '&#33;']],
  ['an entity that decodes to the look of another', '&amp;lt; x', ['&amp;', 'lt', ';', 'x']],
  ['what only looks like an entity', 'a &good; film', ['a', '&', 'good', ';', 'film']],
  ['the dotted capital I', 'İstanbul is İt', ['İstanbul', 'is', 'İt']],
  ['pictographs beside an invisible mark', '👍🏽 \u202egood', ['👍🏽', 'good']],
  [
    'a word with soft hyphens, and one with a place to break',
    'won\u00adder\u00adful, long<wbr>ish',
    ['won\u00adder\u00adful', ',', 'long<wbr>ish'],
  ],
  ['a word before an invisible mark', 'good\u202e \u200bfilm\u00ad.', ['good', 'film', '.']],
  ['letters written with combining marks', 'a cafe\u0301 noir', ['a', 'cafe\u0301', 'noir']],
  ['nothing', '', []],
])('finds %s', (_, text, expected) => {
  expect(written(text)).toEqual(expected);
});

const PIECES = [
  'good',
  "isn't",
  'İ',
  ' ',
  '\n',
  '<b>',
  '</b>',
  '<',
  '&amp;',
  '&eacute;',
  '&#x1F44D;',
  '&',
  ';',
  '8.5',
  '👍',
];

it('finds each token of any text where it was written, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme' }))), (pieces) => {
      const text = pieces.join('');
      const tokens = tokenize(text);
      let end = 0;
      locateTokens(text, tokens).forEach(([from, to], i) => {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeLessThanOrEqual(text.length);
        // Alone, a capital sigma is not at the end of a word.
        const alone = normalize(text.slice(from, to)).replaceAll('ς', 'σ');
        expect(alone.trim()).toBe(tokens[i]!.replaceAll('ς', 'σ'));
        end = to;
      });
    }),
    { numRuns: 1000 },
  );
});
