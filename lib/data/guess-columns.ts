import { contentOf } from './cell-content';
import { type Column, type Columns, NAMES, plainName } from './columns';
import { figureOf, labelReader, wordSide } from './labels';
import { guessClasses, guessScale, plainFigure, writtenRating } from './rating-scale';
import { namedScale } from './stated-scale';

/** The content of a column, as far as its first rows show. */
export interface Content {
  values: string[];
  /** Mean characters of a cell that is not empty. */
  length: number;
  /** Share of the cells that are not empty. */
  filled: number;
  isLabel: boolean;
  isRating: boolean;
  /** Its figures are five classes. */
  areClasses: boolean;
  /** Share of different values. */
  distinct: number;
}

/** So much of a column must be readable as labels or ratings for it to be one. */
const MOST = 0.5;
/** Without a name that is known, more is asked of a column. */
const NEARLY_ALL = 0.9;
/** Nothing shorter is taken for a review unless its column says so. */
export const LENGTH_OF_REVIEWS = 15;

/** @param rows the first rows of a file */
export function contentsOf(width: number, rows: readonly (readonly string[])[]): Content[] {
  return Array.from({ length: width }, (_, column) => {
    const values = rows.map((cells) => contentOf(cells[column])).filter((value) => value !== '');
    const share = (is: (value: string) => boolean) => values.filter(is).length / Math.max(1, values.length);
    const figures = values.flatMap((value) => plainFigure(value) ?? []).map((figure) => ({ figure, count: 1 }));
    const scale = guessScale(figures);
    const readLabel = labelReader(countsOf(values));
    return {
      values,
      length: values.reduce((sum, value) => sum + value.length, 0) / Math.max(1, values.length),
      filled: values.length / Math.max(1, rows.length),
      isLabel: values.length > 0 && readLabel !== undefined && share((value) => readLabel(value) !== undefined) > MOST,
      isRating:
        values.length > 0 &&
        share((value) => (plainFigure(value) === undefined ? writtenRating(value) : scale) !== undefined) > MOST,
      areClasses: guessClasses(figures)?.areClasses === true,
      distinct: new Set(values).size / Math.max(1, values.length),
    };
  });
}

function countsOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/**
 * Which columns are read as what: by their names, where what is in them allows it, otherwise by what is in them alone,
 * where only one can be meant.
 */
export function guessColumns(header: readonly string[], contents: readonly Content[]): Columns {
  const found: Columns = {};
  const named = (column: Column, fits: (content: Content) => boolean) => byName(header, contents, column, fits);
  const set = (column: Column, position: number | undefined) => {
    if (position !== undefined && !Object.values(found).includes(position)) found[column] = position;
  };
  set('text', named('text', isText) ?? longest(contents));
  set('label', named('label', isOpinion));
  set('rating', named('rating', isOpinion));
  if (found.label === undefined && found.rating === undefined) set(...opinionColumn(contents, found.text));
  set(
    'movie',
    named('movie', () => true),
  );
  set(
    namesFilms(header, contents, found) ? 'movie' : 'title',
    named('title', () => true),
  );
  return found;
}

/** The column of the reviews by its name alone. */
export const namedText = (header: readonly string[], contents: readonly Content[]) =>
  byName(header, contents, 'text', isText);

/** A file whose reviews are still to be labelled, or one of short texts: only figures are no reviews. */
const isText = ({ values }: Content) => values.length === 0 || values.some((value) => figureOf(value) === undefined);

/** A column that is empty so far may hold something later. */
const isOpinion = ({ values, isLabel, isRating }: Content) => values.length === 0 || isLabel || isRating;

/** Of several columns of one name the one with the most in it; of several names the first that is not nearly empty. */
function byName(
  header: readonly string[],
  contents: readonly Content[],
  column: Column,
  fits: (content: Content) => boolean,
): number | undefined {
  const candidates = namesOf(header, column).flatMap((plain) =>
    NAMES[column].flatMap((name) => {
      const places = plain.flatMap((each, place) => (each === name && fits(contents[place]!) ? [place] : []));
      return places.sort((a, b) => contents[b]!.filled - contents[a]!.filled).slice(0, 1);
    }),
  );
  if (column !== 'text') return candidates[0];
  // "review" may be the label beside a column "text".
  const longestOfThem = Math.max(...candidates.map((place) => contents[place]!.length));
  const isReview = (place: number) => !contents[place]!.isLabel || contents[place]!.length * 3 > longestOfThem;
  return candidates.filter(isReview).find((place) => contents[place]!.filled > 0) ?? candidates[0];
}

/**
 * The names of columns without a scale in them; then, of a review and an opinion, those of fields within objects,
 * "review.text", without the outer ones. An inner name or title may be anyone's.
 */
function namesOf(header: readonly string[], column: Column): string[][] {
  const names = header.map((name) => namedScale(name)?.name ?? name);
  const inner = names.map((name) => (name.includes('.') ? name.split('.').at(-1)! : ''));
  return column === 'movie' || column === 'title'
    ? [names.map(plainName)]
    : [names.map(plainName), inner.map(plainName)];
}

/** The column of the longest texts, where it is by far the longest. */
function longest(contents: readonly Content[]): number | undefined {
  const places = contents.map((_, place) => place).sort((a, b) => contents[b]!.length - contents[a]!.length);
  const [first, second] = places;
  if (first === undefined || contents[first]!.length < LENGTH_OF_REVIEWS) return undefined;
  const isWords =
    contents[first]!.values.filter((value) => value.includes(' ')).length > MOST * contents[first]!.values.length;
  const isFar = second === undefined || contents[first]!.length > 1.5 * contents[second]!.length;
  return isFar && isWords && contents[first]!.distinct > 0.3 ? first : undefined;
}

/** The one column of labels in words, else of ratings with their scale, else of few figures. */
function opinionColumn(
  contents: readonly Content[],
  text: number | undefined,
): ['label' | 'rating', number | undefined] {
  const only = (is: (value: string) => boolean) => {
    const places = contents.flatMap(({ values }, place) =>
      place !== text && values.length > 0 && values.filter(is).length >= NEARLY_ALL * values.length ? [place] : [],
    );
    return places.length === 1 ? places[0] : undefined;
  };
  const words = only((value) => wordSide(value) !== undefined);
  if (words !== undefined) return ['label', words];
  const written = only((value) => plainFigure(value) === undefined && writtenRating(value) !== undefined);
  if (written !== undefined) return ['rating', written];
  const figures = contents.flatMap(({ values, isLabel, isRating }, place) => {
    const different = new Set(values).size;
    const isFew = different > 1 && different <= Math.max(2, Math.min(21, values.length / 3));
    return place !== text && isFew && (isLabel || isRating) && values.every((value) => figureOf(value) !== undefined)
      ? [place]
      : [];
  });
  const place = figures.length === 1 ? figures[0] : undefined;
  const isLabel = place !== undefined && (contents[place]!.isLabel || contents[place]!.areClasses);
  return [isLabel ? 'label' : 'rating', place];
}

/** Headlines of reviews differ, names of films recur. */
function namesFilms(header: readonly string[], contents: readonly Content[], { movie }: Columns): boolean {
  const place = header.findIndex((name) => plainName(name) === 'title');
  const content = contents[place];
  return movie === undefined && content !== undefined && content.values.length >= 10 && content.distinct < 0.5;
}
