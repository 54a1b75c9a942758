import '../fake-browser';
import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { collectReviews, correctionOf, saveCorrection } from '../../lib/background/collected-reviews';
import type { Correction } from '../../lib/common/correction';
import { deleteAllReviews, opinionOf, readCollectedReviews } from '../../lib/store/collected-reviews';
import { chooseCollect } from '../../lib/store/settings';

const review = { site: 'imdb', movie: 'imdb:tt1', text: 'Good fun.', rating: 9 };
const tab = { incognito: false };
const stored = async () =>
  (await readCollectedReviews()).map(({ text, rating, label, source }) => ({ text, rating, label, source }));

beforeEach(async () => {
  await chooseCollect(false);
  await deleteAllReviews();
});

it('collects nothing until the user agrees, and nothing more once they no longer do', async () => {
  await collectReviews([review], { tab });
  expect(await readCollectedReviews()).toEqual([]);
  await chooseCollect(true);
  await collectReviews([review, { ...review, text: 'Dull.', rating: 2 }, review], { tab });
  await collectReviews([review], { tab });
  expect(await stored()).toHaveLength(2);
  await chooseCollect(false);
  await collectReviews([{ ...review, text: 'Another.' }], { tab });
  expect(await stored()).toHaveLength(2);
});

it('collects nothing in a private window', async () => {
  await chooseCollect(true);
  await collectReviews([review], { tab: { incognito: true } });
  expect(await readCollectedReviews()).toEqual([]);
});

it('stores a thumb as a label', async () => {
  await chooseCollect(true);
  await collectReviews([{ site: 'steam', movie: 'steam:1', text: 'Fun.', label: 0 }], { tab });
  expect(await stored()).toEqual([{ text: 'Fun.', label: 0, source: 'reviewer' }]);
});

it('stores a correction without consent, the last one of a text, until it is deleted', async () => {
  const reviewed = { site: 'imdb', text: 'Good fun.' };
  await saveCorrection({ ...reviewed, correction: { tone: 'positive' } });
  await saveCorrection({ ...reviewed, correction: { tone: 'negative' } });
  expect(await stored()).toEqual([{ text: 'Good fun.', label: 0, source: 'user' }]);
  await saveCorrection({ ...reviewed, correction: null });
  expect(await readCollectedReviews()).toEqual([]);
});

it.each<[Correction, object]>([
  [{ rating: 7 }, { rating: 7 }],
  [{ tone: 'mixed' }, { tone: 'mixed' }],
  [{ tone: 'none' }, { tone: 'none' }],
])('stores the correction %j, and nothing of it once it is deleted', async (correction, opinion) => {
  await chooseCollect(true);
  await collectReviews([review], { tab });
  await saveCorrection({ site: 'imdb', text: review.text, correction });
  const [corrected] = await readCollectedReviews();
  expect(opinionOf(corrected!)).toEqual(opinion);
  expect(await correctionOf(review.text)).toEqual(correction);
  await saveCorrection({ site: 'imdb', text: review.text, correction: null });
  const [restored] = await readCollectedReviews();
  expect(opinionOf(restored!)).toEqual({ rating: 9 });
});

it('stores a text once, whether it was collected or corrected', async () => {
  await chooseCollect(true);
  await collectReviews([review], { tab });
  await saveCorrection({ site: 'imdb', text: review.text, correction: { tone: 'negative' } });
  expect(await stored()).toEqual([{ text: 'Good fun.', label: 0, source: 'user' }]);
  await saveCorrection({ site: 'imdb', text: review.text, correction: null });
  expect(await stored()).toEqual([{ text: 'Good fun.', rating: 9, source: 'reviewer' }]);
});

it("gives the user's correction of a text, and not the reviewer's opinion", async () => {
  await chooseCollect(true);
  await collectReviews([review], { tab });
  expect(await correctionOf(review.text)).toBeNull();
  await saveCorrection({ site: 'imdb', text: review.text, correction: { tone: 'negative' } });
  expect([await correctionOf(review.text), await correctionOf('Another.')]).toEqual([{ tone: 'negative' }, null]);
  await saveCorrection({ site: 'imdb', text: review.text, correction: { rating: 3.5 } });
  expect(await correctionOf(review.text)).toEqual({ rating: 3.5 });
  await saveCorrection({ site: 'imdb', text: review.text, correction: null });
  expect(await correctionOf(review.text)).toBeNull();
});
