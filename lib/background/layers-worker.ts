import { wrap } from 'comlink';
import type { BackendChoice } from '../common/backend';
import { CodedError } from '../common/errors';
import type { GpuUse } from '../gru/gpu-use';
import type { RunSequences } from '../model/import/foreign-predictor';
import type { LayerGraph } from '../model/import/layers';
import type { LayerOutput } from '../model/layer-summary';

/** The interface of the script `layers-worker.js`, which alone loads TensorFlow.js. */
export interface LayersService {
  open(graph: LayerGraph, choice: BackendChoice): Promise<void>;
  /** As `RunSequences`. */
  run(sequences: readonly number[][]): Promise<Float32Array>;
  /** The outputs of all layers but the input, in order. */
  layers(sequence: readonly number[]): Promise<LayerOutput[]>;
  /** It changes when the GPU is lost. */
  gpuUse(): GpuUse;
}

export interface LayersWorker extends Pick<LayersService, 'layers'> {
  gpuUse(): Promise<GpuUse>;
  run: RunSequences;
  terminate(): void;
}

/** A model that needs longer for one batch is of no use on a page. */
const MOST_MS = 60_000;

/** On the CPU a model gives the same numbers everywhere: its calibration and what is measured of it hold for all. */
const ON_CPU: BackendChoice = { backend: 'cpu', softwareGpu: false };

/** Starts a worker that runs a model made elsewhere. */
export async function startLayersWorker(graph: LayerGraph, choice = ON_CPU): Promise<LayersWorker> {
  const worker = new Worker('/layers-worker.js', { name: 'layers' });
  const service = wrap<LayersService>(worker);
  const failed = new Promise<never>((_, reject) => {
    worker.onerror = ({ message }) => reject(new CodedError('import.runFailed', [message || 'no reason given']));
  });
  failed.catch(() => undefined);
  const within = async <Result>(work: Promise<Result>): Promise<Result> => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new CodedError('import.tooSlow', [MOST_MS / 1000])), MOST_MS);
    });
    return Promise.race([work, failed, late]).finally(() => clearTimeout(timer));
  };
  try {
    await within(service.open(graph, choice));
  } catch (error) {
    worker.terminate();
    throw error;
  }
  return {
    run: (sequences) => within(service.run(sequences)),
    layers: (sequence) => within(service.layers(sequence)),
    gpuUse: () => within(service.gpuUse()),
    terminate: () => worker.terminate(),
  };
}
