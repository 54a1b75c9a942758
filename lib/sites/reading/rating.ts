import { numbersIn, onScale, parseRating, type ReadRating, scaleOf } from '../../common/parse-rating';
import type { Review } from '../../common/review';
import { sharedScale } from '../../common/scale';
import type { RatingPlace } from '../site';
import { attribute, query, queryAll, textOf } from './members';

/**
 * The rating in an element. Where there is none, or none that can be read without a guess: the scale on which others of
 * the same layout are, if they are all on one.
 */
export function readRating(
  element: Element,
  places: RatingPlace | RatingPlace[] = [],
): Pick<Review, 'rating' | 'scale'> {
  const all = [places].flat();
  return (
    ratingIn(element, all) ?? { scale: sharedScale(all.map((place) => (place.bestAt ? undefined : scaleOf(place)))) }
  );
}

function ratingIn(element: Element, places: readonly RatingPlace[]): ReadRating | undefined {
  for (const place of places) {
    const holder = query(element, place.selector);
    if (!holder) continue;
    if (place.stars) return onScale(countStars(holder, place.stars), place);
    const stated = place.bestAt && numbersIn(content(query(element, place.bestAt), 'content'))[0];
    return parseRating(content(holder, place.attribute), { ...place, best: stated || place.best });
  }
  return undefined;
}

function countStars(holder: Element, { full, half }: { full: string; half: string }): number {
  return queryAll(holder, full).length + queryAll(holder, half).length / 2;
}

function content(holder: Element | null, name = ''): string {
  return holder ? (attribute(holder, name) ?? textOf(holder)) : '';
}
