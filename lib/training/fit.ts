import type { Example } from '../data/example';
import type { Network, OpenNetwork } from '../gru/network';
import type { GruWeights } from '../gru/weights';
import type { ActiveTraining, CurvePoint, EndReason, EpochReport } from '../messages/training-payloads';
import { IDENTITY } from '../model/calibration';
import { decodeCheckpoint, encodeCheckpoint } from '../model/checkpoint';
import { measure } from '../model/measure';
import type { TrainState } from '../model/train';
import type { TrainProgress } from '../model/train-progress';
import type { FullSettings } from '../model/training-settings';
import { type TrainingStart, trainFrom } from '../model/training-start';
import type { StoredCheckpoint } from './stored-training';

export interface FitOptions {
  start: TrainingStart;
  /** Some of them are scored after each epoch. */
  heldOut: readonly Example[];
  settings: FullSettings;
  openNetwork: OpenNetwork;
  /** Identifies everything that the weights depend on: a checkpoint with another identity is ignored. */
  identity: string;
  checkpoint?: StoredCheckpoint | undefined;
  /** Return the weights of the checkpoint, without any further step. */
  stopped: boolean;
}

export interface FitCallbacks {
  /** Fields of the status that have changed. */
  onStatus: (change: Partial<ActiveTraining>) => void;
  /** The share of the steps that is done. */
  onShare: (share: number) => void;
  onCheckpoint: (checkpoint: StoredCheckpoint) => Promise<void>;
  /** Ends the training after the current batch and a checkpoint; its reason is an `EndReason`. */
  signal: AbortSignal;
}

const CURVE_POINTS = 500;
/** Most held-out reviews that are scored after each epoch; at the end all of them are. */
const VALIDATION_REVIEWS = 2000;
/** A checkpoint of this many values takes about a second to write; larger ones are written less often. */
const CHECKPOINT_SECONDS = 10;
const VALUES_PER_CHECKPOINT = 8_000_000;

/**
 * Trains from the start, or from the checkpoint, which also holds the loss curve and the epochs so far.
 * @returns the weights; undefined when it was paused
 */
export async function fitNetwork(options: FitOptions, callbacks: FitCallbacks): Promise<GruWeights | undefined> {
  const { start, settings, openNetwork, identity, checkpoint, stopped } = options;
  const { onStatus, onCheckpoint, signal } = callbacks;
  const resumeFrom = checkpoint && decodeCheckpoint(checkpoint.bytes, identity);
  const history = createHistory(resumeFrom && checkpoint);
  onStatus(history.status());
  if (stopped && resumeFrom) return resumeFrom.weights;

  // In a task of its own: a command to end the training that has arrived already takes effect before the first batch.
  await new Promise((resolve) => setTimeout(resolve));
  const validate = createValidation(options);
  const { weights, finished } = await trainFrom(start, settings, openNetwork, {
    onProgress: (progress) => {
      const { step, steps } = history.addBatch(progress);
      callbacks.onShare(step / steps);
      onStatus({ state: 'training', stage: 'training', progress, curve: history.status().curve });
    },
    onEpoch: async (epoch, network) => {
      history.addEpoch(epoch, await validate(network));
      onStatus({ epochs: history.status().epochs });
    },
    onCheckpoint: (state: TrainState) =>
      onCheckpoint({ bytes: encodeCheckpoint(state, identity), ...history.status() }),
    checkpointSeconds: checkpointSeconds(start.weights),
    signal,
    ...(resumeFrom && { resumeFrom }),
  });
  const reason: EndReason = signal.reason;
  return finished || reason === 'stop' ? weights : undefined;
}

/** The loss curve and the epochs. */
function createHistory(from: StoredCheckpoint | undefined) {
  let curve: CurvePoint[] = from?.curve ?? [];
  let epochs: EpochReport[] = from?.epochs ?? [];
  let sinceEpoch: number[] = [];
  let sincePoint: number[] = [];
  return {
    addBatch({ epoch, epochs, batch, batches, loss }: TrainProgress) {
      const step = (epoch - 1) * batches + batch;
      const steps = batches * epochs;
      if (batch === 1) sinceEpoch = [];
      sinceEpoch.push(loss);
      sincePoint.push(loss);
      if (step % Math.ceil(steps / CURVE_POINTS) === 0 || step === steps) {
        curve = [...curve, { step, loss: mean(sincePoint) }];
        sincePoint = [];
      }
      return { step, steps };
    },
    addEpoch(epoch: number, validation: Pick<EpochReport, 'accuracy' | 'r2' | 'n'>) {
      epochs = [...epochs, { epoch, loss: mean(sinceEpoch), ...validation }];
    },
    status: () => ({ curve, epochs }),
  };
}

/** Measures a network on held-out reviews from all over the file. */
function createValidation({ start, heldOut }: FitOptions) {
  const every = Math.ceil(heldOut.length / VALIDATION_REVIEWS);
  const examples = heldOut.filter((_, i) => i % every === 0);
  const sequences = examples.map(({ text }) => start.reader.sequenceOf(text));
  return async (network: Network) => {
    const { accuracy, r2, n } = measure(await network.score(sequences), examples, () => IDENTITY);
    return { accuracy, r2, n };
  };
}

function checkpointSeconds({ lexiconSize, embeddingUnits }: GruWeights): number {
  return CHECKPOINT_SECONDS * Math.max(1, (lexiconSize * embeddingUnits) / VALUES_PER_CHECKPOINT);
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
