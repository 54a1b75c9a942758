import { expect, it } from 'vitest';
import { sentenceOf } from '../../lib/common/errors';
import { plainLine } from '../../lib/common/plain-line';

it('leaves one line in the order in which it is written', () => {
  expect(plainLine('  a\u0000b\r\n\u2028c\u202egpj.exe\u2069\ud83c ')).toBe('a b c gpj.exe');
  expect(plainLine('a naïve café 👩‍🚀 می‌روم')).toBe('a naïve café 👩‍🚀 می‌روم');
});

it('is what sentences show of the names in a file', () => {
  const report = { code: 'data.zipEntry', facts: ['a\n\u202eb'] } as const;
  expect(sentenceOf(report, (_, [name]) => `(${name})`, 'en')).toBe('(a b)');
});
