import { describe, expect, it, test } from 'vitest';
import { padSequence, readWords } from '../../../lib/model/import/read-words';
import { readJsonIndex, readTextIndex, type WordIndex, withOffset } from '../../../lib/model/import/word-index';

const indicesOf = (text: string, index: WordIndex, rows = 100) =>
  readWords(text, index, rows).map((word) => word.index);

const tokenizer = (config: object) => ({ class_name: 'Tokenizer', config });

test("Keras' Tokenizer: filters part words, and unknown ones get the index of their token or are left out", () => {
  const config = { word_index: JSON.stringify({ '<OOV>': 1, a: 2, film: 3, "isn't": 4, rare: 9 }), num_words: 9 };
  const withToken = readJsonIndex(tokenizer({ ...config, oov_token: '<OOV>' }))!;
  expect(indicesOf("A rare FILM, that isn't-a!", withToken)).toEqual([2, 1, 3, 1, 4, 2]);
  const without = readJsonIndex(tokenizer(config))!;
  expect(indicesOf("A rare FILM, that isn't-a!", without)).toEqual([2, 3, 4, 2]);
  expect(readWords('A  film', without, 100)).toEqual([
    { word: 'a', at: [0, 1], index: 2 },
    { word: 'film', at: [3, 7], index: 3 },
  ]);
});

test('JSON within JSON is read, twice too; characters are refused', () => {
  const json = JSON.stringify(tokenizer({ word_index: JSON.stringify({ a: 1 }) }));
  for (const content of [json, JSON.stringify(json)]) expect(readJsonIndex(content)!.indices.get('a')).toBe(1);
  expect(() => readJsonIndex(tokenizer({ word_index: { a: 1 }, char_level: true }))).toThrow('import.characters');
});

describe('a bare word index', () => {
  it('of imdb is moved by 3 unless it is already, and begins with 1', () => {
    for (const [offset, rank] of [
      [3, 34_701],
      [0, 34_704],
    ] as const) {
      const index = readJsonIndex({ fawn: rank, the: 4 - offset })!;
      expect(index).toMatchObject({ start: 1, oov: 2 });
      expect(indicesOf('the unknown', index)).toEqual([4, 2]);
    }
  });

  it('of another origin is taken as it is; indices beyond the embedding count as unknown', () => {
    const index = readJsonIndex({ '[UNK]': 1, the: 2, far: 100 })!;
    expect(index.start).toBeUndefined();
    expect(indicesOf('the far end', index)).toEqual([2, 1, 1]);
    expect(indicesOf('the', withOffset(index, 3))).toEqual([5]);
  });

  it('may map indices to words, or list them', () => {
    expect(indicesOf('the', readJsonIndex({ 1: 'a', 2: 'the' })!)).toEqual([2]);
    expect(indicesOf('the', readJsonIndex(['', '[UNK]', 'the'])!)).toEqual([2]);
    expect(indicesOf('the', readJsonIndex(['a', 'the'])!)).toEqual([2]);
    expect(readJsonIndex({ cases: [] })).toBeUndefined();
  });
});

test('a text file lists words, or words with their indices; two words fewer than rows begin at 2', () => {
  expect(indicesOf('b', readTextIndex('a\nb\n', 4))).toEqual([3]);
  expect(indicesOf('b', readTextIndex('a\nb\n', 50))).toEqual([2]);
  expect(indicesOf('b', readTextIndex('a\t7\nb\t8\n', 50))).toEqual([8]);
});

test('sequences are padded and cut at either end', () => {
  const rule = { length: 4, padding: 'pre', truncating: 'pre' } as const;
  expect(padSequence([1, 2], rule)).toEqual([0, 0, 1, 2]);
  expect(padSequence([1, 2], { ...rule, padding: 'post' })).toEqual([1, 2, 0, 0]);
  expect(padSequence([1, 2, 3, 4, 5], rule)).toEqual([2, 3, 4, 5]);
  expect(padSequence([1, 2, 3, 4, 5], { ...rule, truncating: 'post' })).toEqual([1, 2, 3, 4]);
  expect(padSequence([], { ...rule, length: undefined })).toEqual([0]);
});
