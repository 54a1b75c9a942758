import { expect, test } from 'vitest';
import { addEmoji } from '../../lib/recipe/emoji';
import { Lexicon } from '../../lib/text/lexicon';
import { tokenize } from '../../lib/text/tokenize';
import { randomWeights } from '../gru/random-network';

const words = ['the', 'loved', 'boring'];
const lexicon = Lexicon.fromText(words.map((word) => `${word}\n`).join(''));
const weights = randomWeights({ lexiconSize: lexicon.size, embeddingUnits: 3, hiddenUnits: 2 });

test('an emoji has the embedding of its word; those of unknown words are left out', () => {
  const { lexicon: extended, weights: larger } = addEmoji(lexicon, weights);
  const row = (word: string) => {
    const index = extended.encode([word])[0]!;
    return larger.embedding.slice(index * 3, index * 3 + 3);
  };
  expect(row('😍')).toEqual(row('loved'));
  expect(row('😴')).toEqual(row('boring'));
  expect(extended.has('👍')).toBe(false);
  expect(larger.embedding).toHaveLength(extended.size * 3);
  expect(larger.embedding.slice(0, weights.embedding.length)).toEqual(weights.embedding);
});

test('every emoji is one token as the tokenizer reads it', () => {
  const { lexicon: extended } = addEmoji(lexicon, weights);
  for (const emoji of extended.toText().trim().split('\n').slice(words.length)) {
    expect(tokenize(`so ${emoji} good`)).toEqual(['so', emoji, 'good']);
  }
});
