import { setTimeout } from 'node:timers/promises';
import type { Page, Target } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ModelEntry, ScoreReply, ScoreRequest } from '../../lib/messages/payloads';
import { BADGE_TAG } from '../../lib/overlay/tags';
import { Extension } from './extension';

const REVIEWS = 120;
const POLL_MS = 50;

let extension: Extension;
beforeAll(async () => {
  extension = await Extension.launch();
});
afterAll(() => extension.close());

/** So long that a batch holds a few of them. */
const reviewTexts = (film: string) =>
  Array.from({ length: REVIEWS }, (_, i) => {
    const opinion = ['A warm and clever film.', 'A dull, badly written mess.'][i % 2]!;
    return `${opinion} I saw ${film} with ${i} friends. ${'The plot is what you would expect of it. '.repeat(30)}`;
  });

function open(film: string): Promise<Page> {
  const elements = reviewTexts(film).map(
    (text, i) => `<article class="user-review-item">
      <div data-testid="review-overflow"><div class="ipc-html-content-inner-div">${text}</div></div>
      <a data-testid="permalink-link" href="/title/tt99004444/review/rw${i}/">Permalink</a>
    </article>`,
  );
  const url = 'https://www.imdb.com/title/tt99004444/reviews/';
  return extension.open(url, `<!doctype html><meta charset="utf-8"><title>${film}</title>${elements.join('')}`);
}

const haveBadges = (page: Page) =>
  page.waitForFunction(
    (tag, count) => document.querySelectorAll(`${tag}[rating]`).length === count,
    { polling: 20 },
    BADGE_TAG,
    REVIEWS,
  );

const modelInUse = async (options: Page) =>
  (await extension.sendFrom<ModelEntry[]>(options, 'models')).find(({ inUse }) => inUse)!.id;

const isOffscreen = (target: Target) => target.url().endsWith('/trainer.html#workers');

it('a long page has workers for its reviews, which give the same scores', async () => {
  const page = await open('Harbour Lights');
  const target = await page.browser().waitForTarget(isOffscreen);
  await haveBadges(page);
  const document = await target.asPage();
  while (document.workers().length === 0) await setTimeout(POLL_MS);

  const options = await extension.options();
  const modelId = await modelInUse(options);
  const texts = reviewTexts('Winter Coast').slice(0, 20);
  const reviews = texts.map((text) => ({ text, visible: true }));
  const { scores } = await extension.sendFrom<ScoreReply>(options, 'score', { reviews });
  expect(await extension.sendFrom<number>(options, 'openScoring', modelId)).toBeGreaterThan(0);
  const beside = await extension.sendFrom<ScoreReply['scores']>(options, 'scoreBeside', { modelId, texts });
  expect(scores).toEqual(beside.map((score) => ({ ...score, language: 'en' })));
});

it('what comes into sight is scored before what waits out of sight', async () => {
  const options = await extension.options();
  const ask = (reviews: ScoreRequest['reviews']) => extension.sendFrom<ScoreReply>(options, 'score', { reviews });
  const answered: string[] = [];
  await Promise.all([
    ask(reviewTexts('Out of sight').map((text) => ({ text, visible: false }))).then(() => answered.push('others')),
    ask([{ text: 'I saw The Ferry, and liked it.', visible: true }]).then(() => answered.push('visible')),
  ]);
  expect(answered).toEqual(['visible', 'others']);
});

it.each(['worker', 'document'])('a %s that is gone in the middle of a batch loses nothing', async (what) => {
  await haveBadges(await open(`Before the ${what}`));
  const options = await extension.options();
  await extension.sendFrom<number>(options, 'openScoring', await modelInUse(options));
  const document = await (await options.browser().waitForTarget(isOffscreen)).asPage();
  await document.evaluate((ends) => {
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (message: unknown) {
      postMessage.call(this, message);
      if (!JSON.stringify(message).includes('After')) return;
      localStorage.ended = ends;
      // Instead of half a minute: without work for so long, the document ends its workers and itself.
      const later = window.setTimeout;
      Object.assign(window, { setTimeout: (work: () => void) => later(work, 100) });
      if (ends === 'document') window.close();
      else this.terminate();
    };
  }, what);
  const page = await open(`After the ${what}`);
  await haveBadges(page);
  expect(await options.evaluate(() => localStorage.ended)).toBe(what);
  if (what === 'document') return; // the background may have opened another, which waits for its half minute
  // Nothing of it is left once there is nothing to score.
  while (page.browser().targets().some(isOffscreen)) await setTimeout(POLL_MS);
});
