import { browser } from 'wxt/browser';
import { sendMessage } from '../messages/protocol';
import type { RunSequences } from '../model/import/foreign-predictor';
import { runStoredLayers } from './layers-host';
import { openOffscreenDocument } from './offscreen-document';

/**
 * Runs a stored model's layers: in Chrome in a worker of the offscreen document, since a service worker cannot start one;
 * in Firefox in a worker of the background page.
 */
export function layersOf(id: string): RunSequences {
  if (!('offscreen' in browser)) return (sequences) => runStoredLayers(id, sequences);
  return async (sequences) => {
    await openOffscreenDocument();
    return Float32Array.from(await sendMessage('runLayers', { id, sequences: sequences.map((row) => [...row]) }));
  };
}
