import type { Protocol } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { PATIENCE_MS } from '../../lib/cli/browser';
import { createRandom } from '../../lib/data/random';
import { Extension } from './extension';

const SITE = 'https://www.imdb.com/title/tt99001717/reviews/';
const ELSEWHERE = 'https://www.themoviedb.org/movie/99001717/reviews';

/** Of each kind; with so many, chance alone is beyond the bounds below once in some 8,000 runs. */
const PROBES = 40;
/** In a probe, with as many words each as the model reads: more work for the network than all else that is done. */
const TEXTS = 10;
const WORDS = 400;
const VOCABULARY = 'the film was not bad and it is a fun one but I saw it as too sad for me so we had to go on'.split(
  ' ',
);

const random = createRandom(17);
const createText = () => Array.from({ length: WORDS }, () => VOCABULARY[random.integer(VOCABULARY.length)]).join(' ');
const createProbes = () => Array.from({ length: PROBES }, () => Array.from({ length: TEXTS }, createText));

let extension: Extension;
beforeAll(async () => {
  extension = await Extension.launch();
});
afterAll(() => extension.close());

/**
 * Opens a page of a site, and asks for scores from its content script, as that does for reviews. The page itself sees no
 * more of it, and later: the badges.
 * @returns a function that has texts scored, and returns how long that takes, in ms
 */
async function openSite(url: string): Promise<(texts: readonly string[]) => Promise<number>> {
  const page = await extension.open(url, '<p>No reviews yet.</p>');
  const session = await page.createCDPSession();
  const contexts: Protocol.Runtime.ExecutionContextDescription[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context));
  await session.send('Runtime.enable');
  const ofExtension = () => contexts.find(({ origin }) => origin.startsWith('chrome-extension:'));
  const { id: contextId } = await vi.waitUntil(ofExtension, PATIENCE_MS);
  return async (texts) => {
    const data = { reviews: texts.map((text) => ({ text, visible: true })) };
    const message = JSON.stringify({ id: 1, type: 'score', timestamp: 0, data });
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId,
      awaitPromise: true,
      returnByValue: true,
      expression: `(async () => {
        const start = performance.now();
        const { res } = await chrome.runtime.sendMessage(${message});
        if (res.scores.length !== ${texts.length}) throw new Error();
        return performance.now() - start;
      })()`,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result.value;
  };
}

/** How often a probe of texts seen before is faster than one of new texts, of all pairs: 0.5 where that is chance. */
function shareOfRightGuesses(seen: readonly number[], fresh: readonly number[]): number {
  const right = seen.flatMap((ms) => fresh.filter((other) => ms < other));
  return right.length / (seen.length * fresh.length);
}

// Times are compared with others of the same run alone, so that it does not matter how fast the machine is.
it('the time that scores take tells a site which texts it has shown before, but not which another site has', async () => {
  const texts = { elsewhere: createProbes(), here: createProbes(), fresh: createProbes() };
  const askElsewhere = await openSite(ELSEWHERE);
  const ask = await openSite(SITE);
  for (const probe of texts.elsewhere) await askElsewhere(probe);
  for (const probe of texts.here) await ask(probe);

  const times = { elsewhere: [] as number[], here: [] as number[], fresh: [] as number[] };
  const probes = (['elsewhere', 'here', 'fresh'] as const).flatMap((kind) =>
    texts[kind].map((probe) => ({ times: times[kind], probe })),
  );
  for (const { times, probe } of random.shuffle(probes)) times.push(await ask(probe));
  expect(shareOfRightGuesses(times.here, times.fresh)).toBeGreaterThan(0.8);
  const share = shareOfRightGuesses(times.elsewhere, times.fresh);
  expect(share).toBeLessThan(0.75);
  expect(share).toBeGreaterThan(0.25);
});
