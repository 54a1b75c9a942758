import '../fake-browser';
import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { correctionOf, keepCorrection, keepReviews } from '../../lib/background/collected-reviews';
import { deleteAllReviews, readExamples } from '../../lib/store/collected-reviews';
import { chooseCollect } from '../../lib/store/settings';

const met = { site: 'imdb', movie: 'imdb:tt1', text: 'Good fun.', rating: 9 };
const tab = { incognito: false };
const kept = async () =>
  (await readExamples()).map(({ text, rating, label, source }) => ({ text, rating, label, source }));

beforeEach(async () => {
  await chooseCollect(false);
  await deleteAllReviews();
});

it('keeps nothing that was met until the user agrees, and nothing more once they no longer do', async () => {
  await keepReviews([met], { tab });
  expect(await readExamples()).toEqual([]);
  await chooseCollect(true);
  await keepReviews([met, { ...met, text: 'Dull.', rating: 2 }, met], { tab });
  await keepReviews([met], { tab });
  expect(await kept()).toHaveLength(2);
  await chooseCollect(false);
  await keepReviews([{ ...met, text: 'Another.' }], { tab });
  expect(await kept()).toHaveLength(2);
});

it('keeps nothing of a private window', async () => {
  await chooseCollect(true);
  await keepReviews([met], { tab: { incognito: true } });
  expect(await readExamples()).toEqual([]);
});

it('keeps a thumb as a label', async () => {
  await chooseCollect(true);
  await keepReviews([{ site: 'steam', movie: 'steam:1', text: 'Fun.', label: 0 }], { tab });
  expect(await kept()).toEqual([{ text: 'Fun.', label: 0, source: 'stars' }]);
});

it('keeps a verdict without being asked, the last one of a text, until it is taken back', async () => {
  const said = { site: 'imdb', text: 'Good fun.' };
  await keepCorrection({ ...said, positive: true });
  await keepCorrection({ ...said, positive: false });
  expect(await kept()).toEqual([{ text: 'Good fun.', label: 0, source: 'verdict' }]);
  await keepCorrection({ ...said, positive: null });
  expect(await readExamples()).toEqual([]);
});

it('knows a text again, whether it was met or judged', async () => {
  await chooseCollect(true);
  await keepReviews([met], { tab });
  await keepCorrection({ site: 'imdb', text: met.text, positive: false });
  expect(await kept()).toEqual([{ text: 'Good fun.', label: 0, source: 'verdict' }]);
  await keepCorrection({ site: 'imdb', text: met.text, positive: null });
  expect(await kept()).toEqual([{ text: 'Good fun.', rating: 9, source: 'stars' }]);
});

it("tells the user's own verdict on a text, and nobody else's", async () => {
  await chooseCollect(true);
  await keepReviews([met], { tab });
  expect(await correctionOf(met.text)).toBeNull();
  await keepCorrection({ site: 'imdb', text: met.text, positive: false });
  expect([await correctionOf(met.text), await correctionOf('Another.')]).toEqual([false, null]);
  await keepCorrection({ site: 'imdb', text: met.text, positive: true });
  expect(await correctionOf(met.text)).toBe(true);
  await keepCorrection({ site: 'imdb', text: met.text, positive: null });
  expect(await correctionOf(met.text)).toBeNull();
});
