import { browser } from 'wxt/browser';
import { sendMessage } from '../messages/protocol';

/** Tells the content scripts of all tabs; where there is none, nobody hears. */
export function tellPages(what: 'modelChanged' | 'tellCounts'): void {
  browser.tabs
    .query({})
    .then((tabs) => Promise.allSettled(tabs.map(({ id }) => id && sendMessage(what, undefined, id))))
    .catch(console.error);
}
