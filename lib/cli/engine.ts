import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Option } from 'commander';
import { createCpuNetwork } from '../gru/cpu-network';
import type { DurableNetwork } from '../gru/durable-network';
import { type GruEngine, loadEngine } from '../gru/engine';
import { BACKENDS, type Backend, openNetwork } from '../gru/open-network';
import { type Gpu, GpuError, openGpu } from '../gru/webgpu/gpu';
import type { GruWeights } from '../gru/weights';

let engine: Promise<GruEngine> | undefined;

/** A file of assets/wasm/. */
export function readEngineFile(file: string): Promise<BufferSource> {
  return readFile(new URL(`../../assets/wasm/${file}`, import.meta.url)).catch(() => {
    throw new Error(`assets/wasm/${file} is missing: run npm run wasm to build it.`);
  });
}

/** The engine, compiled once per process. */
export function openEngine(): Promise<GruEngine> {
  engine ??= loadEngine(readEngineFile);
  return engine;
}

/** As which files a GPU shows on Linux. Where there is none, Dawn has nothing but a complaint about Vulkan to say. */
const GPU_FILES = ['/dev/dri', '/dev/nvidiactl', '/dev/kgsl-3d0', '/dev/dxg'];

/** Set to 1 to let a software GPU pass for one: to test the GPU's code where there is none. */
const SOFTWARE_GPU = 'REELTONE_SOFTWARE_GPU';

/** @throws GpuError that says why there is none. */
export async function openNodeGpu(): Promise<Gpu> {
  const allowSoftware = process.env[SOFTWARE_GPU] === '1';
  if (process.platform === 'linux' && !allowSoftware && !GPU_FILES.some((file) => existsSync(file))) {
    throw new GpuError('No GPU was found.');
  }
  // Loaded only when it is wanted: it is large, and made for the usual machines only.
  const { dawn } = await import('./dawn').catch((error: Error) => {
    throw new GpuError(`WebGPU is not available here: ${error.message.split('\n')[0]}`);
  });
  return openGpu({ provider: dawn(), allowSoftware });
}

/** The option of every command that computes. */
export const backendOption = () =>
  new Option('--backend <name>', 'what computes; auto takes a GPU where there is one')
    .choices(BACKENDS)
    .default('auto' satisfies Backend);

/** Opens networks on a backend, and tells once, in one line on standard error, what computes where that was left open. */
export function networkOpener(backend: Backend) {
  let told = false;
  return async (weights: GruWeights, { training = false } = {}): Promise<DurableNetwork> => {
    const openCpu = async (from: GruWeights) => createCpuNetwork(from, await openEngine());
    const network = await openNetwork(weights, { backend, openGpu: openNodeGpu, openCpu, training });
    if (!told && backend !== 'cpu') {
      const { gpuName, gpuProblem } = network;
      process.stderr.write(gpuName ? `computing on the GPU: ${gpuName}\n` : `computing on the CPU. ${gpuProblem}\n`);
      told = true;
    }
    return network;
  };
}
