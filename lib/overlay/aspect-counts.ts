import type { AspectSummary } from '../aspects/aspect-summary';
import { whole } from '../common/format';
import type { AspectStrings } from './strings';

/** How many reviews mention an aspect, like it and dislike it, as a sentence. */
export function aspectCounts({ reviews, liked, disliked }: AspectSummary, strings: AspectStrings): string {
  return strings.aspectCounts(reviews, whole(liked, strings.locale), whole(disliked, strings.locale));
}
