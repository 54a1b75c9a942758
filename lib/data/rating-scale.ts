import { inDecimals, parseRating } from '../common/parse-rating';
import { toRating } from '../common/scale';
import { toneOfRating } from '../common/tone-of-rating';

/** The scale of plain figures in a column of ratings. */
export interface RatingScale {
  /** The lowest figure that it has: -1, 0, 0.5 or 1. */
  lowest: number;
  highest: number;
  /** Its figures are classes: the lowest is a 1, where a rating of stars is one in proportion to the highest. */
  areClasses?: true;
}

/** Classes as the Stanford Sentiment Treebank has them: 0 and 1 negative, 2 neutral, 3 and 4 positive. */
const CLASSES = [0, 1, 2, 3, 4];
const FIVE_CLASSES: RatingScale = { lowest: 0, highest: 4, areClasses: true };

const OF_STARS = 5;
/** Between a rating and its scale, in several languages. */
const OF = /\d\s*(?:\/|out of|of|von|sur|de|di|su|av)\s*(\d+)/i;

/** The figure in a cell that holds nothing else: "8", "8.5", "8,5", "8½", "-1". */
export function plainFigure(text: string): number | undefined {
  if (!/\d/.test(text)) return undefined;
  const plain = inDecimals(text).replace('−', '-');
  return /^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/.test(plain) ? Number(plain.replace(',', '.')) : undefined;
}

/** A rating, 1 to 10, that is written with its scale: "9/10", "4.5 out of 5", "★★★½", "4 stars", "90 %", "B+". */
export function writtenRating(written: string): number | undefined {
  const text = inDecimals(written.replace(/\u2b50|\ud83c\udf1f/g, '★').replace(/\ufe0f/g, ''));
  // Half a star among those that are written as stars.
  if (/^[¼½¾]$/.test(written)) return parseRating(written, { best: OF_STARS })?.rating;
  if (/[★☆]/.test(text)) return ratingOfStars(text);
  const [, whole] = OF.exec(text) ?? [];
  if (whole) return parseRating(text, { best: Number(whole), zero: true })?.rating;
  if (/^\d+([.,]\d+)?\s*(stars?|sterne?|étoiles?|estrellas?)$/i.test(text))
    return parseRating(text, { best: OF_STARS, zero: true })?.rating;
  return parseRating(text)?.rating;
}

function ratingOfStars(text: string): number | undefined {
  const figures = /\d/.test(text);
  const glyphs = [...text].filter((glyph) => glyph === '★' || glyph === '☆').length;
  const best = !figures && glyphs > OF_STARS ? 10 : OF_STARS;
  const plain = text.replaceAll('☆', '');
  if (plain === '' && glyphs > 0) return 1;
  if (figures) return parseRating(plain.replaceAll('★', ''), { best, zero: true })?.rating;
  return parseRating(plain, { best })?.rating;
}

/** The rating, 1 to 10, that a figure on a scale stands for; undefined where it lies outside. */
export function ratingOn(figure: number, { lowest, highest, areClasses }: RatingScale): number | undefined {
  if (figure < Math.min(lowest, 0) || figure > highest) return undefined;
  if (lowest < 0 || areClasses) return Math.round((1 + (9 * (figure - lowest)) / (highest - lowest)) * 100) / 100;
  return highest === 10 ? Math.max(1, figure) : toRating(figure, { highest });
}

interface Counted {
  figure: number;
  count: number;
}

/** Of so many figures one, and of more this share, may be typing errors beyond their scale. */
const MISTAKES = { share: 0.005, among: 20 };
/** A 6 among ratings up to 5 is rather one of a scale of 10 that is seldom used, unless this many are below. */
const MANY = 200;
/** A scale that few figures need is not theirs. */
const NEEDED = 0.25;
/** Tops of scales with 0 in the middle. */
const POLARITIES = [2, 5, 10, 100];
/** So few figures above 20 are mistakes: a scale of 100 is used up to its top. */
const FEW = 0.05;

/**
 * The scale of the figures of one column: the smallest of -1 to 1, 0 to 1, 5, 10, 20 and 100, or of those around 0,
 * that holds them, but for some mistakes.
 * @returns undefined when there are none, or none of these holds them
 */
export function guessScale(figures: readonly Counted[]): RatingScale | undefined {
  const { total, count, share, areFew } = counting(figures);
  if (total === 0) return undefined;
  const lowest = Math.min(...figures.map(({ figure }) => figure).filter((figure) => figure >= 0), 1);
  const on = (highest: number): RatingScale => ({
    lowest: lowest === 0 || highest > 10 ? 0 : lowest < 1 ? 0.5 : 1,
    highest,
  });
  const isUpToOne = areFew((figure) => Math.abs(figure) > 1);
  if (isUpToOne && !areFew((figure) => figure < 0)) return { lowest: -1, highest: 1 };
  if (share((figure) => figure < 0) > NEEDED) {
    // A -1 among stars is rather a rating that is missing: both halves of the scale are used.
    const top = POLARITIES.find((top) => areFew((figure) => Math.abs(figure) > top));
    return top && !areFew((figure) => figure < -top / 2) ? { lowest: -top, highest: top } : undefined;
  }
  if (isUpToOne && !areFew((figure) => figure > 0 && figure < 1)) return { lowest: 0, highest: 1 };
  if (share((figure) => figure > 100) > NEEDED) return undefined;
  if (share((figure) => figure > 10) >= NEEDED) return on(share((figure) => figure > 20) > FEW ? 100 : 20);
  const aboveFive = count((figure) => figure > 5 && figure <= 10);
  return on(aboveFive > (total >= MANY ? total * MISTAKES.share : 0) ? 10 : 5);
}

function counting(figures: readonly Counted[]) {
  const total = figures.reduce((sum, { count }) => sum + count, 0);
  const count = (is: (figure: number) => boolean) =>
    figures.reduce((sum, { figure, count }) => sum + (is(figure) ? count : 0), 0);
  const most = Math.max(total * MISTAKES.share, total >= MISTAKES.among ? 1 : 0);
  return {
    total,
    count,
    share: (is: (figure: number) => boolean) => count(is) / total,
    areFew: (is: (figure: number) => boolean) => count(is) <= most,
  };
}

/**
 * The scale of figures in a column of labels: five classes where both ends and all others but one at most are there, and
 * otherwise as of ratings.
 */
export function guessClasses(figures: readonly Counted[]): RatingScale | undefined {
  const { count, areFew } = counting(figures);
  const there = CLASSES.filter((each) => count((figure) => figure === each) > 0);
  const areClasses = there.length >= CLASSES.length - 1 && there[0] === 0 && there.at(-1) === CLASSES.at(-1);
  return areClasses && areFew((figure) => !CLASSES.includes(figure)) ? FIVE_CLASSES : guessScale(figures);
}

/** Whether a label, 1 or 0, and a rating are on opposite sides. */
export function contradicts(label: 0 | 1, rating: number): boolean {
  return toneOfRating(rating) === (label === 1 ? 'negative' : 'positive');
}
