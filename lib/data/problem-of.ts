import type { ErrorReport } from '../common/error-facts';
import { errorReport } from '../common/errors';
import { quote } from './cell-content';
import type { Columns } from './columns';
import type { ExportName } from './known-exports';
import { figureOf } from './labels';
import type { OpinionCounts } from './opinion-counts';
import { contradicts } from './rating-scale';
import { describeColumns } from './review-rows';

/** So many of the rows with a label and a rating, or of those with one label, may contradict each other. */
const MOST_CONFLICTS = 0.5;
/** So many rows, and so large a share of them, with one value are a class that was not understood. */
const CLASS = { rows: 2, share: 0.1 };
/** Fewer reviews may be on one side by chance. */
const MANY = 20;

interface Surveyed {
  columns: Columns;
  header: readonly string[];
  known?: ExportName;
  opinions: OpinionCounts;
  /** What figures mean is known: their scale is the user's choice or that of an export. */
  isScaleKnown: boolean;
}

/** Why a file should not be used as it is read, if so: a column that is missing, or one that is misunderstood. */
export function problemOf(survey: Surveyed, requireLabels: boolean): ErrorReport | undefined {
  const { columns, header, known } = survey;
  const names = describeColumns(header);
  if (columns.text === undefined)
    return known ? errorReport('data.exportWithoutTexts', [known]) : errorReport('data.noTextColumn', [names]);
  if (!requireLabels) return undefined;
  if (columns.label === undefined && columns.rating === undefined) return errorReport('data.noLabelColumn', [names]);
  return conflict(survey) ?? unreadClass(survey) ?? lostSide(survey);
}

type Counted = OpinionCounts['all'];
const rowsOf = (opinions: Counted) => opinions.reduce((sum, { count }) => sum + count, 0);

/**
 * Most ratings contradict the labels, or most of those of one label do, as where they are the confidence in a label. In
 * Reeltone's own export the label is the user's correction of the reviewer's rating.
 */
function conflict({ opinions, known }: Surveyed): ErrorReport | undefined {
  if (known === 'Reeltone') return undefined;
  const both = opinions.all.filter(({ read }) => read?.label !== undefined && read.rating !== undefined);
  const conflictingOf = (rows: Counted) => rowsOf(rows.filter(({ read }) => contradicts(read!.label!, read!.rating!)));
  const inDoubt = [both, ...[0, 1].map((side) => both.filter(({ read }) => read!.label === side))].some((rows) => {
    const few = rows === both ? 0 : Math.max(CLASS.rows - 1, CLASS.share * rowsOf(both));
    return conflictingOf(rows) > Math.max(few, MOST_CONFLICTS * rowsOf(rows));
  });
  return inDoubt ? errorReport('data.labelsContradictRatings', [conflictingOf(both), rowsOf(both)]) : undefined;
}

/** All good rows are on one side, while many rows have a label or rating that could not be read. */
function unreadClass({ opinions }: Surveyed): ErrorReport | undefined {
  const { positive, negative } = opinions.countSides();
  if (positive > 0 && negative > 0) return undefined;
  const unread = opinions.all.filter(({ problem, label, rating }) => problem && (label !== '' || rating !== ''));
  const [most] = unread.sort((a, b) => b.count - a.count);
  const total = rowsOf(unread);
  if (!most || most.count < Math.max(CLASS.rows, CLASS.share * (opinions.good + total))) return undefined;
  return errorReport('data.classUnread', [total, quote(most.label || most.rating)]);
}

/**
 * Of figures that differ, none would be positive: their scale is rather one with a lower end. Where all have one value, or
 * say in words what they are, that is what the file holds; and people who rate 8 to 10 alone like what they review.
 */
function lostSide({ opinions, isScaleKnown }: Surveyed): ErrorReport | undefined {
  if (isScaleKnown || opinions.good < MANY || opinions.countSides().positive > 0) return undefined;
  const figures = opinions.all.flatMap(({ read, label, rating }) => (read && figureOf(label || rating)) ?? []);
  const [lowest, highest] = [Math.min(...figures), Math.max(...figures)];
  return lowest < highest ? errorReport('data.sideLost', [opinions.good, lowest, highest]) : undefined;
}
