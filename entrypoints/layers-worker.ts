import { expose } from 'comlink';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { loadExtensionEngine } from '../lib/background/extension-engine';
import type { LayersService } from '../lib/background/layers-worker';
import { openScoringGpu } from '../lib/background/scoring-gpu';
import { DurableRunner } from '../lib/model/import/run/durable-runner';

/** Runs a model made elsewhere with TensorFlow.js. No other script of the extension brings it. */
export default defineUnlistedScript(() => {
  let runner: DurableRunner | undefined;
  const service: LayersService = {
    async open(graph, { backend, softwareGpu }) {
      runner = new DurableRunner(graph, {
        backend,
        openGpu: () => openScoringGpu(softwareGpu),
        openEngine: loadExtensionEngine,
      });
      await runner.open();
    },
    run: (sequences) => runner!.perform((on) => on.run(sequences)),
    layers: (sequence) => runner!.perform((on) => on.layers(sequence)),
    gpuUse: () => ({ gpuName: runner!.gpuName, gpuProblem: runner!.gpuProblem }),
  };
  expose(service);
});
