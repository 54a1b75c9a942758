/** Import this before anything that touches `browser.*`: it puts WXT's fake browser where extension APIs live. */
import { fakeBrowser } from 'wxt/testing/fake-browser';

Object.assign(globalThis, { chrome: fakeBrowser, browser: fakeBrowser });

export { fakeBrowser };
