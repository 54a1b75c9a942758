import { browser } from 'wxt/browser';
import { sendMessage } from '../messages/protocol';
import type { RunSequences } from '../model/import/foreign-predictor';
import { runStoredLayers } from './layers-host';

/** The offscreen document without a training. */
export const LAYERS_ONLY = '#layers';

/**
 * Runs a stored model's layers: in Chrome in a worker of the offscreen document, since a service worker cannot start one;
 * in Firefox in a worker of the background page.
 */
export function layersOf(id: string): RunSequences {
  if (!('offscreen' in browser)) return (sequences) => runStoredLayers(id, sequences);
  return async (sequences) => {
    await openDocument();
    return Float32Array.from(await sendMessage('runLayers', { id, sequences: sequences.map((row) => [...row]) }));
  };
}

let opening: Promise<void> | undefined;

async function openDocument(): Promise<void> {
  opening ??= (async () => {
    if ((await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })).length > 0) return;
    await browser.offscreen.createDocument({
      url: `/trainer.html${LAYERS_ONLY}`,
      reasons: ['WORKERS'],
      justification: 'A model made elsewhere is run by TensorFlow.js, on a thread of its own.',
    });
  })().finally(() => {
    opening = undefined;
  });
  return opening;
}
