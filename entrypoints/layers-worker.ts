import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { expose } from 'comlink';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { LayersService } from '../lib/background/layers-worker';
import { GraphRunner } from '../lib/model/import/run/graph-runner';

/** Runs a model made elsewhere with TensorFlow.js. No other script of the extension brings it. */
export default defineUnlistedScript(() => {
  let runner: GraphRunner | undefined;
  const service: LayersService = {
    async open(graph) {
      await setBackend('cpu');
      runner = new GraphRunner(graph);
    },
    run: (sequences) => runner!.run(sequences),
    layers: (sequence) => runner!.layers(sequence),
  };
  expose(service);
});
