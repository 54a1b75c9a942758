import { CodedError } from '../common/errors';
import { createInTurn } from '../common/in-turn';
import type { Example } from '../data/example';
import type {
  ActiveTraining,
  TrainingDecision,
  TrainingRequest,
  TrainingState,
  TrainingStatus,
} from '../messages/training-payloads';
import type { Comparison } from '../model/judge';
import { beginTraining, clearTraining, readCheckpoint, readResult, readTraining, updateTraining } from './store';
import type { StoredTraining } from './stored-training';
import type { TrainerPort } from './trainer-port';

export interface TrainerOptions {
  port: TrainerPort;
  /** Everything else that a training depends on, at this moment. */
  conditions(
    request: TrainingRequest,
  ): Promise<Pick<StoredTraining, 'baseModel' | 'baseName' | 'threads' | 'softwareGpu'>>;
  /** The collected reviews, or the user's corrections among them. */
  readExamples(only?: 'corrections'): Promise<readonly Example[]>;
  saveModel(files: Map<string, Uint8Array>): Promise<{ id: string }>;
  useModel(id: string): Promise<void>;
}

const RUNNING: readonly TrainingState[] = ['preparing', 'training', 'comparing', 'interrupted'];
/** A training that was interrupted this often without reaching a checkpoint may be what crashes the browser. */
const MOST_ATTEMPTS = 3;

/**
 * Starts, ends and resumes the one training that there can be, for the messages of the same names in the protocol. It
 * runs in the background, which the browser may stop at any time: all of its state is in the training store.
 */
export class Trainer {
  readonly #options: TrainerOptions;
  readonly #port: TrainerPort;
  /** Each command sees the state that the one before it has left. */
  readonly #inTurn = createInTurn();

  constructor(options: TrainerOptions) {
    this.#options = options;
    this.#port = options.port;
  }

  start(request: TrainingRequest): Promise<void> {
    return this.#inTurn(async () => {
      if (await readTraining()) throw new CodedError('training.alreadyThere', []);
      const { source } = request;
      const examples = source.kind === 'collected' ? await this.#options.readExamples(source.only) : undefined;
      if (examples?.length === 0) throw new CodedError('training.nothingCollected', []);
      const status: ActiveTraining = {
        state: 'preparing',
        request,
        startedAt: new Date().toISOString(),
        fraction: 0,
        curve: [],
        epochs: [],
      };
      const conditions = await this.#options.conditions(request);
      await beginTraining({ ...conditions, status, stopped: false, attempts: 0 }, examples);
      await this.#port.open();
    });
  }

  pause(): Promise<void> {
    return this.#inTurn(async () => {
      const live = await this.#port.send('status');
      if (live?.status?.state === 'comparing') throw new CodedError('training.beingCompared', []);
      await this.#port.send('pause');
      await this.#port.close();
    });
  }

  resume(): Promise<void> {
    return this.#inTurn(async () => {
      const training = await readTraining();
      if (!training || training.status.state === 'done') throw new CodedError('training.nothingToResume', []);
      if (!(await this.#port.send('status'))) await this.#reopen();
    });
  }

  stop(): Promise<void> {
    return this.#inTurn(async () => {
      const live = await this.#port.send('status');
      const hasLearned = live ? live.status?.state === 'training' : await readCheckpoint();
      if (!hasLearned) throw new CodedError('training.nothingToCompare', []);
      await updateTraining((training) => ({ ...training, stopped: true }));
      if (live) await this.#port.send('stop');
      else await this.#reopen();
    });
  }

  async cancel(): Promise<void> {
    // At once: a pause in front of this waits for the worker.
    await this.#port.close();
    await this.#inTurn(async () => {
      await this.#port.close();
      await clearTraining();
    });
  }

  async status(): Promise<TrainingStatus> {
    const live = await this.#port.send('status');
    const training = await readTraining();
    if (!training) return { state: 'none' };
    if (live) return live.status ?? training.status;
    if (!isRunning(training)) return training.status;
    this.resumeInterrupted().catch(console.error);
    return { ...training.status, state: 'interrupted' };
  }

  async comparison(): Promise<Comparison | null> {
    return (await readResult())?.comparison ?? null;
  }

  decide(decision: TrainingDecision): Promise<void> {
    return this.#inTurn(async () => {
      const result = await readResult();
      if (!result) throw new CodedError('training.nothingToDecide', []);
      if (decision !== 'discard') {
        const { id } = await this.#options.saveModel(result.files);
        if (decision === 'use') await this.#options.useModel(id);
      }
      await clearTraining();
    });
  }

  /** Resumes a training that is stored as running while no worker trains: the browser or the worker has ended. */
  resumeInterrupted(): Promise<void> {
    return this.#inTurn(async () => {
      const training = await readTraining();
      if (!training || !isRunning(training) || (await this.#port.send('status'))) return;
      const { attempts, suspended } = training;
      if (attempts >= MOST_ATTEMPTS) {
        const code = suspended ? 'training.suspended' : 'training.interrupted';
        const failure = { code, facts: [MOST_ATTEMPTS] } as const;
        return updateTraining((now) => ({ ...now, status: { ...now.status, state: 'failed', failure } }));
      }
      await updateTraining((now) => ({ ...now, attempts: attempts + 1, suspended: false }));
      await this.#port.open();
    });
  }

  /** Closes the host of a worker that has ended. */
  ended(): Promise<void> {
    return this.#inTurn(async () => {
      if (!(await this.#port.send('status'))) await this.#port.close();
    });
  }

  async #reopen(): Promise<void> {
    await updateTraining(({ status, ...training }) => ({
      ...training,
      attempts: 0,
      status: { ...status, state: 'preparing', stage: 'reading', failure: undefined },
    }));
    await this.#port.open();
  }
}

const isRunning = ({ status }: StoredTraining) => RUNNING.includes(status.state);
