import { browser } from 'wxt/browser';
import { sendMessage } from '../messages/protocol';

/** Sends a message to the content scripts of all tabs; tabs without one are skipped. */
export function broadcast(message: 'modelChanged' | 'resendCounts'): void {
  browser.tabs
    .query({})
    .then((tabs) => Promise.allSettled(tabs.map(({ id }) => id && sendMessage(message, undefined, id))))
    .catch(console.error);
}
