import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { readBadges, waitForBadges } from '../../lib/cli/read-badges';
import { BADGE_TAG } from '../../lib/overlay/tags';
import { CLOBBERING_NAMES } from '../fixtures/hostile-markup';
import { Extension } from './extension';

/** In the service worker, where it is evaluated. */
declare const chrome: typeof import('wxt/browser').browser;

const URL = 'https://www.imdb.com/title/tt99002222/reviews/';

const element = (id: number, body: string) => `<article class="user-review-item">
  <span class="review-rating"><span class="ipc-rating-star--rating">7</span></span>
  <div data-testid="review-overflow"><div class="ipc-html-content-inner-div">${body}</div></div>
  <a data-testid="permalink-link" href="/title/tt99002222/review/rw${id}/">Permalink</a>
</article>`;

const pageOf = (...elements: string[]) =>
  `<!doctype html><meta charset="utf-8"><title>Reviews</title>${elements.join('')}`;
const PRAISE = 'A wonderful little film: warm, funny, beautifully shot, and over before you want it to be.';

let extension: Extension;
beforeAll(async () => {
  extension = await Extension.launch();
});
afterEach(() => extension.closePages());
afterAll(() => extension.close());

it('markup, scripts and turned letters in a review are text, and run nowhere', async () => {
  const nasty = [
    `${PRAISE} &lt;script&gt;document.title='owned'&lt;/script&gt;`,
    `${PRAISE} &lt;img src=x onerror="document.title='owned'"&gt;`,
    `\u202e${PRAISE}\u202c \u2066\u200f${PRAISE}`,
    `${PRAISE} {{constructor.constructor('document.title=1')()}} \u0000\ufffd\ud83c`,
  ];
  const page = await extension.open(URL, pageOf(...nasty.map((text, i) => element(i + 1, text))));
  await waitForBadges(page, nasty.length);
  expect(await page.title()).toBe('Reviews');
  for (const { state } of await readBadges(page)) expect(state).toBe('positive');
});

it('badges of the page itself, and elements that only look like one, are neither counted nor trusted', async () => {
  const fake = `<${BADGE_TAG} rating="10.0" confidence="1.000" state="positive">10.0</${BADGE_TAG}>`;
  const page = await extension.open(
    URL,
    pageOf(
      fake,
      element(1, `${PRAISE}${fake}`),
      element(2, ''),
      '<article class="user-review-item">nothing else</article>',
    ),
  );
  await page.waitForFunction((tag) => document.querySelector(`article ${tag}[rating]`)?.shadowRoot, {}, BADGE_TAG);
  const { found, rated, items } = await extension.pageStatus(page);
  expect([found, rated]).toEqual([1, 1]);
  expect(items[0]!.predicted).not.toBe(10);
});

const tell = (type: string, data: unknown) =>
  extension.inWorker(
    async (message) => {
      const [tab] = await chrome.tabs.query({ active: true });
      await chrome.tabs.sendMessage(tab!.id!, message);
    },
    { id: 1, type, data, timestamp: 0 },
  );

it('a review that is a form is badged, sorted and gone to as the others are, whatever its fields hide', async () => {
  const fields = CLOBBERING_NAMES.map((name) => `<input type="hidden" name="${name}">`).join('');
  const card = (tag: string, text: string, inside = '') =>
    `<${tag} class="card"><h3><a>Ida</a></h3><div class="teaser">${text}</div>${inside}</${tag}>`;
  const cards = [
    card('div', PRAISE),
    card('form', `Even better. ${PRAISE}`, fields),
    card('div', 'Dull, ugly and far too long.'),
  ];
  const page = await extension.open(
    'https://www.themoviedb.org/movie/99002222/reviews',
    pageOf(`<div class="review_container" style="display: flex; flex-flow: column">${cards.join('')}</div>`),
  );
  await waitForBadges(page, cards.length);
  expect((await extension.pageStatus(page)).rated).toBe(cards.length);
  await tell('arrange', { show: 'positive', order: 'negative' });
  const marked = () =>
    page.$$eval('.card', (all) =>
      all.map((each) =>
        [...each.attributes].map(({ name }) => name).filter((name) => name.startsWith('data-reeltone')),
      ),
    );
  expect(await marked()).toEqual([
    ['data-reeltone-place'],
    ['data-reeltone-place'],
    ['data-reeltone-hidden', 'data-reeltone-place'],
  ]);
  await tell('arrange', { show: 'all', order: 'page' });
  expect(await marked()).toEqual([[], [], []]);
  const focused = () =>
    page.evaluate((tag) => [...document.querySelectorAll(tag)].indexOf(document.activeElement!), BADGE_TAG);
  for (const place of [0, 1, 2]) {
    await tell('step', 1);
    expect(await focused()).toBe(place);
  }
  expect(extension.complaints).toEqual([]);
});

it('ten million characters in one review hold nothing up, and the others get their badges', async () => {
  const page = await extension.open(
    URL,
    pageOf(element(1, `${PRAISE} `.repeat(120_000)), ...[2, 3, 4].map((id) => element(id, PRAISE))),
  );
  await waitForBadges(page, 4);
  const states = await page.$$eval(BADGE_TAG, (hosts) => hosts.map((host) => host.getAttribute('state')));
  expect(states).toEqual(Array(4).fill('positive'));
});

it('a page that rewrites itself without end keeps one badge a review, and is not driven further by us', async () => {
  const page = await extension.open(
    URL,
    pageOf(...Array.from({ length: 20 }, (_, i) => element(i + 1, `${PRAISE} ${i}`))),
  );
  await waitForBadges(page, 20);
  await page.evaluate((tag) => {
    const state = globalThis as unknown as { ours: number; start: number; storm: ReturnType<typeof setInterval> };
    state.ours = 0;
    state.start = performance.now();
    new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        for (const node of addedNodes) if (node.nodeName.toLowerCase() === tag) state.ours++;
      }
    }).observe(document.body, { childList: true, subtree: true });
    state.storm = setInterval(() => {
      for (const element of document.querySelectorAll('article')) {
        element.querySelector(tag)?.remove();
        element.append(document.createElement('i'));
      }
    }, 5);
  }, BADGE_TAG);
  await page.waitForFunction(() => document.querySelectorAll('article i').length > 20 * 200);
  const { inserted, seconds } = await page.evaluate(() => {
    const state = globalThis as unknown as { ours: number; start: number; storm: ReturnType<typeof setInterval> };
    clearInterval(state.storm);
    return { inserted: state.ours, seconds: (performance.now() - state.start) / 1000 };
  });
  // Some twenty times each of twenty badges comes back in a second; then follow pauses of 1, 2, 4 seconds and so on.
  const bursts = 2 + Math.log2(1 + seconds);
  expect(inserted).toBeGreaterThan(0);
  expect(inserted).toBeLessThanOrEqual(20 * 20 * bursts);
  expect((await extension.pageStatus(page)).rated).toBe(20);
  await waitForBadges(page, 20);
});

it('when the extension is updated underneath, the script that is left behind falls silent', async () => {
  const page = await extension.open(URL, pageOf(element(1, PRAISE)));
  await waitForBadges(page, 1);
  const complaints = extension.complaints.length;
  await extension.inWorker(() => void setTimeout(() => chrome.runtime.reload()));
  await page.waitForFunction(
    (tag, added) => {
      // Until the reload the script still answers.
      document.querySelector('article')!.insertAdjacentHTML('afterend', added.replaceAll('rw2', `rw${Math.random()}`));
      const elements = document.querySelectorAll('article').length;
      return elements - document.querySelectorAll(tag).length >= 10;
    },
    { polling: 200 },
    BADGE_TAG,
    element(2, PRAISE),
  );
  expect(extension.complaints.slice(complaints)).toEqual([]);
});
