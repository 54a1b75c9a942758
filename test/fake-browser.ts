/** Import this before anything that touches `browser.*`: it puts WXT's fake browser where extension APIs live. */
import { fakeBrowser } from 'wxt/testing/fake-browser';

Object.assign(globalThis, { chrome: fakeBrowser, browser: fakeBrowser });

/** Web Locks, which Node has learned only lately, for a single name: each holder waits for the one before. */
let last: Promise<unknown> = Promise.resolve();
const request = (_name: string, work: () => Promise<unknown>) => {
  const held = last.then(work);
  last = held.catch(() => {});
  return held;
};
globalThis.navigator ??= {} as Navigator;
Object.defineProperty(navigator, 'locks', { value: { request }, configurable: true });

export { fakeBrowser };
