import { bestOf, parseRating, type ReadRating } from '../../common/parse-rating';
import { elementText } from './element-text';
import { letters } from './letters';
import { attribute, contains, matches, member, query, queryAll } from './members';
import type { ReviewParts } from './parts';
import { firstNamed, type Properties, type PropertyFormat, propertiesOf, valueIn } from './properties';

/** A format of review markup; of the names of a property, the first that an item has counts. */
export interface ReviewFormat extends PropertyFormat {
  text: string[];
  title: string[];
  rating: string[];
  /** In a rating that is an item itself. */
  ratingValue: string[];
  best: string[];
  worst: string[];
  /** Whether an element is a review and not something else of a similar name. */
  isReview?(element: Element, properties: Properties): boolean;
}

/** Reads the parts of reviews in one format; `undefined` for an element without a text in it. */
export function markedParts(format: ReviewFormat): (element: Element) => ReviewParts | undefined {
  return (element) => {
    const properties = propertiesOf(element, format);
    if (format.isReview?.(element, properties) === false) return undefined;
    const [first, ...others] = bodiesIn(element, firstNamed(properties, format.text));
    if (!first) return undefined;
    const bodies = [first, ...others] as const;
    return { bodies, title: titleIn(properties, format, bodies), ...ratingIn(properties, format) };
  };
}

/** The elements that show the text: without those inside another, and without those that repeat another or its beginning. */
function bodiesIn(item: Element, found: readonly Element[]): Element[] {
  const shown = found.flatMap((element) =>
    member(element, 'localName') === 'meta' ? (shownIn(item, element) ?? []) : element,
  );
  const outermost = shown.filter((element) => !shown.some((other) => other !== element && contains(other, element)));
  const texts = outermost.map((element) => letters(elementText(element)));
  const repeated = (text: string, at: number) =>
    texts.some((other, i) => i !== at && other.startsWith(text) && (other.length > text.length || i < at));
  return outermost.filter((element, i) => elementText(element) !== '' && !repeated(texts[i]!, i));
}

/** The innermost element that shows a text which the markup keeps in an attribute. */
function shownIn(item: Element, meta: Element): Element | undefined {
  const wanted = letters(valueIn(meta));
  return wanted ? queryAll(item, '*').findLast((one) => letters(elementText(one)) === wanted) : undefined;
}

function titleIn(properties: Properties, { title }: ReviewFormat, bodies: readonly Element[]): string | undefined {
  const element = firstNamed(properties, title)[0];
  // A short note names itself by its text.
  if (!element || bodies.some((body) => contains(element, body))) return undefined;
  return valueIn(element).trim().replace(/\s+/g, ' ') || undefined;
}

/** Without a scale of its own a rating is out of 5, as schema.org and the microformats define it. */
function ratingIn(review: Properties, format: ReviewFormat): ReadRating | undefined {
  const [rating] = firstNamed(review, format.rating);
  if (!rating) return undefined;
  const item = matches(rating, format.item) ? rating : query(rating, format.item);
  const properties = item ? propertiesOf(item, format) : review;
  const holder = firstNamed(properties, format.ratingValue)[0] ?? rating;
  const stated = (names: string[], name: string) => {
    const element = firstNamed(properties, names)[0];
    return Number.parseFloat(element ? valueIn(element) : (attribute(holder, name) ?? ''));
  };
  const zero = stated(format.worst, 'min') === 0;
  return parseRating(valueIn(holder), { best: bestOf(stated(format.best, 'max')), zero });
}
