import { padTo8 } from '../layout';
import { dealRows } from './deal-rows';
import { sumGradients } from './gradients';
import type { RemoteReplica } from './remote-replica';
import type { Replica } from './replica';

/** So many sequences to score are worth the start of the other threads. */
const MANY = 10_000;

/** A local replica and those of other threads, which take every training step together. */
export class ReplicaGroup {
  #remotes: RemoteReplica[] = [];
  /** Whether all replicas have the same weights and moments. */
  #equal = false;

  /** @param startRemotes starts the other threads: when they are first needed, and again after a failure */
  constructor(
    readonly local: Replica,
    readonly startRemotes: () => RemoteReplica[],
  ) {}

  /** To be called when the local replica was restored: before the next step the others will be, too. */
  localChanged(): void {
    this.#equal = false;
  }

  endRemotes(): void {
    for (const remote of this.#remotes) remote.dispose();
    this.#remotes = [];
    this.#equal = false;
  }

  /** As `Network.trainStep`, of which the arguments have been checked. */
  async step(
    sequences: readonly ArrayLike<number>[],
    targets: ArrayLike<number>,
    learningRate: number,
    epsilon: number | undefined,
  ): Promise<number> {
    await this.#makeEqual();
    const { local } = this;
    const replicas = [...this.#remotes, local]; // the local one last: while it computes, this thread is blocked
    const lengths = sequences.map(({ length }) => length);
    const shares = dealRows(lengths, replicas.length);
    const parts = replicas.map(async (replica, i) => {
      const rows = shares[i]!;
      const [ownSequences, ownTargets] = [rows.map((row) => sequences[row]!), rows.map((row) => targets[row]!)];
      return replica.gradients(ownSequences, ownTargets, sequences.length);
    });
    const sum = sumGradients(await Promise.all(parts), local.lexiconSize, padTo8(local.embeddingUnits));
    for (const replica of replicas) replica.applyGradients(sum, learningRate, epsilon);
    return sum.loss;
  }

  /** As `Network.score`: a few on this thread alone, unless the others have the weights already, as between steps. */
  async score(sequences: readonly ArrayLike<number>[]): Promise<Float32Array> {
    if (sequences.length >= MANY) await this.#makeEqual();
    if (!this.#equal) return this.local.score(sequences);
    const replicas = [...this.#remotes, this.local]; // the local one last, as in a step
    const lengths = sequences.map(({ length }) => length);
    const shares = dealRows(lengths, replicas.length);
    const parts = replicas.map((replica, i) => replica.score(shares[i]!.map((row) => sequences[row]!)));
    const scores = new Float32Array(sequences.length);
    for (const [i, part] of (await Promise.all(parts)).entries()) {
      for (const [k, row] of shares[i]!.entries()) scores[row] = part[k]!;
    }
    return scores;
  }

  async #makeEqual(): Promise<void> {
    if (this.#equal) return;
    if (this.#remotes.length === 0) this.#remotes = this.startRemotes();
    const [weights, optimizer] = [await this.local.readWeights(), await this.local.readOptimizer()];
    for (const remote of this.#remotes) remote.restore(weights, optimizer);
    this.#equal = true;
  }
}
