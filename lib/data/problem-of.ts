import type { ErrorReport } from '../common/error-facts';
import { errorReport } from '../common/errors';
import { quote } from './cell-content';
import type { Columns } from './columns';
import type { ExportName } from './known-exports';
import type { OpinionCounts } from './opinion-counts';
import { contradicts } from './rating-scale';
import { describeColumns } from './review-rows';

/** So many of the rows with a label and a rating may contradict each other before the columns are in doubt. */
const MOST_CONFLICTS = 0.5;
/** So many rows, and so large a share of them, with one value are a class that was not understood. */
const CLASS = { rows: 2, share: 0.1 };

interface Surveyed {
  columns: Columns;
  header: readonly string[];
  known?: ExportName;
  opinions: OpinionCounts;
}

/** Why a file should not be used as it is read, if so: a column that is missing, or one that is misunderstood. */
export function problemOf(survey: Surveyed, requireLabels: boolean): ErrorReport | undefined {
  const { columns, header, known } = survey;
  const names = describeColumns(header);
  if (columns.text === undefined)
    return known ? errorReport('data.exportWithoutTexts', [known]) : errorReport('data.noTextColumn', [names]);
  if (!requireLabels) return undefined;
  if (columns.label === undefined && columns.rating === undefined) return errorReport('data.noLabelColumn', [names]);
  return conflict(survey) ?? lostClass(survey);
}

/** In Reeltone's own export the label is the user's correction of the reviewer's rating. */
function conflict({ opinions, known }: Surveyed): ErrorReport | undefined {
  if (known === 'Reeltone') return undefined;
  const both = opinions.all.filter(({ read }) => read?.label !== undefined && read.rating !== undefined);
  const count = (rows: typeof both) => rows.reduce((sum, row) => sum + row.count, 0);
  const conflicting = both.filter(({ read }) => contradicts(read!.label!, read!.rating!));
  if (count(conflicting) <= MOST_CONFLICTS * count(both)) return undefined;
  return errorReport('data.labelsContradictRatings', [count(conflicting), count(both)]);
}

/** All good rows are on one side, while many rows have a label or rating that could not be read. */
function lostClass({ opinions }: Surveyed): ErrorReport | undefined {
  const { positive, negative } = opinions.countSides();
  if (positive > 0 && negative > 0) return undefined;
  const unread = opinions.all.filter(({ problem, label, rating }) => problem && (label !== '' || rating !== ''));
  const [most] = unread.sort((a, b) => b.count - a.count);
  const total = unread.reduce((sum, { count }) => sum + count, 0);
  if (!most || most.count < Math.max(CLASS.rows, CLASS.share * (opinions.good + total))) return undefined;
  return errorReport('data.classUnread', [total, quote(most.label || most.rating)]);
}
