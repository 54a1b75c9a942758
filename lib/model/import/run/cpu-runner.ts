import '@tensorflow/tfjs-backend-cpu';
import { getKernel, setBackend } from '@tensorflow/tfjs-core';
import type { GruEngine } from '../../../gru/cpu/engine';
import { GRU_SEQUENCE } from '../../../gru/tfjs/op';
import { registerCpuKernels } from '../../../gru/tfjs/op-cpu';
import type { LayerGraph } from '../layers';
import { GraphRunner } from './graph-runner';

/** Whether a layer of a model is a GRU, in one direction or both. */
function hasGru({ layers }: LayerGraph): boolean {
  return layers.some(({ operation }) => {
    if (operation.kind === 'Recurrent') return operation.cell.kind === 'GRU';
    return operation.kind === 'Bidirectional' && operation.forward.kind === 'GRU';
  });
}

/**
 * Runs a model made elsewhere on the cpu backend of TensorFlow.js, with GRU layers on our engine.
 * @param openEngine called where there is a GRU; where WebAssembly cannot run it, TensorFlow.js computes that layer, too
 */
export async function openCpuRunner(graph: LayerGraph, openEngine: () => Promise<GruEngine>): Promise<GraphRunner> {
  await setBackend('cpu');
  if (hasGru(graph) && !getKernel(GRU_SEQUENCE, 'cpu')) {
    await openEngine().then(registerCpuKernels, () => undefined);
  }
  return new GraphRunner(graph);
}
