import { expose } from 'comlink';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readExtensionFile } from '../lib/background/extension-file';
import type { LayersService } from '../lib/background/layers-worker';
import { loadEngine } from '../lib/gru/cpu/engine';
import { openGpu } from '../lib/gru/webgpu/gpu';
import { DurableRunner } from '../lib/model/import/run/durable-runner';

/** Runs a model made elsewhere with TensorFlow.js. No other script of the extension brings it. */
export default defineUnlistedScript(() => {
  let runner: DurableRunner | undefined;
  const service: LayersService = {
    async open(graph, { backend, softwareGpu }) {
      runner = new DurableRunner(graph, {
        backend,
        openGpu: () => openGpu({ provider: navigator.gpu, allowSoftware: softwareGpu, powerPreference: 'low-power' }),
        openEngine: () => loadEngine((file) => readExtensionFile(`wasm/${file}`)),
      });
      await runner.open();
    },
    run: (sequences) => runner!.perform((on) => on.run(sequences)),
    layers: (sequence) => runner!.perform((on) => on.layers(sequence)),
    gpuUse: () => ({ gpuName: runner!.gpuName, gpuProblem: runner!.gpuProblem }),
  };
  expose(service);
});
