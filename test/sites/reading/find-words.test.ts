// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { elementText } from '../../../lib/sites/reading/element-text';
import { findWords } from '../../../lib/sites/reading/find-words';

function find(html: string, words: string[], strip?: string, text?: string): string[] {
  document.body.innerHTML = html;
  const read = text ?? elementText(document.body, strip);
  let end = 0;
  const places = words.map((word): [number, number] => {
    const from = read.indexOf(word, end);
    end = from + word.length;
    return [from, end];
  });
  return findWords(document.body, strip, read, places).map(
    ({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range.toString();
    },
  );
}

it.each([
  ['in one node', 'A dull film', ['dull', 'film']],
  ['after white space that is not read', '\n\t  A   dull\n film', ['A', 'dull', 'film']],
  ['across paragraphs and line breaks', '<p>Dull.</p> <p>A<br>lovely end</p>', ['Dull', 'lovely', 'end']],
  ['across elements', 'un<i>wat</i>chable, <b>truly</b>', ['unwatchable', 'truly']],
  ['a second time', 'good, good <b>good</b>', ['good', 'good', 'good']],
  ['after a button that nobody wrote', '<button>good</button>a good film', ['good']],
])('finds words %s', (_, html, words) => {
  expect(find(html, words)).toEqual(words);
});

it('ends in the node that holds the end of the word, before what was left out', () => {
  document.body.innerHTML = '<b>good</b><i> </i>film';
  const [range] = findWords(document.body, undefined, 'good film', [[0, 4]]);
  expect(range?.endContainer).toBe(document.querySelector('b')!.firstChild);
});

it('leaves out what the site says between the words', () => {
  expect(find('bad <em>bad</em> good', ['bad', 'good'], 'em')).toEqual(['bad', 'good']);
});

it('finds words where the site added something before and after, and none in another text', () => {
  expect(find('Spoiler! A dull film (0)', ['dull'], undefined, 'A dull film')).toEqual(['dull']);
  expect(find('A lovely film', ['dull'], undefined, 'A dull film')).toEqual([]);
});

it('finds every word of any text, however it is cut into elements', () => {
  const piece = fc.tuple(fc.constantFrom('i', 'p', 'span', ''), fc.constantFrom('ab', ' ', 'c d', '\n', 'é👍', ''));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const html = pieces.map(([tag, text]) => (tag ? `<${tag}>${text}</${tag}>` : text)).join('');
      document.body.innerHTML = html;
      const words = elementText(document.body).split(/\s+/).filter(Boolean);
      expect(find(html, words)).toEqual(words);
    }),
  );
});
