import type { BackendName, Network, OptimizerState } from './network';
import { type Gpu, GpuError } from './webgpu/gpu';
import type { GruSizes, GruWeights } from './weights';

/** A network, the GPU that it computes on if any, and why there is none although one was wanted. */
export interface Opened {
  network: Network;
  gpu?: Gpu | undefined;
  gpuProblem?: string | undefined;
}

/** What a network is made from: weights, and if it has been trained, the optimizer. */
export interface Snapshot {
  weights: GruWeights;
  optimizer?: OptimizerState;
}

export interface DurableNetwork extends Network {
  /** What the GPU calls itself, while one is used. */
  readonly gpuName: string | undefined;
  readonly gpuProblem: string | undefined;
  /** Goes on with another network of the same weights; refused once there has been training. */
  replace(opened: Opened): void;
}

/** A training step that can be taken again. */
interface Step {
  take(network: Network): Promise<number>;
  resolve(loss: number): void;
  reject(error: unknown): void;
  loss: Promise<number>;
}

/** Steps after which the weights are read back: a lost GPU costs at most so many steps, taken again. */
const SNAPSHOT_STEPS = 200;

/**
 * A network that outlives its GPU. What a lost GPU did not answer is asked of the next network: scoring is repeated;
 * training goes back to the weights as last read and takes the steps since again, so that each counts once.
 * @param initial what `opened` was made from
 * @param reopen makes the next network after a loss, and is told what went wrong
 */
export function createDurableNetwork(
  sizes: GruSizes,
  initial: Snapshot,
  opened: Opened,
  reopen: (from: Snapshot, lost: GpuError) => Promise<Opened>,
): DurableNetwork {
  let snapshot = initial;
  /** Steps that are not in the snapshot. */
  let since: Step[] = [];
  let latest = opened;
  let current = Promise.resolve(opened);
  let [trained, disposed] = [false, false];

  const close = ({ network, gpu }: Opened) => {
    network.dispose();
    gpu?.device.destroy();
  };

  const lost = new WeakSet<Opened>();
  /** Replaces the network that failed, once. @throws the error itself, unless it is the GPU's. */
  const recover = async (failed: Opened, error: unknown): Promise<void> => {
    if (!(error instanceof GpuError)) throw error;
    if (!lost.has(failed)) {
      lost.add(failed);
      close(failed);
      current = reopen(snapshot, error).then((fresh) => {
        for (const step of since) begin(step, fresh);
        latest = fresh;
        return fresh;
      });
    }
    await current;
  };

  const begin = (step: Step, on: Opened): void => {
    step.take(on.network).then(step.resolve, (error) => recover(on, error).catch(step.reject));
  };

  /** Work that changes nothing, and can be repeated. */
  const perform = async <Result>(work: (network: Network) => Promise<Result>): Promise<Result> => {
    for (;;) {
      const on = await current;
      try {
        return await work(on.network);
      } catch (error) {
        await recover(on, error);
      }
    }
  };

  // Everything begins in the order in which it is asked for; a training step only begins in its turn.
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = turn.then(work);
    turn = result.catch(() => {});
    return result;
  };

  const lossesKnown = () => Promise.allSettled(since.map(({ loss }) => loss));

  const takeStep = async (step: Step): Promise<void> => {
    if (since.length >= SNAPSHOT_STEPS) {
      await lossesKnown();
      snapshot = await perform(async (network) => ({
        weights: await network.readWeights(),
        optimizer: await network.readOptimizer(),
      }));
      since = [];
    }
    const on = await current;
    if (on.gpu) since.push(step);
    begin(step, on);
  };

  return {
    ...sizes,
    get backend(): BackendName {
      return latest.network.backend;
    },
    get gpuName() {
      return latest.gpu?.name;
    },
    get gpuProblem() {
      return latest.gpuProblem;
    },

    score: (sequences) => inTurn(() => perform((network) => network.score(sequences))),
    runningLogits: (sequences) => inTurn(() => perform((network) => network.runningLogits(sequences))),

    trainStep(...args) {
      trained = true;
      const take = (network: Network) => network.trainStep(...args);
      let [resolve, reject]: [Step['resolve'], Step['reject']] = [() => {}, () => {}];
      const loss = new Promise<number>((...settlers) => {
        [resolve, reject] = settlers;
      });
      inTurn(() => takeStep({ take, resolve, reject, loss })).catch(reject);
      return loss;
    },

    readWeights: () => inTurn(() => perform((network) => network.readWeights())),
    readOptimizer: () => inTurn(() => perform((network) => network.readOptimizer())),

    restore(weights, optimizer) {
      trained = true;
      return inTurn(async () => {
        await lossesKnown();
        await perform((network) => network.restore(weights, optimizer));
        snapshot = { weights, optimizer };
        since = [];
      });
    },

    replace(next) {
      const keep = next.network === latest.network;
      if (disposed || (trained && !keep)) {
        if (!keep) close(next);
        return;
      }
      if (!keep) close(latest);
      latest = next;
      current = Promise.resolve(next);
    },

    dispose() {
      disposed = true;
      void inTurn(async () => close(await current));
    },
  };
}
