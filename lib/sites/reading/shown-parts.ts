import { elementText } from './element-text';
import type { ShownText } from './find-text';
import { letters, plainLines } from './letters';
import { documentOf } from './members';
import type { Span } from './page-letters';
import type { ReviewParts } from './parts';
import { selectorOf } from './selector-of';

/** How a page must still begin for an element to be the one that was found. */
const PREFIX = 60;
/** A page that shows less of the declared text shows only its beginning. */
const WHOLE_FROM = 0.9;

/**
 * Reads a text at the place that shows it, from the first element of that place or one that the page has since put there.
 * @param body the text as it is declared.
 */
export function partsAt(shown: ShownText, body: string): (element: Element) => ReviewParts | undefined {
  const { spans } = shown;
  const others = spans.slice(1).map(({ element }) => selectorOf(element));
  const begins = elementText(spans[0].element).slice(0, PREFIX);
  const partial = shown.to - shown.from < letters(body).length * WHOLE_FROM || undefined;
  const text = shown.isSplit && plainLines(body);
  const remove = spans.length === 1 && !text ? wordsAround(spans[0], shown) : undefined;
  return (element) => {
    const bodies = others.flatMap((selector) => documentOf(element).querySelector(selector) ?? []);
    if (!elementText(element).startsWith(begins) || bodies.length < others.length) return undefined;
    return { bodies: [element, ...bodies], partial, text, remove };
  };
}

/** Matches the words of the page before and after a text in the element that shows it. */
function wordsAround({ element, from }: Span, shown: ShownText): RegExp | undefined {
  const text = elementText(element);
  const start = endOfLetters(text, shown.from - from);
  const end = endOfLetters(text, shown.to - from);
  const before = start > 0 ? text.slice(0, start) + UP_TO_TEXT.exec(text.slice(start))![0] : '';
  const after = text.slice(end + MARKS.exec(text.slice(end))![0].replace(OPENING, '').length);
  const literal = (part: string) => part.replace(/[.+*?^${}()|[\]\\]/g, '\\$&');
  const around = [before && `^${literal(before)}`, after && `${literal(after)}$`].filter(Boolean);
  return around.length > 0 ? new RegExp(around.join('|'), 'g') : undefined;
}

/** Everything before the first letter, or before the quotation mark in front of it. */
const UP_TO_TEXT = /^[^\p{L}\p{Nd}]*?(?=["'“‘«¿¡(]*[\p{L}\p{Nd}])/u;
/** After the last letter, the rest of the line is the reviewer's. */
const MARKS = /^[^\p{L}\p{Nd}\n]*/u;
/** At the end of these: marks that belong to what follows. */
const OPENING = /[\s([|•·–—]+$/;

/** Where the letter with this number, from 1, ends in a text; 0 for 0. */
function endOfLetters(text: string, number: number): number {
  let index = 0;
  let count = 0;
  for (const character of text) {
    if (count >= number) break;
    index += character.length;
    count += letters(character).length;
  }
  return index;
}
