import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { decodeEntities } from '../../lib/text/entities';
import { normalize } from '../../lib/text/normalize';
import { tokenizerOf } from '../../lib/text/tokenizer';

describe('tags', () => {
  it.each([
    ['a<br />b', 'a b'],
    ['a<BR>b</p>c', 'a b c'],
    ['<a href="x" title=\'y\'>z</a>', ' z '],
    ['<!-- note -->a<!DOCTYPE html>', ' a '],
    ['<h1\nclass="x"\n>a', ' a'],
  ])('%j are white space', (text, expected) => expect(normalize(text)).toBe(expected));

  it.each(['i <3 it', 'a < b > c', '<http://example.org>', '<<< wow >>>', 'a <b', '</3', '<=8.', '< br>'])(
    '%j is left alone',
    (text) => expect(normalize(text)).toBe(text),
  );

  it('that appear when entities are decoded are text', () => expect(normalize('&lt;br&gt;')).toBe('<br>'));
});

describe('entities', () => {
  it.each([
    ['&amp;&lt;&gt;&quot;&apos;', '&<>"\''],
    ['&nbsp;&eacute;&Eacute;&yuml;', '\u00a0éÉÿ'],
    ['&#233;&#xE9;&#xe9;&#128077;', 'ééé👍'],
    ['&amp;lt;', '&lt;'],
    ['&#0;&#xD800;&#1114112;', '\ufffd\ufffd\ufffd'],
    ['&hellip;&mdash;&euro;&hearts;', '…—€♥'],
  ])('%s are decoded once', (text, expected) => expect(decodeEntities(text)).toBe(expected));

  it.each(['AT&T', 'a & b;', '&nosuch;', '&;', '&#;', '&#x;', '&constructor;', '&amp'])('%s is none', (text) =>
    expect(decodeEntities(text)).toBe(text),
  );
});

it('straightens curly apostrophes and leaves curly double quotes', () => {
  expect(normalize('‘Don’t’ “say” itʼs')).toBe("'don't' “say” it's");
});

it('changes nothing in lowercase text without markup', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9 .,!?'"()-]*$/), (text) => {
      expect(normalize(text)).toBe(text);
    }),
  );
});

test.each([
  [
    'soft hyphens, zero-width characters and marks of direction vanish',
    'won\u00adder\u200bful \ufeff\u202egood',
    'wonderful good',
  ],
  ['entities of them, and places to break', 'won&shy;der<wbr>ful&#8203;!', 'wonderful!'],
  ['letters are composed', 'cafe\u0301', 'café'],
  ['full-width characters are plain', 'ＧＲＥＡＴ！', 'great!'],
  ['a joiner stays in an emoji alone', '👩‍👧 a\u200db', '👩‍👧 ab'],
])('%s', (_, text, expected) => {
  expect(normalize(text)).toBe(expected);
  expect(normalize(text, tokenizerOf('en', 1))).not.toBe(expected);
});
