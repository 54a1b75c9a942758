import { createRandom } from '../../data/random';
import { ADAM, sigmoid } from '../../gru/reference/gru';

/** One review as a row of a sparse matrix: the value of each word. */
export interface SparseRow {
  words: Int32Array;
  values: Float32Array;
}

/** What the notebook calls bag of words: how often each word occurs. */
export function countWords(sequence: Int32Array): SparseRow {
  const counts = new Map<number, number>();
  for (const word of sequence) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { words: Int32Array.from(counts.keys()), values: Float32Array.from(counts.values()) };
}

/** Continuous bag of words: the same, divided by the length, so that the first layer is a mean of embeddings. */
export function averageWords(sequence: Int32Array): SparseRow {
  const { words, values } = countWords(sequence);
  return { words, values: values.map((count) => count / sequence.length) };
}

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

/** A weight matrix with Adam's moments, updated row by row and only where there was a gradient. */
class Rows {
  readonly weights: Float32Array;
  readonly gradients: Float32Array;
  readonly #mean: Float32Array;
  readonly #variance: Float32Array;

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

/**
 * The notebook's two networks without memory: words, perhaps an embedding, sigmoid units, a sigmoid; Adam on the mean
 * squared error. Plain TypeScript, for comparison only.
 * @returns scores of reviews
 */
export function trainMlp(
  reviews: readonly SparseRow[],
  targets: ArrayLike<number>,
  { words, embeddingUnits, hiddenUnits, epochs, batch, learningRate, seed }: MlpSettings,
): (review: SparseRow) => number {
  const random = createRandom(seed);
  const uniform = (limit: number) => () => (2 * random.next() - 1) * limit;
  const glorot = (from: number, to: number) => uniform(Math.sqrt(6 / (from + to)));
  const first = embeddingUnits || hiddenUnits;
  const input = new Rows(words, first, embeddingUnits ? uniform(0.05) : glorot(words, hiddenUnits));
  const middle = embeddingUnits
    ? new Rows(embeddingUnits, hiddenUnits, glorot(embeddingUnits, hiddenUnits))
    : undefined;
  const biases = new Rows(1, hiddenUnits, () => 0);
  const output = new Rows(1, hiddenUnits + 1, glorot(hiddenUnits, 1));
  output.weights[hiddenUnits] = 0;

  const sums = new Float32Array(first);
  const hidden = new Float32Array(hiddenUnits);
  function forward({ words, values }: SparseRow): number {
    sums.fill(0);
    words.forEach((word, i) => {
      const [value, from] = [values[i]!, word * first];
      for (let j = 0; j < first; j++) sums[j]! += value * input.weights[from + j]!;
    });
    hidden.set(biases.weights);
    if (middle) {
      for (let e = 0; e < first; e++) {
        const [value, from] = [sums[e]!, e * hiddenUnits];
        for (let j = 0; j < hiddenUnits; j++) hidden[j]! += value * middle.weights[from + j]!;
      }
    } else for (let j = 0; j < hiddenUnits; j++) hidden[j]! += sums[j]!;
    let logit = output.weights[hiddenUnits]!;
    for (let j = 0; j < hiddenUnits; j++) {
      hidden[j] = sigmoid(hidden[j]!);
      logit += hidden[j]! * output.weights[j]!;
    }
    return sigmoid(logit);
  }

  const dHidden = new Float32Array(hiddenUnits);
  const dSums = new Float32Array(first);
  function backward({ words, values }: SparseRow, score: number, target: number, share: number): void {
    const dLogit = 2 * (score - target) * score * (1 - score) * share;
    output.gradients[hiddenUnits]! += dLogit;
    for (let j = 0; j < hiddenUnits; j++) {
      const h = hidden[j]!;
      output.gradients[j]! += dLogit * h;
      dHidden[j] = dLogit * output.weights[j]! * h * (1 - h);
      biases.gradients[j]! += dHidden[j]!;
    }
    if (middle) {
      for (let e = 0; e < first; e++) {
        const [value, from] = [sums[e]!, e * hiddenUnits];
        let sum = 0;
        for (let j = 0; j < hiddenUnits; j++) {
          sum += dHidden[j]! * middle.weights[from + j]!;
          middle.gradients[from + j]! += value * dHidden[j]!;
        }
        dSums[e] = sum;
      }
    } else dSums.set(dHidden);
    words.forEach((word, i) => {
      const [value, from] = [values[i]!, word * first];
      for (let j = 0; j < first; j++) input.gradients[from + j]! += value * dSums[j]!;
    });
  }

  let steps = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = random.shuffle([...reviews.keys()]);
    for (let start = 0; start < order.length; start += batch) {
      const rows = order.slice(start, start + batch);
      const touched = new Set<number>();
      for (const row of rows) {
        const review = reviews[row]!;
        for (const word of review.words) touched.add(word);
        backward(review, forward(review), targets[row]!, 1 / rows.length);
      }
      steps++;
      input.step(touched, learningRate, steps);
      middle?.step(Array(embeddingUnits).keys(), learningRate, steps);
      biases.step([0], learningRate, steps);
      output.step([0], learningRate, steps);
    }
  }
  return forward;
}
