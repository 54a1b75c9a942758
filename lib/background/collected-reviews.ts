import type { Correction } from '../common/correction';
import type { CorrectionRequest, RatedReview } from '../messages/payloads';
import { addReviews, deleteCorrection, opinionIn, putCorrection, readCorrection } from '../store/collected-reviews';
import { settings } from '../store/settings';
import { textHash } from './text-hash';

/** Stores reviews of a page, each text once, if the user has agreed to that; never those of a private window. */
export async function collectReviews(
  reviews: readonly RatedReview[],
  from: { tab?: { incognito: boolean } },
): Promise<void> {
  if (from.tab?.incognito || !(await settings.getValue()).collect) return;
  const at = Date.now();
  const collected = reviews.map(async (review) => {
    const key = await textHash(review.text);
    return { ...review, key, at, source: 'reviewer' as const };
  });
  await addReviews(await Promise.all(collected));
}

/** Stores or deletes a correction. It needs no consent, since the user makes it. */
export async function saveCorrection({ site, movie, text, correction }: CorrectionRequest): Promise<void> {
  const key = await textHash(text);
  if (correction === null) return deleteCorrection(key);
  const about = { key, text, site, ...(movie && { movie }) };
  await putCorrection({ ...about, ...opinionIn(correction), at: Date.now(), source: 'user' });
}

export async function correctionOf(text: string): Promise<Correction | null> {
  return (await readCorrection(await textHash(text))) ?? null;
}
