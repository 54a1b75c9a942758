import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { errorSentence } from '../lib/cli/error-sentence';
import { CodedError, errorOf, reportOf, sentenceOf } from '../lib/common/errors';
import { INTERFACE_LANGUAGES } from './interface-languages';

type Messages = { [key: string]: string | Messages };

const at = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

/** Every code with the number of its facts, as lib/common/error-facts.ts declares them. */
const CODES = new Map(
  [...at('lib/common/error-facts.ts').matchAll(/^ {2}'?([\w.]+)'?: \[([^\]]*)\];/gm)].map(([, code, facts]) => [
    code!,
    facts!.split(',').filter((fact) => fact.trim()).length,
  ]),
);

function flatten(messages: Messages, prefix = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, message]) =>
    typeof message === 'string' ? [[prefix + key, message] as [string, string]] : flatten(message, `${prefix}${key}.`),
  );
}

test.each(INTERFACE_LANGUAGES)('%s has one sentence for each code, with its facts and no others', (locale) => {
  const sentences = new Map(flatten(JSON.parse(at(`locales/${locale}.json`)).error));
  expect([...sentences.keys()].sort()).toEqual([...CODES.keys()].sort());
  for (const [code, sentence] of sentences) {
    const places = [...new Set([...sentence.matchAll(/\$(\d)/g)].map(([, place]) => Number(place)))].sort();
    expect(places, code).toEqual(Array.from({ length: CODES.get(code)! }, (_, i) => i + 1));
    expect(sentence, code).toMatch(/[.?!…]$|^\$1$|\$\d$/);
  }
});

test('every code is thrown or reported somewhere', () => {
  const sources = ['lib', 'entrypoints'].flatMap((folder) =>
    readdirSync(new URL(`../${folder}`, import.meta.url), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('error-facts.ts'))
      .map((file) => at(`${folder}/${file}`)),
  );
  const all = sources.join('\n');
  expect([...CODES.keys()].filter((code) => !all.includes(`'${code}'`))).toEqual([]);
});

test('a code and its facts survive the way through a message, where an error loses its class', () => {
  const cause = new CodedError('message.refused', ['score', 'too long']);
  const travelled = Object.assign(new Error(cause.message), JSON.parse(JSON.stringify({ ...cause })));
  expect(reportOf(travelled)).toEqual({ code: 'message.refused', facts: ['score', 'too long'] });
  expect(errorOf(reportOf(travelled))).toEqual(cause);
});

test('what has no code is told as it is, and numbers as the language writes them', () => {
  expect(reportOf('odd')).toEqual({ code: 'unexpected', facts: ['odd'] });
  expect(errorSentence(new RangeError('index 3'))).toBe('index 3');
  expect(errorSentence(new CodedError('message.refused', ['score', 'too long']))).toContain('(score: too long)');
  const told = sentenceOf({ code: 'unexpected', facts: [1234.56] }, (key, facts) => `${key} ${facts}`, 'de');
  expect(told).toBe('error.unexpected 1.234,6');
  const nested = { code: 'unexpected', facts: [{ code: 'data.empty', facts: [] }] } as const;
  expect(sentenceOf(nested, (key, facts) => `${key}(${facts})`, 'en')).toBe('error.unexpected(error.data.empty())');
});
