import { createInTurn } from '../../common/in-turn';
import { checkTraining } from '../checks';
import type { Network } from '../network';
import type { RemoteReplica } from './remote-replica';
import type { Replica } from './replica';
import { ReplicaGroup } from './replica-group';

/**
 * One network that trains on several threads: every replica computes the gradients of its share of a batch, and all take
 * the same step with their sum. Between steps they share reviews to score. Sums of floats depend on their order,
 * so the last bits of the weights depend on the number of replicas; with that and the seed, they are always the same.
 * @param startRemotes starts the other threads: at the first step or when much is to be scored, and again after a failure
 */
export function createParallelNetwork(local: Replica, startRemotes: () => RemoteReplica[]): Network {
  const group = new ReplicaGroup(local, startRemotes);
  // A step waits for messages, and the next call may come meanwhile.
  const inTurn = createInTurn();
  let disposed = false;
  const { backend, lexiconSize, embeddingUnits, hiddenUnits } = local;
  return {
    backend,
    lexiconSize,
    embeddingUnits,
    hiddenUnits,
    score: (sequences) =>
      inTurn(async () => {
        try {
          return await group.score(sequences);
        } catch {
          group.endRemotes();
          return local.score(sequences);
        }
      }),
    scoreWithLogits: (sequences) => inTurn(() => local.scoreWithLogits(sequences)),
    explain: (sequences) => inTurn(() => local.explain(sequences)),
    trainStep: (sequences, targets, learningRate, epsilon) =>
      inTurn(async () => {
        if (disposed) throw new Error('the network was disposed of');
        try {
          checkTraining(sequences, targets, learningRate, epsilon);
          return await group.step(sequences, targets, learningRate, epsilon);
        } catch (error) {
          group.endRemotes(); // some may have taken the step; the local replica has not
          throw error;
        }
      }),
    readWeights: () => inTurn(() => local.readWeights()),
    readOptimizer: () => inTurn(() => local.readOptimizer()),
    restore: (weights, optimizer) =>
      inTurn(async () => {
        await local.restore(weights, optimizer);
        group.localChanged();
      }),
    dispose() {
      disposed = true;
      group.endRemotes();
      local.dispose();
    },
  };
}
