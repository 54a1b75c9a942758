import type { Layout, Site } from '../site';
import { elementText } from './element-text';
import { doubtOf, findText, type ShownText } from './find-text';
import { type DeclaredReview, declaredReviews } from './json-ld';
import { letters, plainLines } from './letters';
import { contains, documentOf } from './members';
import { lettersOf, type Span } from './page-letters';
import type { ReviewParts } from './parts';
import { elementSelector, readAlone } from './read-elements';
import { selectorOf } from './selector-of';

/** How a page must still begin for an element to be the one that was found. */
const PREFIX = 60;
/** A page that shows less of the declared text shows only its beginning. */
const WHOLE_FROM = 0.9;
/** A declared review, and one place where the page shows its text. */
interface Candidate {
  review: DeclaredReview;
  /** Letters of its text. */
  wanted: string;
  shown: ShownText;
}

/**
 * A site with the reviews that this page declares as JSON-LD: a layout for each, at the elements that show it. The text
 * is read from the page, as it is shown; a review that the page declares but does not show is left out.
 */
export function withDeclaredReviews(site: Site, document: Document): Site {
  const declared = new Map(declaredReviews(document).map((review) => [letters(review.body), review]));
  if (declared.size === 0) return site;
  const page = lettersOf(document.body);
  const known = [...document.querySelectorAll(elementSelector(site))].filter((element) => readAlone(element, site));
  const candidates = [...declared].flatMap(([wanted, review]) =>
    findText(page, wanted, /(?:…|\.{3})\W*$/.test(review.body))
      .filter(({ spans: [{ element }] }) => !known.some((one) => contains(one, element)))
      .map((shown): Candidate => ({ review, wanted, shown })),
  );
  return { ...site, layouts: [...site.layouts, ...assign(candidates).map(layoutAt)] };
}

/** A place for each review and a review for each place, the surest first. */
function assign(candidates: readonly Candidate[]): Candidate[] {
  const ranked = candidates
    .map((candidate) => ({ candidate, doubt: doubtOf(candidate.shown) }))
    .sort((a, b) => a.doubt - b.doubt || lengthOf(b.candidate) - lengthOf(a.candidate));
  const assigned: Candidate[] = [];
  for (const { candidate } of ranked) {
    const { review, shown } = candidate;
    const taken = (other: Candidate) =>
      other.review === review || (shown.from < other.shown.to && other.shown.from < shown.to);
    if (!assigned.some(taken)) assigned.push(candidate);
  }
  return assigned;
}

const lengthOf = ({ shown }: Candidate) => shown.to - shown.from;

function layoutAt({ review, wanted, shown }: Candidate): Layout {
  const { title, rating, scale } = review;
  const { spans } = shown;
  const [first, ...others] = spans.map(({ element }) => selectorOf(element));
  const begins = elementText(spans[0].element).slice(0, PREFIX);
  const partial = shown.to - shown.from < wanted.length * WHOLE_FROM || undefined;
  const text = shown.isSplit && plainLines(review.body);
  const remove = spans.length === 1 && !text ? wordsAround(spans[0], shown) : undefined;
  const parts = (element: Element): ReviewParts | undefined => {
    const bodies = others.flatMap((selector) => documentOf(element).querySelector(selector) ?? []);
    if (!elementText(element).startsWith(begins) || bodies.length < others.length) return undefined;
    return { bodies: [element, ...bodies], title, rating, scale, partial, text, remove };
  };
  return { name: 'json-ld', element: first!, parts };
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
