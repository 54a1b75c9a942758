import { afterAll, beforeAll, expect, it } from 'vitest';
import { BADGE_TAG } from '../../lib/overlay/tags';
import { pageOfReviews } from '../attack/review-page';
import { Extension } from './extension';

const URL = 'https://www.imdb.com/title/tt99003333/reviews/';
const TOTAL = 2_000;
const KEPT = 30;

let extension: Extension;
beforeAll(async () => {
  extension = await Extension.launch();
});
afterAll(() => extension.close());

it('a list without end, which takes away what has scrolled by, does not fill the memory', async () => {
  const page = await extension.open(URL, '<!doctype html><meta charset="utf-8"><title>Reviews</title><main></main>');
  const session = await page.createCDPSession();
  const nodes = async () => {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Memory.getDOMCounters')).nodes;
  };
  const append = (from: number, to: number) =>
    page.evaluate(
      (first, last, most) => {
        const list = document.querySelector('main')!;
        for (let id = first; id < last; id++) {
          const article = document.createElement('article');
          article.className = 'user-review-item';
          article.innerHTML = `<span class="review-rating"><span class="ipc-rating-star--rating">7</span></span>
            <div data-testid="review-overflow"><div class="ipc-html-content-inner-div"></div></div>
            <a data-testid="permalink-link" href="/title/tt99003333/review/rw${id}/">Permalink</a>`;
          article.querySelector('.ipc-html-content-inner-div')!.textContent = `A warm and funny film, number ${id}.`;
          list.append(article);
        }
        while (list.childElementCount > most) list.firstElementChild!.remove();
      },
      from,
      to,
      KEPT,
    );
  const settled = () =>
    page.waitForFunction(
      (tag, count) => document.querySelectorAll(`${tag}[rating]`).length === count,
      { polling: 20 },
      BADGE_TAG,
      KEPT,
    );
  const scroll = async (from: number, to: number) => {
    for (let id = from; id < to; id += KEPT) {
      await append(id, Math.min(id + KEPT, to));
      await settled();
    }
  };
  await scroll(0, TOTAL / 4);
  const early = await nodes();
  await scroll(TOTAL / 4, TOTAL);
  const late = await nodes();
  // 1,500 more reviews have been there, of some twenty nodes each.
  expect(late).toBeLessThan(early + 500 * 20);
  expect((await extension.pageStatus(page)).rated).toBe(KEPT);
}, 120_000);

it('of the badges that are still pending, only those in sight move', async () => {
  const page = await extension.open(URL, pageOfReviews(500));
  const moving = await page.evaluate(
    (tag) =>
      new Promise<{ inSight: number; outOfSight: number }>((resolve) => {
        let [inSight, outOfSight] = [0, 0];
        const look = () => {
          const hosts = [...document.querySelectorAll(tag)];
          for (const host of hosts) {
            if (host.shadowRoot!.getAnimations().length === 0) continue;
            if (host.getBoundingClientRect().top < innerHeight) inSight++;
            else outOfSight++;
          }
          const rated = hosts.filter((host) => host.hasAttribute('rating'));
          if (rated.length < 500) requestAnimationFrame(look);
          else resolve({ inSight, outOfSight });
        };
        look();
      }),
    BADGE_TAG,
  );
  expect(moving.outOfSight).toBe(0);
  expect(moving.inSight).toBeGreaterThan(0);
});
