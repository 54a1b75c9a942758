import { CodedError } from '../common/errors';

interface PendingStep {
  step: number;
  /** Reviews in its batch. */
  size: number;
  loss: Promise<number>;
}

/** Training steps that a network computes while the next are being prepared, oldest first. */
export class PendingSteps {
  readonly #steps: PendingStep[] = [];
  readonly #onDone: (step: number, size: number, loss: number) => void;

  constructor(onDone: (step: number, size: number, loss: number) => void) {
    this.#onDone = onDone;
  }

  add(step: PendingStep): void {
    step.loss.catch(() => {}); // a rejection is thrown by `waitUntil`
    this.#steps.push(step);
  }

  /**
   * Waits until no more than `most` steps are pending.
   * @throws CodedError `model.diverged` when a loss is no longer a finite number
   */
  async waitUntil(most: number): Promise<void> {
    while (this.#steps.length > most) {
      const { step, size, loss } = this.#steps.shift()!;
      const value = await loss;
      if (!Number.isFinite(value)) throw new CodedError('model.diverged', [step + 1]);
      this.#onDone(step, size, value);
    }
  }
}
