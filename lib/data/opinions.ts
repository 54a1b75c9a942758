import { labelReader, type ReadLabel, type Side } from './labels';
import {
  contradicts,
  guessClasses,
  guessScale,
  plainFigure,
  type RatingScale,
  ratingOn,
  writtenRating,
} from './rating-scale';
import type { ReadChoices } from './review-rows';

/** A label and a rating as they stand in a row, empty where there is none, and how many rows have both. */
export interface WrittenOpinion {
  label: string;
  rating: string;
  count: number;
}

/** Reads the labels and ratings of one file. */
export interface OpinionReader {
  /** The scale of figures; absent where there are none, or each rating states its own. */
  scale?: RatingScale;
  /** The column of labels holds ratings, or that of ratings labels. */
  isSwapped: boolean;
  /** Undefined where there is a label that cannot be read. */
  label(text: string): Side | undefined;
  /** From 1 to 10; `null` where 0 stands for no rating, undefined where it cannot be read. */
  rating(text: string): number | null | undefined;
}

export interface OpinionOptions {
  /** The user's; default: found from the ratings. */
  chosen?: ReadChoices['scale'];
  /** The scale of a file that is known. */
  scale?: RatingScale;
  /** The scale that the name of their column states. */
  stated?: { lowest?: number; highest: number };
  zeroIsNone?: boolean;
}

/** Makes the reader of the labels and ratings of a file from all of them. */
export function opinionReader(opinions: readonly WrittenOpinion[], options: OpinionOptions = {}): OpinionReader {
  const [labels, ratings] = [countsOf(opinions, 'label'), countsOf(opinions, 'rating')];
  const readLabel = labelReader(labels);
  const areRatings = ratings.size === 0 && labels.size > 0 && (!readLabel || areWritten(labels));
  const isSwapped =
    (labels.size === 0 && areLabels(ratings) && options.chosen === undefined && !options.scale) || areRatings;
  const swapped = isSwapped
    ? opinions.map(({ label, rating, count }) => ({ label: rating, rating: label, count }))
    : opinions;
  return { isSwapped, ...readers(swapped, options, areRatings ? guessClasses : guessScale) };
}

function countsOf(opinions: readonly WrittenOpinion[], column: 'label' | 'rating'): Map<string, number> {
  const counts = new Map<string, number>();
  for (const opinion of opinions)
    if (opinion[column] !== '') counts.set(opinion[column], (counts.get(opinion[column]) ?? 0) + opinion.count);
  return counts;
}

/** In a column of ratings only words are labels, and figures that no scale of ratings has: 0 and 1, or -1 and 1. */
function areLabels(ratings: ReadonlyMap<string, number>): boolean {
  const values = [...ratings.keys()];
  const read = labelReader(ratings);
  const figures = values.flatMap((value) => plainFigure(value) ?? []);
  const areClasses = figures.includes(1) && (figures.includes(0) || figures.includes(-1));
  const areWords = values.every((value) => plainFigure(value) === undefined && writtenRating(value) === undefined);
  return read !== undefined && values.some((value) => read(value) !== undefined) && (areWords || areClasses);
}

/** Most labels are ratings that state their scale, as "5 stars" does. */
function areWritten(labels: ReadonlyMap<string, number>): boolean {
  const balance = (label: string) => (plainFigure(label) === undefined && writtenRating(label) !== undefined ? 1 : -1);
  return [...labels].reduce((sum, [label, count]) => sum + balance(label) * count, 0) > 0;
}

function readers(
  opinions: readonly WrittenOpinion[],
  options: OpinionOptions,
  guess: typeof guessScale,
): Omit<OpinionReader, 'isSwapped'> {
  const readLabel = labelReader(countsOf(opinions, 'label')) ?? (() => undefined);
  const figures = [...countsOf(opinions, 'rating')].flatMap(([text, count]) => {
    const figure = plainFigure(text);
    return figure === undefined || (options.zeroIsNone && figure === 0) ? [] : [{ figure, count }];
  });
  const guessed = guess(figures);
  const scale =
    options.chosen !== undefined
      ? chosenScale(options.chosen, figures)
      : (options.scale ??
        (guessed?.areClasses ? guessed : statedScale(figures, options)) ??
        agreeing(opinions, readLabel, guessed));
  return {
    ...(scale && figures.length > 0 && { scale }),
    label: readLabel,
    rating: (text) => {
      const figure = plainFigure(text);
      if (figure === undefined) return writtenRating(text);
      if (figure === 0 && options.zeroIsNone) return null;
      return scale && ratingOn(figure, scale);
    },
  };
}

function chosenScale(chosen: number | RatingScale, figures: readonly { figure: number }[]): RatingScale {
  return typeof chosen === 'number' ? scaleUpTo(chosen, figures) : { ...chosen, areClasses: true };
}

function scaleUpTo(highest: number, figures: readonly { figure: number }[]): RatingScale {
  const values = figures.map(({ figure }) => figure).filter((figure) => figure >= 0);
  const lowest = Math.min(1, ...values);
  return { lowest: lowest > 0 && lowest < 1 ? 0.5 : lowest, highest };
}

/** A name that most of the figures do not follow states something else. */
function statedScale(
  figures: readonly { figure: number; count: number }[],
  { stated }: OpinionOptions,
): RatingScale | undefined {
  if (!stated) return undefined;
  const scale = {
    ...scaleUpTo(stated.highest, figures),
    ...(stated.lowest !== undefined && { lowest: stated.lowest }),
  };
  const balance = figures.reduce(
    (sum, { figure, count }) => sum + (ratingOn(figure, scale) === undefined ? -count : count),
    0,
  );
  return balance > 0 ? scale : undefined;
}

/** Ratings up to 5 may be those of bad reviews on a scale of 10: labels beside them tell. */
function agreeing(
  opinions: readonly WrittenOpinion[],
  readLabel: ReadLabel,
  scale: RatingScale | undefined,
): RatingScale | undefined {
  if (scale?.highest !== 5) return scale;
  const of10 = { ...scale, highest: 10 };
  return contradictions(opinions, readLabel, of10) < contradictions(opinions, readLabel, scale) ? of10 : scale;
}

function contradictions(opinions: readonly WrittenOpinion[], readLabel: ReadLabel, scale: RatingScale): number {
  return opinions.reduce((sum, { label, rating, count }) => {
    const side = readLabel(label);
    const figure = plainFigure(rating);
    const read = figure === undefined ? undefined : ratingOn(figure, scale);
    const isContradiction = (side === 0 || side === 1) && read !== undefined && contradicts(side, read);
    return sum + (isContradiction ? count : 0);
  }, 0);
}
