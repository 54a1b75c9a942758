import { createRandom, type Random } from '../data/random';
import type { GruSizes, GruWeights } from '../gru/weights';
import { mapTensors } from '../gru/weights';
import { initialWeights } from '../model/initialize';
import type { TrainSettings } from '../model/train';
import { TRAINING_DEFAULTS } from '../model/training-settings';
import { UNK } from '../text/lexicon';

/**
 * Words of 25 reviews on a page: the quantiles of the lengths of film reviews in our tokens (their mean is 272), with
 * 40 and 800 at the ends.
 */
export const PAGE_LENGTHS = [
  40, 80, 103, 123, 135, 142, 149, 156, 164, 173, 182, 191, 202, 216, 232, 250, 271, 294, 321, 356, 400, 458, 537, 654,
  800,
];

export const MEAN_LENGTH = 272;

/** So many lengths with the same distribution. */
export const realLengths = (reviews: number) =>
  Array.from({ length: reviews }, (_, i) => PAGE_LENGTHS[i % PAGE_LENGTHS.length]!);

export const BIG_PAGE_LENGTHS = realLengths(300);

/** One epoch with the defaults of `npm run train`. */
export const EPOCH: TrainSettings = { ...TRAINING_DEFAULTS, epochs: 1 };

const FIRST_WORD = UNK + 1;

/** Parameters of the law below, with which a page and a batch repeat as many words as real ones do. */
const EXPONENT = 1.25;
const SHIFT = 5;

/**
 * Draws known words by the Zipf-Mandelbrot law: the word of rank r, from 0, with a probability proportional to
 * `(r + 5) ^ -1.25`. In 25 reviews a quarter of the words are then distinct, as in real ones.
 */
export function zipfSequence(random: Random, lexiconSize: number, length: number): Int32Array {
  const power = 1 - EXPONENT;
  const words = lexiconSize - FIRST_WORD;
  const [first, last] = [SHIFT ** power, (SHIFT + words) ** power];
  const rank = () => Math.floor((first + random.next() * (last - first)) ** (1 / power) - SHIFT);
  return Int32Array.from({ length }, () => FIRST_WORD + Math.min(rank(), words - 1));
}

export function zipfSequences(lexiconSize: number, lengths: readonly number[]): Int32Array[] {
  const random = createRandom(7);
  return random.shuffle(lengths).map((length) => zipfSequence(random, lexiconSize, length));
}

/** Random weights whose scores differ between reviews: initial weights score all about one half. */
export function livelyWeights(sizes: GruSizes): GruWeights {
  return mapTensors(initialWeights(sizes, 1), (values, name) =>
    Float32Array.from(values, (value) => (name === 'embedding' ? 20 * value : value)),
  );
}

/**
 * Floating-point operations of one forward pass over `words` words: a multiplication and an addition for each weight of
 * the three gates; padding and exponentials are not counted. Our engine projects each distinct word of a batch only
 * once, which saves some of them; all systems are credited with the same number.
 */
export function forwardOperations({ embeddingUnits, hiddenUnits }: GruSizes, words: number): number {
  return 2 * 3 * hiddenUnits * (embeddingUnits + hiddenUnits) * words;
}

/** Reviews of real lengths and their targets, to train on. */
export function trainingReviews(lexiconSize: number, reviews: number) {
  const lengths = realLengths(reviews).map((length) => Math.min(length, TRAINING_DEFAULTS.trainedLength));
  return { sequences: zipfSequences(lexiconSize, lengths), targets: lengths.map((_, i) => i % 2) };
}
