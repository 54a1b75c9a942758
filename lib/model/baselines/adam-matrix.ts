import { ADAM } from '../../gru/reference/gru';

/** A matrix [rows, width] of weights with their gradients and Adam's moments. A step updates chosen rows alone. */
export class AdamMatrix {
  readonly weights: Float32Array;
  /** Added to by a backward pass, and set to zero by `step`. */
  readonly gradients: Float32Array;
  readonly #mean: Float32Array;
  readonly #variance: Float32Array;

  /** @param draw gives the initial weights */
  constructor(
    rows: number,
    readonly width: number,
    draw: () => number,
  ) {
    this.weights = Float32Array.from({ length: rows * width }, draw);
    this.gradients = new Float32Array(rows * width);
    this.#mean = new Float32Array(rows * width);
    this.#variance = new Float32Array(rows * width);
  }

  /** @param steps from 1: the number of this step */
  step(rows: Iterable<number>, learningRate: number, steps: number): void {
    const { weights, gradients, width } = this;
    const { beta1, beta2, epsilon } = ADAM;
    const rate = (learningRate * Math.sqrt(1 - beta2 ** steps)) / (1 - beta1 ** steps);
    for (const row of rows) {
      for (let i = row * width; i < (row + 1) * width; i++) {
        const gradient = gradients[i]!;
        gradients[i] = 0;
        this.#mean[i] = beta1 * this.#mean[i]! + (1 - beta1) * gradient;
        this.#variance[i] = beta2 * this.#variance[i]! + (1 - beta2) * gradient * gradient;
        weights[i]! -= (rate * this.#mean[i]!) / (Math.sqrt(this.#variance[i]!) + epsilon);
      }
    }
  }
}
