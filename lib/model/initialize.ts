import { createRandom } from '../data/random';
import { type GruSizes, type GruWeights, tensorShapes } from '../gru/weights';

/**
 * The update gate starts nearly open: a share sigmoid(2) of the state survives a word, so that the first gradients reach
 * back about ten words instead of one or two, as Gers et al. (2000) do for the forget gate of the LSTM.
 */
const UPDATE_BIAS = 2;

/**
 * Random weights, repeatable by seed. As Keras draws them: embedding uniform in [-0.05, 0.05], kernels uniform after
 * Glorot & Bengio (2010), recurrent kernel with orthonormal rows (Saxe et al. 2014), biases zero but the update gate's.
 */
export function initialWeights(sizes: GruSizes, seed: number): GruWeights {
  const random = createRandom(seed);
  const uniform = (length: number, limit: number) =>
    Float32Array.from({ length }, () => (2 * random.next() - 1) * limit);
  const glorot = ([rows, columns]: number[]) => uniform(rows! * columns!, Math.sqrt(6 / (rows! + columns!)));
  const shapes = tensorShapes(sizes);
  return {
    ...sizes,
    embedding: uniform(sizes.lexiconSize * sizes.embeddingUnits, 0.05),
    kernel: glorot(shapes.kernel),
    recurrentKernel: orthonormalRows(sizes.hiddenUnits, 3 * sizes.hiddenUnits, random.next),
    bias: new Float32Array(3 * sizes.hiddenUnits).fill(UPDATE_BIAS, 0, sizes.hiddenUnits),
    denseKernel: glorot(shapes.denseKernel),
    denseBias: new Float32Array(1),
  };
}

/** A matrix [rows, columns], rows <= columns, of orthonormal rows: normal values through modified Gram-Schmidt. */
function orthonormalRows(rows: number, columns: number, next: () => number): Float32Array {
  // Box and Muller (1958); 1 - next() keeps the logarithm finite.
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);
  const basis: Float64Array[] = [];
  for (let row = 0; row < rows; row++) {
    const vector = Float64Array.from({ length: columns }, normal);
    for (const unit of basis) {
      const along = dot(vector, unit);
      for (let i = 0; i < columns; i++) vector[i]! -= along * unit[i]!;
    }
    const length = Math.sqrt(dot(vector, vector));
    basis.push(vector.map((value) => value / length));
  }
  return Float32Array.from(basis.flatMap((vector) => [...vector]));
}
