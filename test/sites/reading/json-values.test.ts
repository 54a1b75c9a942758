import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonValues } from '../../../lib/sites/reading/json-values';

const VALUE = { a: 'sea', b: [1, 2] };
const JSON_TEXT = '{"a":"sea","b":[1,2]}';

it.each([
  ['plain', JSON_TEXT],
  ['a semicolon', `${JSON_TEXT};`],
  ['commas too many', '{"a":"sea","b":[1,2,],}'],
  ['a comma, a comment and a bracket', '{"a":"sea","b":[1,2, /* more */ ]}'],
  ['comments', '/* of the page */ {"a":"sea", // the sea\n "b":[1,2]} // end'],
  ['CDATA', `<![CDATA[${JSON_TEXT}]]>`],
  ['CDATA in comments', `/* <![CDATA[ */ ${JSON_TEXT} /* ]]> */`],
  ['CDATA in line comments', `//<![CDATA[\n${JSON_TEXT}\n//]]>`],
  ['an HTML comment', `<!--\n${JSON_TEXT}\n-->`],
  ['both', `<!--//--><![CDATA[//><!--\n${JSON_TEXT}\n//--><!]]>`],
  ['quotes as entities', JSON_TEXT.replaceAll('"', '&quot;')],
])('reads %s', (_, script) => expect(jsonValues(script)).toEqual([VALUE]));

it.each([
  ['{"a":"two\nlines"}', 'two\nlines'],
  ['{"a":"a\ttab"}', 'a\ttab'],
  ['{"a":"it\\\'s"}', "it's"],
  ['{"a":"a \\u00e9 and a \\\\ stay"};', 'a é and a \\ stay'],
  ['{"a":"https://example.org/* , ] // no comment"};', 'https://example.org/* , ] // no comment'],
])('reads the string in %s', (script, text) => expect(jsonValues(script)).toEqual([{ a: text }]));

it('reads several values, and those beside one that is no JSON', () => {
  expect(jsonValues(`${JSON_TEXT}\n${JSON_TEXT}`)).toEqual([VALUE, VALUE]);
  expect(jsonValues(`{"a": unquoted}, ${JSON_TEXT}`)).toEqual([VALUE]);
});

it.each(['', '{"a": ', 'nothing', '[}', '"'])('makes nothing of "%s"', (script) => {
  expect(jsonValues(script)).toEqual([]);
});

it('reads any JSON with the usual faults as what it was', () => {
  const containers = fc.oneof(fc.object(), fc.array(fc.jsonValue())).map((value) => JSON.parse(JSON.stringify(value)));
  fc.assert(
    fc.property(containers, (value) => {
      const spaced = JSON.stringify(value, null, 1);
      expect(jsonValues(`// <![CDATA[\n${spaced};\n// ]]>`)).toEqual([value]);
    }),
  );
});
