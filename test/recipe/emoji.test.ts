import { expect, test } from 'vitest';
import { addPictures } from '../../lib/recipe/emoji';
import { Lexicon } from '../../lib/text/lexicon';
import { tokenize } from '../../lib/text/tokenize';
import { randomWeights } from '../gru/random-network';

const words = ['the', 'loved', 'boring'];
const lexicon = Lexicon.fromText(words.map((word) => `${word}\n`).join(''));
const weights = randomWeights({ lexiconSize: lexicon.size, embeddingUnits: 3, hiddenUnits: 2 });

test('a picture is read as its word; pictures of unknown words are left out', () => {
  const { lexicon: pictured, weights: extended } = addPictures(lexicon, weights);
  const row = (word: string) => {
    const index = pictured.encode([word])[0]!;
    return extended.embedding.slice(index * 3, index * 3 + 3);
  };
  expect(row('😍')).toEqual(row('loved'));
  expect(row('😴')).toEqual(row('boring'));
  expect(pictured.has('👍')).toBe(false);
  expect(extended.embedding).toHaveLength(pictured.size * 3);
  expect(extended.embedding.slice(0, weights.embedding.length)).toEqual(weights.embedding);
});

test('every picture is one token as the tokenizer reads it', () => {
  const { lexicon: pictured } = addPictures(lexicon, weights);
  for (const picture of pictured.toText().trim().split('\n').slice(words.length)) {
    expect(tokenize(`so ${picture} good`)).toEqual(['so', picture, 'good']);
  }
});
