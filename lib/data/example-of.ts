import type { ErrorReport } from '../common/error-facts';
import { errorReport } from '../common/errors';
import { quote } from './cell-content';
import type { Example } from './example';
import type { OpinionReader } from './opinions';
import type { RawReview } from './review-rows';

/** A review that its label calls neither good nor bad: in the middle of the scale. */
const NEUTRAL_RATING = 5.5;

/** The example that a row is, or what is wrong with its label or rating. */
export function exampleOf(raw: RawReview, reader: OpinionReader, requireLabels: boolean): Example | ErrorReport {
  const { text, movie, title } = raw;
  const label = reader.isSwapped ? raw.rating : raw.label;
  const rating = reader.isSwapped ? raw.label : raw.rating;
  const side = label === '' ? null : reader.label(label);
  if (side === undefined) return errorReport('data.rowLabel', [quote(label)]);
  const about = { ...(movie !== '' && { movie }), ...(title !== '' && { title }) };
  if (side === 'none') return { text, noOpinion: true, ...about };
  const value = rating === '' ? null : reader.rating(rating);
  if (value === undefined) return errorReport('data.rowRating', [quote(rating)]);
  if (requireLabels && side === null && value === null) return errorReport('data.rowWithoutLabel', []);
  const given = value ?? (side === 'neutral' ? NEUTRAL_RATING : undefined);
  return {
    text,
    ...((side === 0 || side === 1) && { label: side }),
    ...(given !== undefined && { rating: given }),
    ...about,
  };
}
