import type { Backend } from '../common/backend';
import { reportOf } from '../common/errors';
import type { Opened } from './current-network';
import { createDurableNetwork, type DurableNetwork } from './durable-network';
import type { Network } from './network';
import type { Snapshot } from './repeatable-training';
import { checkGpu } from './self-check';
import { restoreWeights, type StoredWeights } from './stored-weights';
import type { Gpu, GpuError } from './webgpu/gpu';
import { createGpuNetwork } from './webgpu/gpu-network';
import { sizesOf } from './weights';

export interface OpenOptions {
  backend: Backend;
  /** @throws GpuError */
  openGpu(): Promise<Gpu>;
  openCpu(weights: StoredWeights): Promise<Network>;
  /** Whether the network will be trained: the GPU's gradients are then checked, too. */
  training?: boolean;
  /** With `auto`, score on the CPU until the GPU is ready: starting it takes longer than scoring a page of reviews. */
  cpuMeanwhile?: boolean;
}

/**
 * Opens a network on the GPU if one is wanted, there is one, and it computes correctly; otherwise on the CPU, and
 * `gpuProblem` says why. A GPU that is lost later is opened once again, the same or another; after that the CPU is used.
 * @throws CodedError when the weights are damaged, or there is not enough memory for the network
 */
export async function openNetwork(weights: StoredWeights, options: OpenOptions): Promise<DurableNetwork> {
  const { backend, openGpu, openCpu, training = false, cpuMeanwhile = false } = options;
  const sizes = sizesOf(weights);

  const onCpu = async (from: Snapshot): Promise<Opened> => restored(await openCpu(from.weights), from);
  const onGpu = async (from: Snapshot): Promise<Opened> => {
    const gpu = await openGpu();
    try {
      await checkGpu(gpu, sizes, training);
      return { ...(await restored(createGpuNetwork(restoreWeights(from.weights), gpu), from)), gpu };
    } catch (error) {
      gpu.device.destroy();
      throw error;
    }
  };
  const onGpuOr = async (cpu: typeof onCpu, from: Snapshot): Promise<Opened> => {
    try {
      return await onGpu(from);
    } catch (error) {
      return { ...(await cpu(from)), gpuProblem: reportOf(error) };
    }
  };
  let replaced = false;
  const reopen = async (from: Snapshot, lost: GpuError): Promise<Opened> => {
    if (replaced) return { ...(await onCpu(from)), gpuProblem: reportOf(lost) };
    replaced = true;
    return onGpuOr(onCpu, from);
  };

  const snapshot = { weights };
  const cpuFirst = backend === 'cpu' || (backend === 'auto' && cpuMeanwhile);
  const first = await (cpuFirst ? onCpu(snapshot) : onGpuOr(onCpu, snapshot));
  const network = createDurableNetwork(sizes, snapshot, first, reopen);
  if (cpuFirst && backend !== 'cpu') void onGpuOr(async () => first, snapshot).then(network.replace);
  return network;
}

async function restored(network: Network, { weights, optimizer }: Snapshot): Promise<Opened> {
  if (optimizer) await network.restore(restoreWeights(weights), optimizer);
  return { network };
}
