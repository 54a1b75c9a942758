import { reportOf } from '../common/errors';
import type { PageCounts, PageItem, ReviewsStatus } from '../messages/payloads';
import { isConnected } from '../sites/reading/members';
import type { Unread } from '../sites/reading/read-elements';
import { isRated } from './is-rated';
import type { ShownReview } from './shown-review';

/** Characters of a text that the popup quotes. */
const EXCERPT = 90;

/** Counts of the reviews that are on the page now. */
export function countReviews(reviews: Iterable<ShownReview>): PageCounts {
  const counts: PageCounts = { found: 0, rated: 0, noOpinion: 0, declined: 0 };
  for (const { score, element } of reviews) {
    if (!isConnected(element)) continue;
    counts.found++;
    if (score?.declined) counts.declined++;
    else if (score && isRated(score)) counts.rated++;
    else if (score) counts.noOpinion++;
  }
  return counts;
}

/**
 * Counts and ratings of the reviews that are on the page now.
 * @param withoutBadge why elements of reviews have no badge
 */
export function reviewsStatus(
  site: string,
  reviews: readonly ShownReview[],
  withoutBadge: readonly Unread[],
): ReviewsStatus {
  const present = reviews.filter(({ element }) => isConnected(element));
  const counts = countReviews(present);
  const declinedAs = (why: string) => present.filter(({ score }) => score?.declined === why).length;
  const without = (why: Unread) => withoutBadge.filter((reason) => reason === why).length;
  const failed = present.find(({ result }) => result instanceof Error)?.result;
  return {
    site,
    total: counts.found + without('spoiler') + without('empty') + without('unreadable'),
    ...counts,
    unrated: {
      closedSpoilers: without('spoiler'),
      otherLanguage: declinedAs('language'),
      empty: without('empty') + declinedAs('empty'),
      unreadable: without('unreadable'),
      noOpinion: counts.noOpinion,
    },
    waiting: 0,
    items: present.flatMap(itemOf),
    ...(failed instanceof Error && { failure: reportOf(failed) }),
  };
}

/** Only a review that disagrees is quoted, and only if it is no spoiler. */
function itemOf({ review, score, disagrees }: ShownReview): PageItem[] {
  if (!score || !isRated(score)) return [];
  const { id, rating, verdict, scale, title, text, spoiler } = review;
  return [
    {
      id,
      predicted: score.rating,
      tone: score.tone,
      confidence: score.confidence,
      ...(rating !== undefined && { given: rating }),
      ...(verdict && { verdict }),
      ...(scale && { scale }),
      ...(title && { title }),
      ...(disagrees && { disagrees }),
      ...(disagrees && !spoiler && { excerpt: text.slice(0, EXCERPT) }),
    },
  ];
}
