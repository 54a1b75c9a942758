import type { ErrorReport } from '../common/error-facts';
import type { Network } from './network';
import { type Gpu, GpuError } from './webgpu/gpu';

/** A network, the GPU that it computes on if any, and why there is none although one was wanted. */
export interface Opened {
  network: Network;
  gpu?: Gpu | undefined;
  gpuProblem?: ErrorReport | undefined;
}

/** The network in use. When its GPU is lost, another network takes its place. */
export class CurrentNetwork {
  readonly #lost = new WeakSet<Opened>();
  #latest: Opened;
  #current: Promise<Opened>;

  /** @param reopen opens the next network after a loss */
  constructor(
    opened: Opened,
    readonly reopen: (lost: GpuError) => Promise<Opened>,
  ) {
    this.#latest = opened;
    this.#current = Promise.resolve(opened);
  }

  /** The last network that was opened. */
  get latest(): Opened {
    return this.#latest;
  }

  /** As `latest`, after the next one has been opened if one is being opened. */
  get opened(): Promise<Opened> {
    return this.#current;
  }

  /**
   * Replaces the network that failed, once.
   * @throws the error itself, unless it is a `GpuError`
   */
  async recover(failed: Opened, error: unknown): Promise<void> {
    if (!(error instanceof GpuError)) throw error;
    if (!this.#lost.has(failed)) {
      this.#lost.add(failed);
      closeNetwork(failed);
      this.#current = this.reopen(error).then((fresh) => {
        this.#latest = fresh;
        return fresh;
      });
    }
    await this.#current;
  }

  /** Does work that changes nothing, and repeats it on the next network when the GPU is lost meanwhile. */
  async perform<Result>(work: (network: Network) => Promise<Result>): Promise<Result> {
    for (;;) {
      const on = await this.#current;
      try {
        return await work(on.network);
      } catch (error) {
        await this.recover(on, error);
      }
    }
  }

  /** Uses another network from now on, which may be the same one with another `gpuProblem`. */
  replace(next: Opened): void {
    if (next.network !== this.#latest.network) closeNetwork(this.#latest);
    this.#latest = next;
    this.#current = Promise.resolve(next);
  }
}

export function closeNetwork({ network, gpu }: Opened): void {
  network.dispose();
  gpu?.device.destroy();
}
