import { defineContentScript } from 'wxt/utils/define-content-script';
import { sendMessage } from '../lib/messages/protocol';

/**
 * Starts a stopped service worker while the page loads: that takes longer than to score a review. Firefox' background
 * page never stops. On the pages of the film sites (wxt.config.ts).
 */
export default defineContentScript({
  runAt: 'document_start',
  exclude: ['firefox'],
  main: () => void sendMessage('wake').catch(() => undefined),
});
