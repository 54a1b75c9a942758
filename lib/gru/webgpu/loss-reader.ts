import type { Buffers } from './buffers';

/** The most steps whose losses have not been read. */
const SLOTS = 64;

/**
 * Reads the losses of training steps in groups: one reading is under way at a time, and the next reads those of all
 * steps since. So no step waits for a reading.
 */
export class LossReader {
  readonly #waiting: { resolve: (loss: number) => void; reject: (error: unknown) => void }[] = [];
  #reading = false;

  constructor(readonly buffers: Buffers) {}

  /** Where the next step writes its loss. */
  get buffer(): GPUBuffer {
    return this.buffers.storage('losses', SLOTS);
  }

  /** The index of that loss in `buffer`. @throws Error when too many steps are under way */
  get slot(): number {
    if (this.#waiting.length === SLOTS) throw new Error(`more than ${SLOTS} training steps are under way`);
    return this.#waiting.length;
  }

  /** The loss of the step that was just submitted. */
  next(): Promise<number> {
    const loss = new Promise<number>((resolve, reject) => this.#waiting.push({ resolve, reject }));
    if (!this.#reading) void this.#read();
    return loss;
  }

  async #read(): Promise<void> {
    this.#reading = true;
    while (this.#waiting.length > 0) {
      const steps = this.#waiting.splice(0);
      try {
        const losses = await this.buffers.readBack(this.buffer, steps.length);
        steps.forEach(({ resolve }, i) => {
          resolve(losses[i]!);
        });
      } catch (error) {
        for (const { reject } of steps) reject(error);
      }
    }
    this.#reading = false;
  }
}
