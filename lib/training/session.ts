import { messageOf } from '../common/message-of';
import { sha256 } from '../common/sha256';
import { readReviews } from '../data/csv';
import type { DataSet, Example } from '../data/example';
import type { Network, OpenNetwork } from '../gru/network';
import type { GruWeights } from '../gru/weights';
import type { ActiveTraining, EndReason } from '../messages/training-payloads';
import type { Bundle } from '../model/bundle/bundle';
import type { JobHooks } from './fit';
import { runTrainingJob } from './job';
import { readCheckpoint, readTraining, readTrainingData, updateTraining, writeCheckpoint, writeResult } from './store';
import type { StoredCheckpoint, StoredTraining } from './stored-training';

/** What a session needs from where it runs. */
export interface SessionOptions {
  /** @throws Error when there is no such model (any more). */
  loadBase(id: string): Promise<Bundle>;
  /** The reference reviews, as TSV. */
  readReference(): Promise<Uint8Array<ArrayBuffer>>;
  openNetwork(weights: GruWeights, toTrain: boolean, training: StoredTraining): Promise<NamedNetwork>;
  /** Called when state or stage changes, and now and then. */
  onStatus(status: ActiveTraining): void;
}

/** A network, and what computes it, for people to read. */
export interface NamedNetwork {
  network: Network;
  engine: string;
}

export interface TrainingSession {
  /** Ends when there is a result, a failure or a pause; what became of it is in the store. */
  readonly ended: Promise<void>;
  end(reason: EndReason): void;
}

const TELL_EVERY_MS = 200;
const SHOWN_BAD_ROWS = 100;
const NO_MEMORY =
  'There is not enough memory for this training. Close other programs and resume it, or start one with fewer units.';

/** Takes the stored training up where it stands, and works on it until it ends. Holds nothing that is not stored. */
export function openTrainingSession(options: SessionOptions): TrainingSession {
  const end = new AbortController();
  return { ended: work(options, end.signal), end: (reason) => end.abort(reason) };
}

async function work(options: SessionOptions, signal: AbortSignal): Promise<void> {
  const training = await readTraining();
  if (!training) return;
  const { engine: _, failure: __, warning: ___, progress: ____, ...kept } = training.status;
  let status: ActiveTraining = { ...kept, state: 'preparing', stage: 'reading', fraction: 0 };
  let told = 0;
  const tell = (change: Partial<ActiveTraining>) => {
    const { state, stage } = status;
    status = { ...status, ...change };
    const isNew = status.state !== state || status.stage !== stage;
    if (!isNew && performance.now() - told < TELL_EVERY_MS) return;
    told = performance.now();
    options.onStatus(status);
  };
  const settle = async (change: Partial<ActiveTraining>) => {
    tell(change);
    await updateTraining((now) => ({ ...now, status }));
  };
  /** Training goes on without a checkpoint: no more is lost than would be by ending it. */
  const keep = async (checkpoint: StoredCheckpoint) => {
    try {
      await writeCheckpoint(checkpoint);
      await updateTraining((now) => ({ ...now, status, attempts: 0 }));
      if (status.warning) tell({ warning: undefined });
    } catch (error) {
      tell({ warning: `The training goes on, but where it stands could not be stored. ${reasonOf(error)}` });
    }
  };
  tell({});
  try {
    const result = await runStored(training, options, { tell, keep, signal });
    if (result) await writeResult(result);
    await settle(result ? { state: 'done', fraction: 1 } : { state: 'paused' });
  } catch (error) {
    console.error(error);
    await settle({ state: 'failed', failure: reasonOf(error) });
  }
}

async function runStored(training: StoredTraining, options: SessionOptions, hooks: JobHooks) {
  const { request } = training.status;
  const openNetwork: OpenNetwork = async (weights, { training: toTrain } = { training: false }) => {
    const { network, engine } = await options.openNetwork(weights, toTrain, training);
    if (toTrain) hooks.tell({ engine });
    return network;
  };
  const [data, base, reference, checkpoint] = await Promise.all([
    readData(training, hooks.tell),
    options.loadBase(training.baseModel),
    options.readReference().then(readRows),
    readCheckpoint(),
  ]);
  const { baseModel, baseName, threads, stopped } = training;
  return runTrainingJob(
    {
      ...{ request, data, base, baseName, openNetwork, checkpoint, stopped },
      // Neighbours are much alike: of each two, one is rehearsed and the other measures.
      reference: {
        rehearsed: reference.examples.filter((_, i) => i % 2 === 0),
        measured: reference.examples.filter((_, i) => i % 2 === 1),
      },
      identity: JSON.stringify([request, baseModel, threads, data.sha256]),
    },
    hooks,
  );
}

const readRows = (bytes: Uint8Array<ArrayBuffer>) => readReviews(new Blob([bytes]).stream());

async function readData({ status: { request, startedAt } }: StoredTraining, tell: JobHooks['tell']): Promise<DataSet> {
  const stored = await readTrainingData();
  if (!stored) throw new Error('The reviews of this training are gone: start it anew.');
  if (!(stored instanceof Blob)) {
    const examples = stored as readonly Example[];
    return {
      name: `Reviews met by ${startedAt.slice(0, 10)}`,
      sha256: await sha256(JSON.stringify(examples)),
      examples,
    };
  }
  const { examples, bad } = await readReviews(stored.stream());
  tell({ badRows: bad.slice(0, SHOWN_BAD_ROWS), badCount: bad.length });
  const name = request.source.kind === 'file' ? request.source.name : '';
  return { name, sha256: await sha256(new Uint8Array(await stored.arrayBuffer())), examples };
}

function reasonOf(error: unknown): string {
  const message = messageOf(error);
  return error instanceof RangeError && /alloc|memory|length/i.test(message) ? NO_MEMORY : message;
}
