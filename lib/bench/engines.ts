import { allowRelaxedSimd, openNodeGpu, readEngineFile } from '../cli/engine';
import { errorSentence } from '../cli/error-sentence';
import { startWorker } from '../cli/workers';
import type { Backend } from '../common/backend';
import { createCpuNetwork } from '../gru/cpu/cpu-network';
import { type GruEngine, loadEngine } from '../gru/cpu/engine';
import type { Network } from '../gru/network';
import { restoreWeights, type StoredWeights } from '../gru/stored-weights';
import { useGpuInTfjs } from '../gru/tfjs/tfjs-webgpu';
import { createParallelNetwork } from '../gru/threads/parallel-network';
import type { Gpu } from '../gru/webgpu/gpu';
import { createGpuNetwork } from '../gru/webgpu/gpu-network';
import type { GruWeights } from '../gru/weights';
import { PLAIN, RELAXED, TWO_WORKERS, WEBGPU } from './rows';

/**
 * The GPU to measure on, if any; the webgpu backend of TensorFlow.js then computes on it as well.
 * @throws GpuError when `backend` is `webgpu` and there is none
 */
export async function findGpu(backend: Backend, progress: (what: string) => void): Promise<Gpu | undefined> {
  if (backend === 'cpu') return undefined;
  try {
    const gpu = await openNodeGpu();
    await useGpuInTfjs(gpu);
    return gpu;
  } catch (error) {
    if (backend === 'webgpu') throw error;
    progress(`without WebGPU: ${errorSentence(error)}`);
    return undefined;
  }
}

/** Both variants of our engine. Browsers with relaxed SIMD always use that one. */
export async function bothEngines(): Promise<Map<string, GruEngine>> {
  allowRelaxedSimd();
  return new Map([
    [PLAIN, await loadEngine(readEngineFile, false)],
    [RELAXED, await loadEngine(readEngineFile, true)],
  ]);
}

/** The same network in each of our systems. */
export async function openNetworks(weights: StoredWeights, gpu: Gpu | undefined): Promise<Map<string, Network>> {
  const networks = new Map<string, Network>();
  for (const [system, engine] of await bothEngines()) networks.set(system, createCpuNetwork(weights, engine));
  return gpu ? networks.set(WEBGPU, createGpuNetwork(restoreWeights(weights), gpu)) : networks;
}

/** As `openNetworks`, with one more that trains on two threads. */
export async function openTrainers(weights: GruWeights, gpu: Gpu | undefined): Promise<Map<string, Network>> {
  const networks = await openNetworks(weights, gpu);
  const engine = (await bothEngines()).get(RELAXED)!;
  const parallel = createParallelNetwork(createCpuNetwork(weights, engine), () => [startWorker(engine)]);
  return networks.set(TWO_WORKERS, parallel);
}
