import type { CurrentNetwork, Opened } from './current-network';
import type { Network, OptimizerState } from './network';
import type { StoredWeights } from './stored-weights';
import type { GruWeights } from './weights';

/** All that is needed to open a network again: its weights and, if it has been trained, the optimizer. */
export interface Snapshot {
  weights: StoredWeights;
  optimizer?: OptimizerState;
}

/** Steps after which the weights are read back: a lost GPU costs at most so many steps, which are then repeated. */
const SNAPSHOT_STEPS = 200;

/** A training step that can be repeated. */
class Step {
  readonly loss: Promise<number>;
  resolve!: (loss: number) => void;
  reject!: (error: unknown) => void;

  constructor(readonly take: (network: Network) => Promise<number>) {
    this.loss = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }
}

/** Training that survives the loss of a GPU: steps since the last snapshot are repeated on the next network. */
export class RepeatableTraining {
  #snapshot: Snapshot;
  /** Steps that are not in the snapshot. */
  #since: Step[] = [];

  constructor(
    initial: Snapshot,
    readonly current: CurrentNetwork,
  ) {
    this.#snapshot = initial;
  }

  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  /** Repeats the steps since the snapshot on a network that was opened from it. */
  repeatOn(fresh: Opened): void {
    for (const step of this.#since) this.#begin(step, fresh);
  }

  /**
   * Begins a step.
   * @returns once it has begun: a record with the promise of the loss, which settles later
   */
  async take(run: (network: Network) => Promise<number>): Promise<{ loss: Promise<number> }> {
    if (this.#since.length >= SNAPSHOT_STEPS) await this.#takeSnapshot();
    const on = await this.current.opened;
    const step = new Step(run);
    if (on.gpu) this.#since.push(step);
    this.#begin(step, on);
    return step;
  }

  async restore(weights: GruWeights, optimizer: OptimizerState): Promise<void> {
    await this.#lossesKnown();
    await this.current.perform((network) => network.restore(weights, optimizer));
    this.#snapshot = { weights, optimizer };
    this.#since = [];
  }

  #begin(step: Step, on: Opened): void {
    step.take(on.network).then(step.resolve, (error) => this.current.recover(on, error).catch(step.reject));
  }

  async #takeSnapshot(): Promise<void> {
    await this.#lossesKnown();
    this.#snapshot = await this.current.perform(async (network) => ({
      weights: await network.readWeights(),
      optimizer: await network.readOptimizer(),
    }));
    this.#since = [];
  }

  #lossesKnown(): Promise<unknown> {
    return Promise.allSettled(this.#since.map(({ loss }) => loss));
  }
}
