import { expect, test } from 'vitest';
import { ALL_EMOJI, withEmojiRows } from '../../lib/recipe/emoji';
import { Lexicon } from '../../lib/text/lexicon';
import { tokenize } from '../../lib/text/tokenize';
import { randomWeights } from '../gru/random-network';

const words = ['the', 'loved', 'boring'];
const lexicon = Lexicon.fromText(words.map((word) => `${word}\n`).join(''));

test('an emoji has the embedding of its word; those of unknown words keep their own', () => {
  const extended = lexicon.extendedBy(ALL_EMOJI);
  const weights = randomWeights({ lexiconSize: extended.size, embeddingUnits: 3, hiddenUnits: 2 });
  const { embedding } = withEmojiRows(extended, weights);
  const row = (word: string, from = embedding) => {
    const index = extended.encode([word])[0]!;
    return from.slice(index * 3, index * 3 + 3);
  };
  expect(row('😍')).toEqual(row('loved'));
  expect(row('😴')).toEqual(row('boring'));
  expect(row('👍')).toEqual(row('👍', weights.embedding));
  expect(row('loved')).toEqual(row('loved', weights.embedding));
});

test('every emoji is one token, also with a skin tone, and has one place in the lexicon', () => {
  const extended = lexicon.extendedBy(ALL_EMOJI).extendedBy(ALL_EMOJI);
  const emoji = extended.toText().trim().split('\n').slice(words.length);
  expect(emoji.length).toBeGreaterThan(50);
  for (const each of emoji) expect(extended.encode(tokenize(`the ${each} loved`))).toHaveLength(3);
  expect(extended.encode(tokenize('👍🏽 🤦🏻‍♀️ ❤️'))).toEqual(extended.encode(['👍', '🤦', '❤']));
});
