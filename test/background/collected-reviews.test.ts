import '../fake-browser';
import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { keepMet, keepVerdict, verdictOn } from '../../lib/background/collected-reviews';
import { deleteAllExamples, readExamples } from '../../lib/store/collected-reviews';
import { chooseCollect } from '../../lib/store/settings';

const met = { site: 'imdb', movie: 'imdb:tt1', text: 'Good fun.', rating: 9 };
const tab = { incognito: false };
const kept = async () =>
  (await readExamples()).map(({ text, rating, label, source }) => ({ text, rating, label, source }));

beforeEach(async () => {
  await chooseCollect(false);
  await deleteAllExamples();
});

it('keeps nothing that was met until the user agrees, and nothing more once they no longer do', async () => {
  await keepMet([met], { tab });
  expect(await readExamples()).toEqual([]);
  await chooseCollect(true);
  await keepMet([met, { ...met, text: 'Dull.', rating: 2 }, met], { tab });
  await keepMet([met], { tab });
  expect(await kept()).toHaveLength(2);
  await chooseCollect(false);
  await keepMet([{ ...met, text: 'Another.' }], { tab });
  expect(await kept()).toHaveLength(2);
});

it('keeps nothing of a private window', async () => {
  await chooseCollect(true);
  await keepMet([met], { tab: { incognito: true } });
  expect(await readExamples()).toEqual([]);
});

it('keeps a thumb as a label', async () => {
  await chooseCollect(true);
  await keepMet([{ site: 'steam', movie: 'steam:1', text: 'Fun.', label: 0 }], { tab });
  expect(await kept()).toEqual([{ text: 'Fun.', label: 0, source: 'stars' }]);
});

it('keeps a verdict without being asked, the last one of a text, until it is taken back', async () => {
  const said = { site: 'imdb', text: 'Good fun.' };
  await keepVerdict({ ...said, positive: true });
  await keepVerdict({ ...said, positive: false });
  expect(await kept()).toEqual([{ text: 'Good fun.', label: 0, source: 'verdict' }]);
  await keepVerdict({ ...said, positive: null });
  expect(await readExamples()).toEqual([]);
});

it('knows a text again, whether it was met or judged', async () => {
  await chooseCollect(true);
  await keepMet([met], { tab });
  await keepVerdict({ site: 'imdb', text: met.text, positive: false });
  expect(await kept()).toEqual([{ text: 'Good fun.', label: 0, source: 'verdict' }]);
  await keepVerdict({ site: 'imdb', text: met.text, positive: null });
  expect(await kept()).toEqual([{ text: 'Good fun.', rating: 9, source: 'stars' }]);
});

it("tells the user's own verdict on a text, and nobody else's", async () => {
  await chooseCollect(true);
  await keepMet([met], { tab });
  expect(await verdictOn(met.text)).toBeNull();
  await keepVerdict({ site: 'imdb', text: met.text, positive: false });
  expect([await verdictOn(met.text), await verdictOn('Another.')]).toEqual([false, null]);
  await keepVerdict({ site: 'imdb', text: met.text, positive: true });
  expect(await verdictOn(met.text)).toBe(true);
  await keepVerdict({ site: 'imdb', text: met.text, positive: null });
  expect(await verdictOn(met.text)).toBeNull();
});
