import { checkTraining } from '../checks';
import { padTo8 } from '../layout';
import type { Network } from '../network';
import { sumGradients } from './gradients';
import type { RemoteReplica } from './remote-replica';
import type { Replica } from './replica';

/**
 * Deals the rows of a batch into shares of about equally many words, always alike: longest first, to the least share,
 * of equal ones to the last.
 */
export function dealRows(lengths: readonly number[], shares: number): number[][] {
  const dealt = Array.from({ length: shares }, () => ({ rows: [] as number[], words: 0 }));
  for (const row of [...lengths.keys()].sort((a, b) => lengths[b]! - lengths[a]!)) {
    const least = dealt.reduce((least, share) => (share.words <= least.words ? share : least));
    least.rows.push(row);
    least.words += lengths[row]!;
  }
  return dealt.map(({ rows }) => rows);
}

/**
 * One network that trains on several threads: every replica takes the gradients of its share of a batch, and all step
 * with their sum. Scores and weights are the local replica's. Sums of floats depend on their order, so the weights
 * depend, in their last bits, on the number of replicas; given that and the seed, they are always the same.
 * @param startRemotes starts the other threads: at the first step, and again after a step that failed
 */
export function createParallelNetwork(local: Replica, startRemotes: () => RemoteReplica[]): Network {
  let remotes: RemoteReplica[] = [];
  let alike = false;
  let disposed = false;
  let last: Promise<unknown> = Promise.resolve();
  /** Calls take their turn: a step waits for messages, and the next call may come meanwhile. */
  const inTurn = <Result>(task: () => Promise<Result>): Promise<Result> => {
    const result = last.then(task, task);
    last = result;
    return result;
  };

  const endRemotes = () => {
    for (const remote of remotes) remote.dispose();
    remotes = [];
    alike = false;
  };
  const makeAlike = async () => {
    if (alike) return;
    if (remotes.length === 0) remotes = startRemotes();
    const [weights, optimizer] = [await local.readWeights(), await local.readOptimizer()];
    for (const remote of remotes) remote.restore(weights, optimizer);
    alike = true;
  };

  const step: Network['trainStep'] = async (sequences, targets, learningRate, epsilon) => {
    if (disposed) throw new Error('The network was disposed of.');
    checkTraining(sequences, targets, learningRate, epsilon);
    await makeAlike();
    const lengths = sequences.map(({ length }) => length);
    const replicas = [...remotes, local]; // the local one last: while it computes, this thread does nothing else
    const shares = dealRows(lengths, replicas.length);
    const parts = replicas.map(async (replica, i) => {
      const rows = shares[i]!;
      const [mine, theirs] = [rows.map((row) => sequences[row]!), rows.map((row) => targets[row]!)];
      return replica.gradients(mine, theirs, sequences.length);
    });
    const sum = sumGradients(await Promise.all(parts), local.lexiconSize, padTo8(local.embeddingUnits));
    for (const replica of replicas) replica.applyGradients(sum, learningRate, epsilon);
    return sum.loss;
  };

  return {
    backend: local.backend,
    lexiconSize: local.lexiconSize,
    embeddingUnits: local.embeddingUnits,
    hiddenUnits: local.hiddenUnits,
    score: (sequences) => inTurn(() => local.score(sequences)),
    runningLogits: (sequences) => inTurn(() => local.runningLogits(sequences)),
    trainStep: (...args) =>
      inTurn(async () => {
        try {
          return await step(...args);
        } catch (error) {
          endRemotes(); // one may have stopped half-way; the local one has not stepped
          throw error;
        }
      }),
    readWeights: () => inTurn(() => local.readWeights()),
    readOptimizer: () => inTurn(() => local.readOptimizer()),
    restore: (weights, optimizer) =>
      inTurn(async () => {
        await local.restore(weights, optimizer);
        alike = false;
      }),
    dispose() {
      disposed = true;
      endRemotes();
      local.dispose();
    },
  };
}
