import { bestOf, parseRating, type ReadRating } from '../../common/parse-rating';
import { bodiesIn } from './marked-bodies';
import { attribute, contains, matches, query } from './members';
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
  /** Selector of what the reviewer did not write of a text. */
  strip: string;
  /** Whether a rating is that of the whole, and not of one side of it. */
  isOverall?(rating: Element): boolean;
  /** Whether an element is a review and not something else of a similar name. */
  isReview?(element: Element, properties: Properties): boolean;
}

/** Reads the parts of reviews in one format; `undefined` for an element without a text in it. */
export function markedParts(format: ReviewFormat): (element: Element) => ReviewParts | undefined {
  return (element) => {
    const properties = propertiesOf(element, format);
    if (format.isReview?.(element, properties) === false) return undefined;
    const bodies = bodiesIn(element, firstNamed(properties, format.text), format.strip);
    if (!bodies) return undefined;
    return { ...bodies, title: titleIn(properties, format, bodies.bodies), ...ratingIn(properties, format) };
  };
}

function titleIn(properties: Properties, { title }: ReviewFormat, bodies: readonly Element[]): string | undefined {
  const element = firstNamed(properties, title)[0];
  // A short note names itself by its text.
  if (!element || bodies.some((body) => contains(element, body))) return undefined;
  return valueIn(element).trim().replace(/\s+/g, ' ') || undefined;
}

/** Without a scale of its own a rating is out of 5, as schema.org and the microformats define it. */
function ratingIn(review: Properties, format: ReviewFormat): ReadRating | undefined {
  const ratings = firstNamed(review, format.rating);
  const rating = ratings.find((one) => format.isOverall?.(one) ?? true);
  if (!rating) return undefined;
  const item = matches(rating, format.item) ? rating : query(rating, format.item);
  const properties = item ? propertiesOf(item, format) : review;
  const ofOther = (element: Element) => ratings.some((other) => other !== rating && contains(other, element));
  const named = (names: string[]) => firstNamed(properties, names).find((element) => !ofOther(element));
  const holder = named(format.ratingValue) ?? rating;
  const stated = (names: string[], name: string) => {
    const element = named(names);
    return Number.parseFloat(element ? valueIn(element) : (attribute(holder, name) ?? ''));
  };
  const zero = stated(format.worst, 'min') === 0;
  return parseRating(valueIn(holder), { best: bestOf(stated(format.best, 'max')), zero });
}
