import { contentOf } from './cell-content';
import { type ChosenColumns, type Columns, NAMES, plainName } from './columns';
import { contentsOf, guessColumns, LENGTH_OF_REVIEWS } from './guess-columns';
import { figureOf, wordSide } from './labels';
import { writtenRating } from './rating-scale';
import { namedScale } from './stated-scale';

/**
 * Whether the first row is a review rather than names: under no name that is known, it holds what the rows below hold.
 * @param chosen the columns of the user, where they cannot be guessed; one that is chosen by its name has one
 */
export function isFirstRowData(
  first: readonly string[],
  rows: readonly (readonly string[])[],
  chosen: ChosenColumns = {},
): boolean {
  const known = new Set(Object.values(NAMES).flat());
  const isKnown = (name: string) => known.has(plainName(name)) || known.has(plainName(namedScale(name)?.name ?? ''));
  if (first.some((name) => isKnown(name) && figureOf(name) === undefined && !wordSide(name))) return false;
  if (Object.values(chosen).some((choice) => typeof choice === 'string' && !isNumber(choice))) return false;
  const guessed = guessColumns(
    first.map(() => ''),
    contentsOf(first.length, [first, ...rows]),
  );
  const { text, label, rating } = { ...guessed, ...placesOf(chosen) };
  const place = label ?? rating;
  if (text === undefined || place === undefined) return false;
  const opinion = contentOf(first[place]);
  // A short text is a review only where the user says that its column holds them, and the opinion is one of those below.
  const recurs = chosen.text !== undefined && rows.some((cells) => contentOf(cells[place]) === opinion);
  if (contentOf(first[text]).length < LENGTH_OF_REVIEWS && !recurs) return false;
  return figureOf(opinion) !== undefined || wordSide(opinion) !== undefined || writtenRating(opinion) !== undefined;
}

const isNumber = (choice: string) => /^\d+$/.test(choice);

function placesOf(chosen: ChosenColumns): Columns {
  const entries = Object.entries(chosen).map(([column, choice]) => [
    column,
    choice === null ? undefined : Number(choice) - (typeof choice === 'string' ? 1 : 0),
  ]);
  return Object.fromEntries(entries);
}
