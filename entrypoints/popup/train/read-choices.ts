import type { Preview } from '../../../lib/data/preview';
import type { ReadChoices } from '../../../lib/data/review-rows';

/** The uses of a column that a user can choose from. */
export type ChosenColumn = 'text' | 'label' | 'rating';
const CHOSEN: readonly ChosenColumn[] = ['text', 'label', 'rating'];

/** The choices after a column was chosen to be read as something else, or as nothing: all others stay as they are shown. */
export function withColumn(
  choices: ReadChoices,
  shown: Preview['columns'],
  place: number,
  meaning: ChosenColumn | undefined,
): ReadChoices {
  const placeOf = (column: ChosenColumn) => {
    if (column === meaning) return place;
    const now = shown.findIndex((each) => each.meaning === column);
    return now < 0 || now === place ? null : now;
  };
  return { ...choices, columns: Object.fromEntries(CHOSEN.map((column) => [column, placeOf(column)])) };
}
