import { writeCsv } from '../../../lib/data/write-csv';
import type { PageRow } from '../../../lib/messages/page-table';

/**
 * The reviews of a page as a table. Confidence is from 0.5 to 1, ratings from 1 to 10; an aspect is written with a sign
 * behind it, `acting+ pace−`, or without one where the review takes no side.
 * @param site id of the site
 */
export function pageCsv(site: string, rows: readonly PageRow[]): string {
  const withTexts = rows.some(({ text }) => text !== undefined);
  return writeCsv(rows, {
    site: () => site,
    rating: ({ given }) => given,
    verdict: ({ verdict }) => verdict,
    predicted: ({ predicted }) => rounded(predicted, 2),
    tone: ({ tone }) => tone,
    confidence: ({ confidence }) => rounded(confidence, 3),
    aspects: ({ aspects }) => writeAspects(aspects),
    ...(withTexts && { review: ({ text }: PageRow) => text }),
  });
}

const SIGNS: Record<PageRow['aspects'][number]['tone'], string> = { positive: '+', negative: '−', mixed: '' };

/** Each aspect once for every side that the review takes, and without a sign only where it takes none. */
function writeAspects(aspects: PageRow['aspects']): string {
  const sided = new Set(aspects.filter(({ tone }) => tone !== 'mixed').map(({ aspect }) => aspect));
  const said = aspects.filter(({ aspect, tone }) => tone !== 'mixed' || !sided.has(aspect));
  return [...new Set(said.map(({ aspect, tone }) => aspect + SIGNS[tone]))].join(' ');
}

function rounded(value: number | undefined, digits: number): number | undefined {
  return value === undefined ? undefined : Number(value.toFixed(digits));
}
