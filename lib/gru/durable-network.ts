import { createInTurn } from '../common/in-turn';
import { CurrentNetwork, closeNetwork, type Opened } from './current-network';
import type { GpuUse } from './gpu-use';
import type { BackendName, Network } from './network';
import { RepeatableTraining, type Snapshot } from './repeatable-training';
import type { GpuError } from './webgpu/gpu';
import type { GruSizes } from './weights';

export interface DurableNetwork extends Network, GpuUse {
  /** Uses another network of the same weights from now on; it is closed instead once there has been training. */
  replace(opened: Opened): void;
}

/**
 * A network that survives the loss of its GPU. What is not finished then is done by the next network: scoring is
 * repeated; training returns to the weights as last read and repeats the steps since, so that each counts once.
 * @param initial from which `opened` was opened
 * @param reopen opens the next network after a loss
 */
export function createDurableNetwork(
  sizes: GruSizes,
  initial: Snapshot,
  opened: Opened,
  reopen: (from: Snapshot, lost: GpuError) => Promise<Opened>,
): DurableNetwork {
  const current = new CurrentNetwork(opened, async (lost) => {
    const fresh = await reopen(training.snapshot, lost);
    training.repeatOn(fresh);
    return fresh;
  });
  const training = new RepeatableTraining(initial, current);
  // Calls begin in the order in which they are made; a training step does not wait for the losses of those before it.
  const inTurn = createInTurn();
  const perform = <Result>(work: (network: Network) => Promise<Result>) => inTurn(() => current.perform(work));
  let [trained, disposed] = [false, false];

  return {
    lexiconSize: sizes.lexiconSize,
    embeddingUnits: sizes.embeddingUnits,
    hiddenUnits: sizes.hiddenUnits,
    get backend(): BackendName {
      return current.latest.network.backend;
    },
    get gpuName() {
      return current.latest.gpu?.name;
    },
    get gpuProblem() {
      return current.latest.gpuProblem;
    },

    score: (sequences) => perform((network) => network.score(sequences)),
    scoreWithLogits: (sequences) => perform((network) => network.scoreWithLogits(sequences)),
    explain: (sequences) => perform((network) => network.explain(sequences)),

    async trainStep(...args) {
      trained = true;
      const { loss } = await inTurn(() => training.take((network) => network.trainStep(...args)));
      return loss;
    },

    readWeights: () => perform((network) => network.readWeights()),
    readOptimizer: () => perform((network) => network.readOptimizer()),

    restore(weights, optimizer) {
      trained = true;
      return inTurn(() => training.restore(weights, optimizer));
    },

    replace(next) {
      const isOther = next.network !== current.latest.network;
      if (!disposed && !(trained && isOther)) current.replace(next);
      else if (isOther) closeNetwork(next);
    },

    dispose() {
      disposed = true;
      void inTurn(async () => closeNetwork(await current.opened));
    },
  };
}
