import { createRandom } from '../../data/random';
import { sigmoid } from '../../gru/reference/gru';
import { AdamMatrix } from './adam-matrix';
import type { SparseRow } from './sparse-row';

export interface MlpSettings {
  words: number;
  /** Units of the linear layer that embeds the words; 0 for none. */
  embeddingUnits: number;
  /** Sigmoid units. */
  hiddenUnits: number;
  epochs: number;
  batch: number;
  learningRate: number;
  seed: number;
}

/**
 * The notebook's two networks without memory: words, in one of them an embedding, sigmoid units, and a sigmoid. Trained
 * with Adam on the mean squared error. For comparison only.
 * @returns the score of a review
 */
export function trainMlp(
  reviews: readonly SparseRow[],
  targets: ArrayLike<number>,
  settings: MlpSettings,
): (review: SparseRow) => number {
  const { epochs, batch, learningRate, seed } = settings;
  const random = createRandom(seed);
  const network = new Mlp(settings, random.next);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = random.shuffle([...reviews.keys()]);
    for (let start = 0; start < order.length; start += batch) {
      const rows = order.slice(start, start + batch);
      for (const row of rows) network.addGradients(reviews[row]!, targets[row]!, rows.length);
      network.step(learningRate);
    }
  }
  return (review) => network.score(review);
}

/** The network, and what its forward pass leaves for the backward pass. */
class Mlp {
  /** [words, embeddingUnits], or [words, hiddenUnits] where there is no embedding. */
  readonly #input: AdamMatrix;
  /** [embeddingUnits, hiddenUnits] */
  readonly #middle: AdamMatrix | undefined;
  /** [1, hiddenUnits] */
  readonly #biases: AdamMatrix;
  /** [1, hiddenUnits + 1]; the last is the bias. */
  readonly #output: AdamMatrix;
  readonly #embedded: Float32Array;
  readonly #hidden: Float32Array;
  readonly #dEmbedded: Float32Array;
  readonly #dHidden: Float32Array;
  /** Words of the reviews since the last step. */
  readonly #touched = new Set<number>();
  #steps = 0;

  constructor({ words, embeddingUnits, hiddenUnits }: MlpSettings, next: () => number) {
    const uniform = (limit: number) => () => (2 * next() - 1) * limit;
    const glorot = (from: number, to: number) => uniform(Math.sqrt(6 / (from + to)));
    const width = embeddingUnits || hiddenUnits;
    this.#input = new AdamMatrix(words, width, embeddingUnits ? uniform(0.05) : glorot(words, hiddenUnits));
    if (embeddingUnits > 0)
      this.#middle = new AdamMatrix(embeddingUnits, hiddenUnits, glorot(embeddingUnits, hiddenUnits));
    this.#biases = new AdamMatrix(1, hiddenUnits, () => 0);
    this.#output = new AdamMatrix(1, hiddenUnits + 1, glorot(hiddenUnits, 1));
    this.#output.weights[hiddenUnits] = 0;
    this.#embedded = new Float32Array(width);
    this.#dEmbedded = new Float32Array(width);
    this.#hidden = new Float32Array(hiddenUnits);
    this.#dHidden = new Float32Array(hiddenUnits);
  }

  score({ words, values }: SparseRow): number {
    const embedded = this.#embedded.fill(0);
    const hidden = this.#hidden;
    const width = embedded.length;
    words.forEach((word, i) => {
      for (let j = 0; j < width; j++) embedded[j]! += values[i]! * this.#input.weights[word * width + j]!;
    });
    hidden.set(this.#biases.weights);
    if (this.#middle) {
      for (let e = 0; e < width; e++) {
        const from = e * hidden.length;
        for (let j = 0; j < hidden.length; j++) hidden[j]! += embedded[e]! * this.#middle.weights[from + j]!;
      }
    } else for (let j = 0; j < hidden.length; j++) hidden[j]! += embedded[j]!;
    const output = this.#output.weights;
    let logit = output[hidden.length]!;
    for (let j = 0; j < hidden.length; j++) {
      hidden[j] = sigmoid(hidden[j]!);
      logit += hidden[j]! * output[j]!;
    }
    return sigmoid(logit);
  }

  /** Adds the gradients of the squared error of one review, divided by the size of its batch. */
  addGradients(review: SparseRow, target: number, batchSize: number): void {
    const score = this.score(review);
    this.#backwardToHidden((2 * (score - target) * score * (1 - score)) / batchSize);
    this.#backwardToEmbedded();
    const width = this.#dEmbedded.length;
    review.words.forEach((word, i) => {
      const value = review.values[i]!;
      for (let j = 0; j < width; j++) this.#input.gradients[word * width + j]! += value * this.#dEmbedded[j]!;
      this.#touched.add(word);
    });
  }

  #backwardToHidden(dLogit: number): void {
    const hidden = this.#hidden;
    this.#output.gradients[hidden.length]! += dLogit;
    for (let j = 0; j < hidden.length; j++) {
      const h = hidden[j]!;
      this.#output.gradients[j]! += dLogit * h;
      this.#dHidden[j] = dLogit * this.#output.weights[j]! * h * (1 - h);
      this.#biases.gradients[j]! += this.#dHidden[j]!;
    }
  }

  #backwardToEmbedded(): void {
    const dHidden = this.#dHidden;
    if (!this.#middle) {
      this.#dEmbedded.set(dHidden);
      return;
    }
    const { weights, gradients } = this.#middle;
    for (let e = 0; e < this.#embedded.length; e++) {
      const from = e * dHidden.length;
      let sum = 0;
      for (let j = 0; j < dHidden.length; j++) {
        sum += dHidden[j]! * weights[from + j]!;
        gradients[from + j]! += this.#embedded[e]! * dHidden[j]!;
      }
      this.#dEmbedded[e] = sum;
    }
  }

  /** One step of Adam by the gradients that were added since the last. */
  step(learningRate: number): void {
    this.#steps++;
    this.#input.step(this.#touched, learningRate, this.#steps);
    this.#touched.clear();
    this.#middle?.step(this.#embedded.keys(), learningRate, this.#steps);
    this.#biases.step([0], learningRate, this.#steps);
    this.#output.step([0], learningRate, this.#steps);
  }
}
