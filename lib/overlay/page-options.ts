import type { Review } from '../common/review';
import type { PageCounts } from '../messages/payloads';
import type { Site } from '../sites/site';
import type { PageContext } from './review-panel';
import type { ScoreReviews } from './score-queue';

/** Of a watched page. */
export interface PageOptions extends Omit<PageContext, 'marks' | 'textsInSight'> {
  site: Site;
  score: ScoreReviews;
  scoreWithReasons: ScoreReviews;
  /** False once the extension was updated or removed: from then on nothing happens any more. */
  alive(): boolean;
  /** Called when the counts change; with `found: 0` only once the page has had time to show its first review. */
  onCounts(counts: PageCounts): void;
  /** Called whenever a review was added, removed or changed. */
  onChange?(): void;
  /** Called for every review that was scored and not declined. */
  onJudged?(review: Review): void;
}
