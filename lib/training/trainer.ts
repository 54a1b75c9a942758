import { CodedError } from '../common/errors';
import type {
  ActiveTraining,
  TrainingDecision,
  TrainingRequest,
  TrainingState,
  TrainingStatus,
} from '../messages/training-payloads';
import type { Comparison } from '../model/judge';
import {
  beginTraining,
  clearTraining,
  readCheckpoint,
  readResult,
  readTraining,
  type TrainingData,
  updateTraining,
} from './store';
import type { StoredTraining } from './stored-training';
import type { TrainerPort } from './trainer-port';

export interface TrainerOptions {
  port: TrainerPort;
  /** What a training needs to know of now, besides its request. */
  circumstances(): Promise<Pick<StoredTraining, 'baseModel' | 'baseName' | 'threads' | 'softwareGpu'>>;
  /** The reviews that were collected while browsing. */
  readExamples(): Promise<TrainingData & readonly unknown[]>;
  /** @throws Error when it cannot be stored */
  saveModel(files: Map<string, Uint8Array>): Promise<{ id: string }>;
  useModel(id: string): Promise<void>;
}

/** What the background does for the popup; see `messages.ts`. */
export interface Trainer {
  start(request: TrainingRequest): Promise<void>;
  pause(): Promise<void>;
  resume(): Promise<void>;
  stop(): Promise<void>;
  cancel(): Promise<void>;
  status(): Promise<TrainingStatus>;
  comparison(): Promise<Comparison | null>;
  decide(decision: TrainingDecision): Promise<void>;
  /** A training that is stored as running while no worker trains goes on from its checkpoint. */
  takeUp(): Promise<void>;
  /** To be called when a worker has ended: its host is closed. */
  ended(): Promise<void>;
}

const RUNNING: readonly TrainingState[] = ['preparing', 'training', 'judging', 'interrupted'];
const isRunning = ({ status }: StoredTraining) => RUNNING.includes(status.state);
/** Taken up so often without getting to a checkpoint, it is more likely to be what ends the browser. */
const MOST_ATTEMPTS = 3;

/** Starts, ends and resumes the one training that there can be. Everything that it knows is stored. */
export function createTrainer(options: TrainerOptions): Trainer {
  const { port } = options;
  let last: Promise<unknown> = Promise.resolve();
  /** Commands take their turn: each finds what the one before has left. */
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = last.then(work);
    last = result.catch(() => {});
    return result;
  };

  const setStatus = (change: Partial<ActiveTraining>, more: Partial<StoredTraining> = {}) =>
    updateTraining((now) => ({ ...now, ...more, status: { ...now.status, ...change } }));

  const takeUp = () =>
    inTurn(async () => {
      const training = await readTraining();
      if (!training || !isRunning(training) || (await port.ask('status'))) return;
      if (training.attempts >= MOST_ATTEMPTS) {
        await setStatus({
          state: 'failed',
          failure: `The training was broken off ${MOST_ATTEMPTS} times in a row, perhaps for want of memory. Close other programs and resume it, or start one with fewer units.`,
        });
        return;
      }
      await setStatus({}, { attempts: training.attempts + 1 });
      await port.open();
    });

  return {
    takeUp,

    start: (request) =>
      inTurn(async () => {
        if (await readTraining()) {
          throw new Error('There is a training already: wait for its end, and decide what becomes of its model.');
        }
        const examples = request.source.kind === 'examples' ? await options.readExamples() : undefined;
        if (examples?.length === 0) throw new Error('No reviews have been collected yet: choose a file instead.');
        const startedAt = new Date().toISOString();
        const status = { state: 'preparing', request, startedAt, fraction: 0, curve: [], epochs: [] } as const;
        const now = await options.circumstances();
        await beginTraining(
          { ...now, status: { ...status, curve: [], epochs: [] }, stopped: false, attempts: 0 },
          examples,
        );
        await port.open();
      }),

    pause: () =>
      inTurn(async () => {
        const live = await port.ask('status');
        if (live?.status?.state === 'judging') throw new Error('The new model is being judged: wait for its end.');
        await port.ask('pause');
        await port.close();
      }),

    resume: () =>
      inTurn(async () => {
        const training = await readTraining();
        if (!training || training.status.state === 'done') throw new CodedError('training.nothingToResume', []);
        if (await port.ask('status')) return;
        await setStatus({ state: 'preparing', failure: undefined }, { attempts: 0 });
        await port.open();
      }),

    stop: () =>
      inTurn(async () => {
        const live = await port.ask('status');
        if (live ? live.status?.state !== 'training' : !(await readCheckpoint())) {
          throw new Error('There is nothing to judge yet: let it train for a while first.');
        }
        await setStatus({}, { stopped: true });
        if (live) await port.ask('stop');
        else {
          await setStatus({ state: 'preparing', failure: undefined }, { attempts: 0 });
          await port.open();
        }
      }),

    async cancel() {
      await port.close(); // whatever waits for the worker waits no longer
      await inTurn(async () => {
        await port.close();
        await clearTraining();
      });
    },

    async status() {
      const live = await port.ask('status');
      const training = await readTraining();
      if (!training) return { state: 'none' };
      if (live) return live.status ?? training.status;
      if (!isRunning(training)) return training.status;
      takeUp().catch(console.error);
      return { ...training.status, state: 'interrupted' };
    },

    async comparison() {
      return (await readResult())?.comparison ?? null;
    },

    decide: (decision) =>
      inTurn(async () => {
        const result = await readResult();
        if (!result) throw new Error('There is no new model to decide on.');
        if (decision !== 'discard') {
          const { id } = await options.saveModel(result.files);
          if (decision === 'use') await options.useModel(id);
        }
        await clearTraining();
      }),

    ended: () =>
      inTurn(async () => {
        if (!(await port.ask('status'))) await port.close();
      }),
  };
}
