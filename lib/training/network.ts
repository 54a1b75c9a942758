import { loadExtensionEngine } from '../background/extension-engine';
import { CodedError } from '../common/errors';
import { createCpuNetwork } from '../gru/cpu/cpu-network';
import type { GruEngine } from '../gru/cpu/engine';
import { engineLabel } from '../gru/engine-label';
import { openNetwork } from '../gru/open-network';
import { createParallelNetwork } from '../gru/threads/parallel-network';
import { connectReplica, type RemoteReplica } from '../gru/threads/remote-replica';
import { openGpu } from '../gru/webgpu/gpu';
import type { GruWeights } from '../gru/weights';
import type { NamedNetwork } from './session';
import type { StoredTraining } from './stored-training';

let engine: Promise<GruEngine> | undefined;

/** Opens a network in the trainer's worker: on the GPU, or else on the CPU, there on several threads to train. */
export async function openTrainingNetwork(
  weights: GruWeights,
  toTrain: boolean,
  { status, threads, softwareGpu }: StoredTraining,
): Promise<NamedNetwork> {
  engine ??= loadExtensionEngine();
  const compiled = await engine;
  const { backend } = status.request;
  const network = await openNetwork(weights, {
    backend,
    openGpu: () =>
      openGpu({ provider: navigator.gpu, allowSoftware: softwareGpu, powerPreference: 'high-performance' }),
    openCpu: async (from) => {
      const local = createCpuNetwork(from, compiled);
      if (threads === 1 || !toTrain) return local;
      return createParallelNetwork(local, () => Array.from({ length: threads - 1 }, () => startReplica(compiled)));
    },
    training: toTrain,
  });
  const { gpuName, gpuProblem } = network;
  const engineUsed = engineLabel({ gpuName, relaxed: compiled.relaxed, threads });
  return { network, engine: engineUsed, gpuProblem: backend === 'webgpu' ? gpuProblem : undefined };
}

/** Starts a thread with a replica of the network, on the same compiled engine. */
function startReplica(engine: GruEngine): RemoteReplica {
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker('/replica-worker.js');
  const remote = connectReplica(port1, () => worker.terminate());
  worker.onerror = ({ message }) => remote.fail(new CodedError('training.threadFailed', [message]));
  worker.postMessage({ engine, port: port2 }, [port2]);
  return remote;
}
