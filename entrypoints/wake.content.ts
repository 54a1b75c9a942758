import { defineContentScript } from 'wxt/utils/define-content-script';
import { sendMessage } from '../lib/messages/protocol';
import { SITES } from '../lib/sites/registry';
import { originsOf } from '../lib/store/granted';

/**
 * Starts a stopped service worker while the page loads: that takes longer than to score a review. Firefox' background
 * page never stops.
 */
export default defineContentScript({
  matches: originsOf(SITES.flatMap((site) => site.matches)),
  runAt: 'document_start',
  exclude: ['firefox'],
  main: () => void sendMessage('wake').catch(() => undefined),
});
