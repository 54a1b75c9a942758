import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { SHIPPED_LANGUAGES } from '../lib/languages/shipped';
import { INTERFACE_LANGUAGES } from './interface-languages';
import { MACHINE_LEARNING_WORDS } from './machine-learning-words';

type Messages = { [key: string]: string | Messages };

const FOLDER = new URL('../locales/', import.meta.url);
const OTHERS = INTERFACE_LANGUAGES.filter((locale) => locale !== 'en');
const PLURAL_KEYS = ['0', '1', 'n'];

/** Every message by its key; the forms of a plural count as one. */
function messagesOf(locale: string): Map<string, string[]> {
  const flat = new Map<string, string[]>();
  const walk = (messages: Messages, prefix: string) => {
    for (const [key, message] of Object.entries(messages)) {
      if (typeof message === 'string') flat.set(prefix + key, [message]);
      else if ('n' in message) flat.set(prefix + key, Object.values(message) as string[]);
      else walk(message, `${prefix}${key}.`);
    }
  };
  walk(JSON.parse(readFileSync(new URL(`${locale}.json`, FOLDER), 'utf8')), '');
  return flat;
}

const placeholders = (forms: readonly string[]) => [...new Set(forms.join().match(/\$\d/g))].sort();

const english = messagesOf('en');

/** Shown under "Advanced" or in the lab; test/errors.test.ts is for the errors. */
const PLAIN_EXCEPTIONS = /^(advanced|lab|error)\./;
const plain = (messages: Map<string, string[]>) => [...messages].filter(([key]) => !PLAIN_EXCEPTIONS.test(key));

/** The sources in which messages are used. */
function sources(): string {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const files = ['entrypoints', 'lib/background'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  );
  const code = [...files.filter((file) => /\.tsx?$/.test(file)), 'wxt.config.ts'];
  return code.map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
}

it('the interface is in German and in every language that a shipped model reads', () => {
  expect([...INTERFACE_LANGUAGES].sort()).toEqual([...SHIPPED_LANGUAGES, 'de'].sort());
});

it.each(INTERFACE_LANGUAGES)('%s: the options name every language of the interface', (locale) => {
  const [text] = messagesOf(locale).get('options.languageReviews')!;
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  for (const language of INTERFACE_LANGUAGES)
    expect(text!.toLocaleLowerCase(locale)).toContain(names.of(language)!.toLocaleLowerCase(locale));
});

it('every message is used, and every message that is used exists', () => {
  const code = sources();
  const quoted = new Set([...code.matchAll(/'([\w.]+)'/g)].map(([, text]) => text!));
  for (const [, name] of code.matchAll(/__MSG_(\w+?)__/g)) quoted.add(name!);
  const unused = [...english.keys()].filter((key) => !key.startsWith('error.') && !quoted.has(key));
  expect(unused).toEqual([]);
  const used = [...code.matchAll(/i18n\.t\(\s*'([\w.]+)'/g)].map(([, key]) => key!);
  expect(used.length).toBeGreaterThan(100);
  expect(used.filter((key) => !english.has(key))).toEqual([]);
});

it('what opens from a badge is called a panel, never a card', () => {
  expect(plain(english).filter(([, forms]) => /\bcards?\b/i.test(forms.join(' ')))).toEqual([]);
});

it.each(INTERFACE_LANGUAGES)('%s: words of machine learning stand under "Advanced" and in the lab alone', (locale) => {
  const found = plain(messagesOf(locale)).filter(([, forms]) => MACHINE_LEARNING_WORDS.test(forms.join(' ')));
  expect(found).toEqual([]);
});

describe.each(OTHERS)('%s', (locale) => {
  const translated = messagesOf(locale);

  it('has every message, and no other', () => {
    expect([...english.keys()].filter((key) => !translated.has(key))).toEqual([]);
    expect([...translated.keys()].filter((key) => !english.has(key))).toEqual([]);
  });

  it('fills in what the English message fills in, and is nowhere empty', () => {
    for (const [key, forms] of translated) {
      expect(placeholders(forms), key).toEqual(placeholders(english.get(key) ?? []));
      for (const form of forms) expect(form.trim(), key).not.toBe('');
      // The bar separates plural forms, and the browser knows no other sign before a figure.
      expect(forms.join(''), key).not.toMatch(/ \| |\$(?!\d)/);
    }
  });

  it('has a plural wherever English has one, with the forms that can be told apart', () => {
    for (const [key, forms] of translated) expect(forms.length > 1, key).toBe((english.get(key)?.length ?? 1) > 1);
    const walk = (messages: Messages): void => {
      for (const message of Object.values(messages)) {
        if (typeof message === 'string') continue;
        if ('n' in message) for (const form of Object.keys(message)) expect(PLURAL_KEYS).toContain(form);
        else walk(message);
      }
    };
    walk(JSON.parse(readFileSync(new URL(`${locale}.json`, FOLDER), 'utf8')));
  });

  it('is a translation: few messages are the same as in English', () => {
    const same = [...translated].filter(([key, forms]) => forms.join() === english.get(key)?.join());
    expect(same.map(([key]) => key).length).toBeLessThan(english.size / 10);
  });
});
