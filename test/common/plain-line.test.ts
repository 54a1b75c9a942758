import { expect, it } from 'vitest';
import { sentenceOf } from '../../lib/common/errors';
import { plainLine } from '../../lib/common/plain-line';

it('leaves one line in the order in which it is written', () => {
  expect(plainLine('  a\u0000b\r\n\u2028c\u202egpj.exe\u2069\ud83c ')).toBe('a b c gpj.exe');
  expect(plainLine('a naïve café 👩‍🚀 می‌روم')).toBe('a naïve café 👩‍🚀 می‌روم');
});

it.each([
  '\u200b',
  '\u00ad',
  '\u3164',
  '\u2800',
  '\u{e0041}\u{e0042}',
  '\u2060',
  '\ufe0f\ufe0f',
  '\u200d \u200c',
  '\uffa0\u034f',
])('of %j nothing is left, and beside a letter only the letter', (invisible) => {
  expect(plainLine(invisible)).toBe('');
  expect(plainLine(`${invisible}5 ${invisible}`)).toBe('5');
});

it('leaves what joins emoji', () => {
  for (const text of ['❤️‍🔥 1️⃣', '👩🏽‍🚀']) expect(plainLine(text)).toBe(text);
});

it('is what sentences show of the names in a file', () => {
  const report = { code: 'data.zipEntry', facts: ['a\n\u202eb'] } as const;
  expect(sentenceOf(report, (_, [name]) => `(${name})`, 'en')).toBe('(a b)');
});
