import { expect, test } from 'vitest';
import { Lexicon } from '../../lib/text/lexicon';
import { tokenize } from '../../lib/text/tokenize';
import { tokenizerOf } from '../../lib/text/tokenizer';
import { wordForm } from '../../lib/text/word-form';

const forms = (text: string) => tokenize(text).map(wordForm).join(' ');

test.each([
  ['quotation marks', '“a” "b" «c» ``d\'\'', '" a " " b " " c " " d "'],
  ['dashes and dots', 'a – b — c -- d…e....f', 'a -- b -- c -- d ... e ... f'],
  ['scores', '4/5 85/100 7.3/10 3,5/5 10/10 9/11 12/10 24/7', '8/10 8.5/10 7.5/10 7/10 10/10 9/11 12/10 24/7'],
  ['stars', '★★★½ ★★★★★ ★☆☆☆☆ ⭐⭐ ⭐️⭐️⭐️⭐️', '7/10 10/10 2/10 4/10 8/10'],
  ['stars that are no score', '★ ☆ ☆☆☆ ★★★★★★', '★ ☆ ☆☆☆ ★★★★★★'],
  ['emoji without skin tone and gender', '👍🏽 ❤️ 🤦🏻‍♀️ 😍', '👍 ❤ 🤦 😍'],
])('%s', (_, text, expected) => expect(forms(text)).toBe(expected));

const lexicon = Lexicon.build([
  ...Array(3).fill(['good', 'boring', 'so', 'stupid', 'loved', '"', 'x', '8/10']),
  ['god', 'sooo', 'iii', 'horrible', 'the'],
]);

test('an elongated word is read as the word that the lexicon has', () => {
  const read = (text: string) => lexicon.decode(lexicon.encode(tokenize(text))).join(' ');
  expect(read('BOOOORING')).toBe('boring');
  expect(read('sooooo goooood')).toBe('so good');
  expect(read('I looooved')).toBe('<UNK> loved');
  expect(read('stuppid horible')).toBe('stupid horrible');
  expect(read('“god” 4/5')).toBe('" god " 8/10');
  expect(read('zzzz xxxx gd')).toBe('<UNK> <UNK> <UNK>');
});

test('it has no elongated words but those that cannot be read as another', () => {
  expect(lexicon.has('sooo')).toBe(true);
  expect(lexicon.toText().split('\n')).not.toContain('sooo');
  expect(lexicon.toText().split('\n')).toContain('iii');
});

test('of an earlier version, words are looked up as they are', () => {
  const former = Lexicon.fromText(lexicon.toText(), tokenizerOf('en', 1));
  expect(former.has('sooo')).toBe(false);
  expect(former.has('“')).toBe(false);
  expect(lexicon.has('“')).toBe(true);
});
