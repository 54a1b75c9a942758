import { expect, test } from 'vitest';
import type { Example } from '../../lib/data/example';
import { createRandom } from '../../lib/data/random';
import { NGRAM_DEFAULTS } from '../../lib/model/baselines/ngram';
import { NgramIndex } from '../../lib/model/baselines/ngram-index';
import { lengthClass } from '../../lib/model/by-length';
import { ensembleScores } from '../../lib/recipe/ensemble';
import { drawExcerpt } from '../../lib/recipe/excerpt';
import { assignFolds } from '../../lib/recipe/folds';
import { crossFitNgrams, scoreOutOfFold } from '../../lib/recipe/ngram-teacher';
import { plattScaleByLength } from '../../lib/recipe/platt-scaling';
import { repeated } from '../../lib/recipe/repeated';
import type { SourceData } from '../../lib/recipe/sources';
import { targetIn, targetOfRating } from '../../lib/recipe/target';
import { gatherTexts } from '../../lib/recipe/texts';

const source = (given: Partial<SourceData>): SourceData => ({
  file: 'fictional.csv',
  name: 'fictional.csv',
  sha256: 'a'.repeat(64),
  kind: 'rated',
  copies: 1,
  trust: 0,
  examples: [],
  ...given,
});

test('folds are of about one size and never part the reviews of a film', () => {
  const examples: Example[] = Array.from({ length: 100 }, (_, i) => ({ text: '', movie: `film${i % 30}` }));
  const foldOf = assignFolds(examples, 5, 1);
  examples.forEach(({ movie }, i) => {
    expect(foldOf[i]).toBe(foldOf[examples.findIndex((each) => each.movie === movie)]);
  });
  const sizes = [0, 1, 2, 3, 4].map((fold) => foldOf.filter((each) => each === fold).length);
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(4);
  expect(assignFolds(examples, 5, 1)).toEqual(foldOf);
});

test('every review is in a fold, unlabelled ones too, and the excerpts of the longer ones in the same', () => {
  const invent = (count: number, words: number, rating?: number): Example[] =>
    Array.from({ length: count }, (_, i) => {
      return { text: `review ${i} ${'fine '.repeat(words)}.`, ...(rating !== undefined && { rating }) };
    });
  const rated = source({ kind: 'rated', trust: 0.5, examples: invent(20, 60, 10) });
  const unlabelled = source({ kind: 'unlabelled', examples: invent(30, 3) });
  const settings = { folds: 5, excerpts: 2, titles: 0, seed: 1, language: 'en' };
  const { foldOf, targets, trust, whole, tokens } = gatherTexts([rated, unlabelled], settings);
  expect([whole, tokens.length]).toEqual([50, 50 + 2 * 20]);
  for (const from of [50, 70]) expect(foldOf.slice(from, from + 20)).toEqual(foldOf.slice(0, 20));
  for (const fold of [0, 1, 2, 3, 4]) expect(foldOf.subarray(0, 50).filter((each) => each === fold)).toHaveLength(10);
  expect(targets.findIndex(Number.isNaN)).toBe(20);
  expect([...new Set(trust.subarray(0, 20)), ...new Set(trust.subarray(50))]).toEqual([0.5, 0]);
});

test('a source is limited by film and rating, repeated as it says, and its titles are texts of their own', () => {
  const examples: Example[] = Array.from({ length: 60 }, (_, i) => ({
    text: `text ${i}`,
    title: `title ${i}`,
    movie: `film ${i % 3}`,
    rating: i % 2 ? 10 : 1,
  }));
  const of = (limits: Partial<SourceData>, titles = 0) => {
    const settings = { folds: 5, excerpts: 0, titles, seed: 1, language: 'en' };
    return gatherTexts([source({ examples, ...limits })], settings);
  };
  expect(of({ perFilm: 5 }).whole).toBe(15);
  expect(of({ perRating: 7 }).whole).toBe(14);
  const half = of({ copies: 2.5 }, 1);
  expect(half.whole).toBe(120);
  expect(half.tokens[1]).toEqual(['title', '0']);
  const rows = repeated(half, 1);
  expect(rows.length).toBeGreaterThan(270);
  expect(rows.length).toBeLessThan(330);
  for (const place of half.copies.keys()) expect([2, 3]).toContain(rows.filter((each) => each === place).length);
});

test('a target is steepest in the middle; no opinion is the middle, and a rating says more than a label', () => {
  expect([1, 5.5, 10].map(targetOfRating)).toEqual([0, 0.5, 1]);
  for (const distance of [0.5, 1, 2.5, 4]) {
    expect(targetOfRating(5.5 + distance) + targetOfRating(5.5 - distance)).toBeCloseTo(1, 12);
  }
  expect(targetOfRating(6.5) - targetOfRating(5.5)).toBeGreaterThan(targetOfRating(10) - targetOfRating(9));
  expect(targetIn({ kind: 'no opinion' }, { text: '' })).toBe(0.5);
  expect(targetIn({ kind: 'unlabelled' }, { text: '', rating: 3 })).toBeNaN();
  expect(targetIn({ kind: 'rated' }, { text: '', rating: 10, label: 0 })).toBe(1);
  expect(targetIn({ kind: 'rewritten' }, { text: '', label: 0 })).toBe(0);
  const opposed = targetIn({ kind: 'translated', opinionShare: 0.7 }, { text: '', rating: 10, opinion: 1 });
  expect(opposed).toBeGreaterThan(0);
  expect(opposed).toBeLessThan(0.5);
});

test('no n-gram teacher was trained on what it scores', () => {
  // Coin tosses with a word of their own each: only a model that has seen a review can know its label.
  const random = createRandom(1);
  const tokens = Array.from({ length: 300 }, (_, i) => ['the', `word${i}`, random.next() < 0.5 ? 'a' : 'an']);
  const labels = Float32Array.from(tokens, () => random.integer(2));
  const foldOf = Int32Array.from(tokens, (_, i) => i % 5);
  const index = NgramIndex.build(() => tokens, { order: 1, minDocuments: 1 });
  const data = index.encodeAll(tokens);
  const fit = { data, features: index.size, targets: labels, foldOf, folds: 5 };
  const models = crossFitNgrams(fit, { ...NGRAM_DEFAULTS, cost: 100 });
  const scores = scoreOutOfFold(models, data, foldOf);
  const right = (judged: Float32Array) =>
    labels.reduce((sum, label, i) => sum + Number(label === Math.round(judged[i]!)), 0) / labels.length;
  expect(right(scores)).toBeLessThan(0.6);
  const others = foldOf.map((fold) => (fold + 1) % 5);
  expect(right(scoreOutOfFold(models, data, others))).toBeGreaterThan(0.9); // by models that were trained on it
});

test('a text without a target is not trained on', () => {
  const tokens = [['good'], ['bad'], ['good', 'odd']];
  const index = NgramIndex.build(() => tokens, { order: 1, minDocuments: 1 });
  const data = index.encodeAll(tokens);
  const fit = { data, features: index.size, foldOf: Int32Array.of(0, 1, 0), folds: 2 };
  const learn = (labels: number[]) => crossFitNgrams({ ...fit, targets: Float32Array.from(labels) }, NGRAM_DEFAULTS);
  expect(learn([1, 0, Number.NaN])).not.toEqual(learn([1, 0, 0]));
});

test('an excerpt is a run of whole sentences of the review, mostly a short one', () => {
  const review = Array.from({ length: 300 }, (_, t) => (t % 10 === 9 ? '.' : `word${t}`));
  const random = createRandom(1);
  const lengths = Array.from({ length: 400 }, () => {
    const excerpt = drawExcerpt(review, random);
    const start = review.indexOf(excerpt[0]!);
    expect(excerpt).toEqual(review.slice(start, start + excerpt.length));
    expect(start % 10).toBe(0);
    return excerpt.length;
  });
  expect(Math.min(...lengths)).toBeGreaterThanOrEqual(3);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(115);
  expect(lengths.filter((length) => length <= 20).length).toBeGreaterThan(120);
  expect(drawExcerpt(['fine'], random)).toEqual(['fine']);
  expect(drawExcerpt([], random)).toEqual([]);
});

test('Platt scaling makes underconfident scores as extreme as they are right, for each length separately', () => {
  const count = 2000;
  const random = createRandom(2);
  const words = Array.from({ length: count }, (_, i) => (i % 2 ? 5 : 200));
  const labels = Float32Array.from(words, () => random.integer(2));
  // Short texts: 90 % right at a score of 0.55. Long ones: 90 % right at 0.9.
  const scores = labels.map((label, i) => {
    const side = random.next() < 0.9 ? label : 1 - label;
    const sure = i % 2 ? 0.55 : 0.9;
    return side ? sure : 1 - sure;
  });
  const scaled = plattScaleByLength(scores, labels, words);
  for (const score of scaled) expect(Math.max(score, 1 - score)).toBeCloseTo(0.9, 1);
  expect([1, 10, 11, 40, 41, 150, 151].map(lengthClass)).toEqual([0, 0, 1, 1, 2, 2, 3]);
});

test('the score of an ensemble lies between those of its members, nearer to the more extreme, and a score of 1 does not decide alone', () => {
  const scores = [0.9, 0.5, 0.99, 1];
  const others = [0.9, 0.5, 0.4, 0.001];
  const mean = ensembleScores([scores, others].map((each) => ({ scores: Float32Array.from(each) })));
  expect(mean[0]).toBeCloseTo(0.9, 6);
  expect(mean[1]).toBeCloseTo(0.5, 6);
  expect(mean[2]).toBeCloseTo(1 / (1 + Math.exp(-(Math.log(99) + Math.log(2 / 3)) / 2)), 5);
  expect(mean[2]).toBeGreaterThan((0.99 + 0.4) / 2);
  expect(mean[3]).toBeGreaterThan(0.5);
  expect(mean[3]).toBeLessThan(0.8);
  const three = ensembleScores([1, 0.005, 0.005].map((score) => ({ scores: Float32Array.of(score) })));
  expect(three[0]).toBeLessThan(0.5);
});
