import type { ErrorReport } from '../common/error-facts';
import { reportOf } from '../common/errors';
import type { Network, OpenNetwork } from '../gru/network';
import type { GruWeights } from '../gru/weights';
import type { ActiveTraining, EndReason } from '../messages/training-payloads';
import type { BaseModel } from '../model/base-model';
import { readReferenceReviews } from '../model/reference-reviews';
import { type JobCallbacks, runTrainingJob } from './job';
import { createStatusReporter, type StatusReporter } from './status-reporter';
import { readCheckpoint, readTraining, writeCheckpoint, writeResult } from './store';
import type { StoredCheckpoint, StoredTraining, TrainingResult } from './stored-training';
import { readDataSet } from './training-data';

/** The parts of a session that depend on where it runs. */
export interface SessionOptions {
  /** @throws Error when there is no such model, or no longer */
  loadBase(id: string): Promise<BaseModel>;
  /** The reference reviews, as TSV. */
  readReference(): Promise<Uint8Array<ArrayBuffer>>;
  openNetwork(weights: GruWeights, toTrain: boolean, training: StoredTraining): Promise<NamedNetwork>;
  /** Called when state or stage change, and now and then. */
  onStatus(status: ActiveTraining): void;
}

export interface NamedNetwork extends Pick<ActiveTraining, 'gpuProblem'> {
  network: Network;
  /** E.g. `WebAssembly, relaxed SIMD`. */
  engine: string;
}

export interface TrainingSession {
  /** Resolves when there is a result, a failure or a pause, which are in the store. */
  readonly ended: Promise<void>;
  end(reason: EndReason): void;
}

/** Continues the stored training until it ends. All of its state is in the store. */
export function openTrainingSession(options: SessionOptions): TrainingSession {
  const end = new AbortController();
  return { ended: work(options, end.signal), end: (reason) => end.abort(reason) };
}

async function work(options: SessionOptions, signal: AbortSignal): Promise<void> {
  const training = await readTraining();
  if (!training) return;
  const reporter = createStatusReporter(initialStatus(training), options.onStatus);
  const onCheckpoint = (checkpoint: StoredCheckpoint) => saveCheckpoint(checkpoint, reporter);
  try {
    const result = await run(training, options, { onStatus: reporter.report, onCheckpoint, signal });
    if (result) await writeResult(result);
    await reporter.store(result ? { state: 'done', fraction: 1 } : { state: 'paused' });
  } catch (error) {
    console.error(error);
    await reporter.store({ state: 'failed', failure: failureOf(error) });
  }
}

function initialStatus({ status }: StoredTraining): ActiveTraining {
  const { engine: _, gpuProblem: __, failure: ___, warning: ____, progress: _____, ...kept } = status;
  return { ...kept, state: 'preparing', stage: 'reading', fraction: 0 };
}

/** Training continues when a checkpoint cannot be stored: to end it would lose no less. */
async function saveCheckpoint(checkpoint: StoredCheckpoint, { report, store, now }: StatusReporter): Promise<void> {
  try {
    await writeCheckpoint(checkpoint);
    await store();
    if (now().warning) report({ warning: undefined });
  } catch (error) {
    report({ warning: { code: 'training.checkpointNotStored', facts: [failureOf(error)] } });
  }
}

async function run(
  training: StoredTraining,
  options: SessionOptions,
  callbacks: JobCallbacks,
): Promise<TrainingResult | undefined> {
  const { status, baseModel, baseName, threads, stopped } = training;
  const openNetwork: OpenNetwork = async (weights, { training: toTrain } = { training: false }) => {
    const { network, ...named } = await options.openNetwork(weights, toTrain, training);
    if (toTrain) callbacks.onStatus(named);
    return network;
  };
  const [{ bad, badCount, ...data }, base, reference, checkpoint] = await Promise.all([
    readDataSet(training),
    baseModel === undefined ? undefined : options.loadBase(baseModel),
    options.readReference().then(readReferenceReviews),
    readCheckpoint(),
  ]);
  if (bad) callbacks.onStatus({ badRows: bad, badCount });
  const identity = JSON.stringify([status.request, baseModel, threads, data.sha256]);
  const { request } = status;
  return runTrainingJob(
    {
      request,
      data,
      base: base && { ...base, name: baseName ?? base.card.name },
      reference,
      openNetwork,
      identity,
      checkpoint,
      stopped,
    },
    callbacks,
  );
}

function failureOf(error: unknown): ErrorReport {
  const isMemory = error instanceof RangeError && /alloc|memory|length/i.test(error.message);
  return isMemory ? { code: 'training.noMemory', facts: [] } : reportOf(error);
}
