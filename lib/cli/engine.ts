import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import { Option } from 'commander';
import { BACKENDS, type Backend } from '../common/backend';
import { createCpuNetwork } from '../gru/cpu/cpu-network';
import { type GruEngine, hasRelaxedSimd, loadEngine } from '../gru/cpu/engine';
import type { DurableNetwork } from '../gru/durable-network';
import type { Network } from '../gru/network';
import { openNetwork } from '../gru/open-network';
import { type Gpu, GpuError, openGpu } from '../gru/webgpu/gpu';
import type { GruWeights } from '../gru/weights';
import { errorSentence } from './error-sentence';

let engine: Promise<GruEngine> | undefined;

/** A file of assets/wasm/. */
export function readEngineFile(file: string): Promise<BufferSource> {
  return readFile(new URL(`../../assets/wasm/${file}`, import.meta.url)).catch(() => {
    throw new Error(`assets/wasm/${file} is missing: run npm run wasm to build it.`);
  });
}

/** Node 20 has relaxed SIMD behind a flag; later versions, as browsers, have it as it is, and may not know the flag. */
export function allowRelaxedSimd(): void {
  if (!hasRelaxedSimd()) setFlagsFromString('--experimental-wasm-relaxed-simd');
}

/** The engine, compiled once per process. */
export function openEngine(): Promise<GruEngine> {
  allowRelaxedSimd();
  engine ??= loadEngine(readEngineFile);
  return engine;
}

/** Files that a GPU has on Linux. Without one, Dawn would only print an error about Vulkan. */
const GPU_FILES = ['/dev/dri', '/dev/nvidiactl', '/dev/kgsl-3d0', '/dev/dxg'];

/** Set to 1 to accept a software GPU, to test the GPU's code where there is none. */
const SOFTWARE_GPU = 'REELTONE_SOFTWARE_GPU';

/** @throws GpuError */
export async function openNodeGpu(): Promise<Gpu> {
  const allowSoftware = process.env[SOFTWARE_GPU] === '1';
  if (process.platform === 'linux' && !allowSoftware && !GPU_FILES.some((file) => existsSync(file))) {
    throw new GpuError('engine.noGpu', []);
  }
  // Imported only when it is used: it is large, and not available for every platform.
  const { dawn } = await import('./dawn').catch((cause: unknown) => {
    throw new GpuError('engine.noWebGpu', [], { cause });
  });
  return openGpu({ provider: dawn(), allowSoftware });
}

/** The option of every command that computes. */
export const backendOption = () =>
  new Option('--backend <name>', 'what computes; auto takes a GPU where there is one')
    .choices(BACKENDS)
    .default('auto' satisfies Backend);

/**
 * Opens networks on a backend, and writes once to standard error what computes, unless the user chose the CPU.
 * @param workers how many threads compute together on the CPU, this one included
 */
export function networkOpener(backend: Backend, workers = 1) {
  let written = false;
  const openCpu = async (weights: GruWeights): Promise<Network> => {
    const engine = await openEngine();
    const network = createCpuNetwork(weights, engine);
    if (workers === 1) return network;
    const [{ createParallelNetwork }, { startWorker }] = await Promise.all([
      import('../gru/threads/parallel-network'),
      import('./workers'),
    ]);
    return createParallelNetwork(network, () => {
      process.stderr.write(`computing with ${workers} workers\n`);
      return Array.from({ length: workers - 1 }, () => startWorker(engine));
    });
  };
  return async (weights: GruWeights, { training = false } = {}): Promise<DurableNetwork> => {
    const network = await openNetwork(weights, { backend, openGpu: openNodeGpu, openCpu, training });
    if (!written && backend !== 'cpu') {
      const { gpuName, gpuProblem } = network;
      const onCpu = `computing on the CPU. ${gpuProblem ? errorSentence(gpuProblem) : ''}`.trim();
      process.stderr.write(`${gpuName ? `computing on the GPU: ${gpuName}` : onCpu}\n`);
      written = true;
    }
    return network;
  };
}
