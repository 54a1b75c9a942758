import type { Score } from '../common/review';

/** A score whose rating is shown: neither declined nor without an opinion. */
export type Rated = Score & { tone: Exclude<Score['tone'], 'none'> };

export function isRated(score: Score): score is Rated {
  return !score.declined && score.tone !== 'none';
}
