import { expect, test } from 'vitest';
import { encodeText } from '../../lib/text/encode-text';
import { Lexicon } from '../../lib/text/lexicon';

const lexicon = Lexicon.fromText('a\nfilm\nwarm\n');

test('a short text is read whole, unknown words as <UNK>', () => {
  const { tokens, kept, sequence } = encodeText('A warm, odd FILM', lexicon, 10);
  expect(tokens).toEqual(['a', 'warm', ',', 'odd', 'film']);
  expect([...kept]).toEqual([0, 1, 2, 3, 4]);
  expect([...sequence]).toEqual([2, 4, 1, 1, 3]);
});

test('a long text loses its middle, and tells which places are left', () => {
  const { tokens, kept, sequence } = encodeText('a a a film film warm warm', lexicon, 3);
  expect(tokens).toHaveLength(7);
  expect([...kept]).toEqual([0, 1, 6]);
  expect([...sequence]).toEqual([2, 2, 4]);
});

test('no text is nothing to read', () => {
  expect(encodeText(' ', lexicon, 3)).toEqual({ tokens: [], kept: new Int32Array(0), sequence: new Int32Array(0) });
});
