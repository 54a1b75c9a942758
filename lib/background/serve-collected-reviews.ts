import { guarded, guardedForPages } from '../messages/guard';
import { onMessage } from '../messages/protocol';
import { consentSchema, correctionSchema, ratedReviewsSchema, textSchema } from '../messages/schemas';
import { chooseCollect } from '../store/settings';
import { collectReviews, correctionOf, saveCorrection } from './collected-reviews';

/** Handles the messages about collected reviews and corrections. */
export function serveCollectedReviews(): void {
  onMessage('collect', guarded(ratedReviewsSchema, collectReviews));
  onMessage('correct', guarded(correctionSchema, saveCorrection));
  onMessage('correctionOf', guarded(textSchema, correctionOf));
  onMessage('chooseCollect', guardedForPages(consentSchema, chooseCollect));
}
