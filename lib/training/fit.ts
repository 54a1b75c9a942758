import type { Example } from '../data/example';
import type { Network, OpenNetwork } from '../gru/network';
import type { GruWeights } from '../gru/weights';
import type { ActiveTraining, EndReason } from '../messages/training-payloads';
import { IDENTITY } from '../model/calibration';
import { decodeCheckpoint, encodeCheckpoint } from '../model/checkpoint';
import { measure } from '../model/evaluate';
import type { TrainState } from '../model/train';
import type { TrainProgress } from '../model/train-progress';
import type { FullSettings } from '../model/training-settings';
import { type TrainingStart, trainFrom } from '../model/training-start';
import { encodeText } from '../text/encode-text';
import type { StoredCheckpoint } from './stored-training';

/** The part of a training in which the network learns. */
export interface Lesson {
  openNetwork: OpenNetwork;
  /** Names everything that the weights depend on: a checkpoint of another training is not taken up. */
  identity: string;
  checkpoint?: StoredCheckpoint | undefined;
  /** Judge what the checkpoint has learned, and train no further. */
  stopped: boolean;
}

export interface JobHooks {
  /** What has changed in the status. */
  tell: (change: Partial<ActiveTraining>) => void;
  keep: (checkpoint: StoredCheckpoint) => Promise<void>;
  /** Ends the training after the batch in hand and a checkpoint, for the reason given. */
  signal: AbortSignal;
}

const CURVE_POINTS = 500;
/** Held-out reviews that are scored after each epoch; at the end all of them are. */
const VALIDATION_REVIEWS = 2000;
/** A checkpoint of so many values is written in a second or so: with larger ones, it is done less often. */
const CHECKPOINT_SECONDS = 10;
const VALUES_PER_CHECKPOINT = 8_000_000;

/** Held-out reviews from all over the file, few enough to be scored after each epoch. */
function validationPart(heldOut: readonly Example[]): Example[] {
  const every = Math.ceil(heldOut.length / VALIDATION_REVIEWS);
  return heldOut.filter((_, i) => i % every === 0);
}

/**
 * Trains from the start, or from the checkpoint; what it tells of itself is as much a part of the checkpoint as the
 * weights.
 * @param onShare is told which share of the steps is done
 * @returns undefined when it was paused
 */
export async function learn(
  { openNetwork, identity, checkpoint, stopped }: Lesson,
  start: TrainingStart,
  heldOut: readonly Example[],
  settings: FullSettings,
  { tell, keep, signal, onShare }: JobHooks & { onShare: (share: number) => void },
): Promise<GruWeights | undefined> {
  const resumeFrom = checkpoint && decodeCheckpoint(checkpoint.bytes, identity);
  let curve = resumeFrom ? checkpoint.curve : [];
  let epochs = resumeFrom ? checkpoint.epochs : [];
  tell({ curve, epochs });
  if (stopped && resumeFrom) return resumeFrom.weights;

  const validation = validationPart(heldOut);
  const sequences = validation.map(({ text }) => encodeText(text, start.lexicon, settings.maxLength).sequence);
  let sinceEpoch: number[] = [];
  let sincePoint: number[] = [];

  const onProgress = (progress: TrainProgress) => {
    const { epoch, batch, batches, loss } = progress;
    const [step, steps] = [(epoch - 1) * batches + batch, batches * progress.epochs];
    if (batch === 1) sinceEpoch = [];
    sinceEpoch.push(loss);
    sincePoint.push(loss);
    if (step % Math.ceil(steps / CURVE_POINTS) === 0 || step === steps) {
      curve = [...curve, { step, loss: mean(sincePoint) }];
      sincePoint = [];
    }
    onShare(step / steps);
    tell({ state: 'training', stage: 'training', progress, curve });
  };

  const onEpoch = async (epoch: number, network: Network) => {
    const scores = await network.score(sequences);
    const { accuracy, r2 } = measure(scores, validation, () => IDENTITY);
    epochs = [...epochs, { epoch, loss: mean(sinceEpoch), accuracy, r2 }];
    tell({ epochs });
  };

  const onCheckpoint = (state: TrainState) => keep({ bytes: encodeCheckpoint(state, identity), curve, epochs });

  // A macrotask: who wants it to end is heard before it begins.
  await new Promise((resolve) => setTimeout(resolve));
  const values = start.weights.lexiconSize * start.weights.embeddingUnits;
  const { weights, finished } = await trainFrom(start, settings, openNetwork, {
    ...{ onProgress, onEpoch, onCheckpoint, signal },
    checkpointSeconds: CHECKPOINT_SECONDS * Math.max(1, values / VALUES_PER_CHECKPOINT),
    ...(resumeFrom && { resumeFrom }),
  });
  return finished || (signal.reason satisfies EndReason) === 'stop' ? weights : undefined;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
