import { elementText } from './element-text';
import { findText, surest } from './find-text';
import { letters, plainLines } from './letters';
import { attribute, contains, queryAll } from './members';
import { lettersOf } from './page-letters';
import type { ReviewParts } from './parts';
import { isCut, restLink } from './rest-link';

type Bodies = Pick<ReviewParts, 'bodies' | 'text' | 'remove' | 'partial'>;

/**
 * The elements that show the text of an item, of those that are marked as its text. One may keep it in an attribute: then
 * it shows at most the beginning, or another element shows it.
 * @param strip selector of what the reviewer did not write.
 */
export function bodiesIn(item: Element, found: readonly Element[], strip: string): Bodies | undefined {
  const stated = found.flatMap((element) => attribute(element, 'content') ?? []).filter((text) => letters(text) !== '');
  const marked = shownBodies(found, strip);
  const [first, ...others] = marked.length > 0 ? marked : stated.flatMap((text) => innermost(item, text, strip) ?? []);
  if (!first) return stated.map((text) => shownElsewhere(item, text)).find((bodies) => bodies !== undefined);
  const last = others.at(-1) ?? first;
  const link = restLink(last, strip);
  const shown = wordsOf(first, strip);
  const whole =
    others.length === 0 && stated.find((text) => letters(text) !== shown && letters(text).startsWith(shown));
  if (whole) return { bodies: [first], text: plainLines(whole) };
  const remove = link === undefined ? undefined : new RegExp(`\\s*${literal(link)}$`);
  const partial = (remove && isCut(elementText(last, strip).replace(remove, ''))) || undefined;
  return { bodies: [first, ...others], remove, partial };
}

/** Those with words, without those inside another, and without those that repeat another or its beginning. */
function shownBodies(found: readonly Element[], strip: string): Element[] {
  const outermost = found.filter((element) => !found.some((other) => other !== element && contains(other, element)));
  const texts = outermost.map((element) => wordsOf(element, strip));
  const repeated = (text: string, at: number) =>
    texts.some((other, i) => i !== at && other.startsWith(text) && (other.length > text.length || i < at));
  return outermost.filter((element, i) => elementText(element, strip) !== '' && !repeated(texts[i]!, i));
}

/** The letters of an element, without those of a link to the rest. */
function wordsOf(body: Element, strip: string): string {
  const all = letters(elementText(body, strip));
  const link = letters(restLink(body, strip) ?? '');
  return link ? all.slice(0, -link.length) : all;
}

/** The innermost element that shows a text which an attribute holds, and at most a link after it. */
function innermost(item: Element, stated: string, strip: string): Element | undefined {
  const wanted = letters(stated);
  return queryAll(item, '*').findLast((element) => wordsOf(element, strip) === wanted);
}

/** Where an item shows a text that an attribute holds otherwise: in parts, or only its beginning. */
function shownElsewhere(item: Element, stated: string): Bodies | undefined {
  const cut = isCut(stated);
  const [shown] = surest(findText(lettersOf(item), letters(stated), cut));
  if (!shown) return undefined;
  const [first, ...others] = shown.spans.map(({ element }) => element);
  // Where the page shows it with other words, or not to its end, the attribute has it as it was written.
  return { bodies: [first!, ...others], ...(shown.rank !== 'exact' && { text: plainLines(stated) }) };
}

const literal = (text: string) => text.replace(/[.+*?^${}()|[\]\\]/g, '\\$&');
