import { whole } from '../common/format';
import { figureOn, short } from '../common/scale-text';
import type { PageStatus } from '../messages/payloads';
import { unusualDisagreement } from './disagreement';
import { headlineOf } from './headline';
import { type PageSummary, summarizePage } from './page-summary';
import type { PageStrings } from './strings';

/** The sentences that bar and popup show for a page. */
export interface PageSentences {
  headline: string;
  /** How many reviews are positive, mixed and negative; absent where the headline says it. */
  tones?: string;
  /** Predicted mean, and the given one on the same reviews. */
  means?: string;
  /** How many reviews were rated, and how many there are. */
  counts: string;
  /** Where ratings and words disagree more than usual. */
  hint?: string;
  /** Why reviews have no rating, each reason with its count. */
  unrated?: string;
  /** How many reviews a filter shows. */
  shown: string;
}

export function pageSentences(status: PageStatus, strings: PageStrings): PageSentences {
  const { items, rated, total, ofFilm } = status;
  const summary = summarizePage(items);
  const count = (value: number) => whole(value, strings.locale);
  const headline = headlineOf(summary.tones);
  const tones = tonesOf(summary.tones, strings);
  const counts = [strings.rated(count(rated), count(total))];
  if (ofFilm !== undefined && ofFilm > total) counts.push(strings.ofFilm(count(ofFilm)));
  const disagreement = unusualDisagreement(items);
  return {
    headline: headline ? strings.headlines[headline] : tones,
    tones: headline && tones,
    means: meansOf(summary, items.length, strings),
    counts: counts.join(' · '),
    hint:
      disagreement &&
      strings.disagreement(count(disagreement.count), count(disagreement.of), count(disagreement.wordsBetter)),
    unrated: unratedOf(status, strings),
    shown: strings.shown(count(status.shown), count(total)),
  };
}

function tonesOf(tones: PageSummary['tones'], strings: PageStrings): string {
  return (['positive', 'mixed', 'negative'] as const)
    .filter((tone) => tones[tone] > 0)
    .map((tone) => strings.tones[tone](tones[tone]))
    .join(' · ');
}

/** On the reviews with both ratings, if there are any. */
function meansOf({ scale, meanPredicted, compared }: PageSummary, rated: number, strings: PageStrings) {
  const figure = (mean: number) => short(figureOn(mean, scale, strings.locale), scale);
  if (meanPredicted === undefined) return undefined;
  if (!compared) return strings.mean(figure(meanPredicted));
  const predicted = figure(compared.meanPredicted);
  const given = figure(compared.meanGiven);
  return compared.count === rated ? strings.means(predicted, given) : strings.meansOf(compared.count, predicted, given);
}

function unratedOf({ unrated }: PageStatus, strings: PageStrings): string | undefined {
  const reasons = (['closedSpoilers', 'otherLanguage', 'noOpinion', 'empty', 'unreadable'] as const)
    .filter((reason) => unrated[reason] > 0)
    .map((reason) => strings.unrated[reason](unrated[reason]));
  return reasons.length > 0 ? strings.notRated(reasons.join(', ')) : undefined;
}
