import { browser } from 'wxt/browser';
import type { BackendChoice } from '../common/backend';
import type { GpuUse } from '../gru/gpu-use';
import { sendMessage } from '../messages/protocol';
import type { RunSequences } from '../model/import/foreign-predictor';
import { runStoredLayers } from './layers-host';
import { openOffscreenDocument } from './offscreen-document';

/** A stored model's layers, and on what they were last computed. */
export interface StoredLayers extends Partial<GpuUse> {
  run: RunSequences;
}

/**
 * Runs a stored model's layers: in Chrome in a worker of the offscreen document, since a service worker cannot start one;
 * in Firefox in a worker of the background page.
 */
export function layersOf(id: string, choice: BackendChoice): StoredLayers {
  let use: Partial<GpuUse> = {};
  return {
    async run(sequences) {
      const request = { id, choice, sequences: sequences.map((row) => [...row]) };
      const hasOffscreen = 'offscreen' in browser;
      if (hasOffscreen) await openOffscreenDocument();
      const { outputs, ...on } = await (hasOffscreen ? sendMessage('runLayers', request) : runStoredLayers(request));
      use = on;
      return Float32Array.from(outputs);
    },
    get gpuName() {
      return use.gpuName;
    },
    get gpuProblem() {
      return use.gpuProblem;
    },
  };
}
