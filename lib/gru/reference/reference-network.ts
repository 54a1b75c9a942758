import type { Network, ScoredSequence } from '../network';
import { type GruWeights, mapTensors } from '../weights';
import { referenceGradients } from './gradients';
import { type ReferenceWeights, referenceAdam, referenceRunningLogits, referenceScore } from './gru';
import { referenceRelevance } from './relevance';

const double = (weights: GruWeights): ReferenceWeights => mapTensors(weights, (values) => Float64Array.from(values));
const single = (weights: ReferenceWeights): GruWeights => mapTensors(weights, (values) => Float32Array.from(values));
const zeros = (weights: GruWeights): ReferenceWeights => mapTensors(weights, ({ length }) => new Float64Array(length));

/** The reference as a `Network`: slow, in float64, to test the backends against. */
export function createReferenceNetwork(initial: GruWeights): Network {
  const { lexiconSize, embeddingUnits, hiddenUnits } = initial;
  let weights = double(initial);
  let moments = { mean: zeros(initial), variance: zeros(initial) };
  let steps = 0;
  const scored = (sequence: ArrayLike<number>): ScoredSequence => ({
    score: Math.fround(referenceScore(weights, sequence)),
    logits: Float32Array.from(referenceRunningLogits(weights, sequence)),
  });
  return {
    backend: 'reference',
    lexiconSize,
    embeddingUnits,
    hiddenUnits,
    score: async (sequences) => Float32Array.from(sequences, (sequence) => referenceScore(weights, sequence)),
    scoreWithLogits: async (sequences) => sequences.map(scored),
    explain: async (sequences) =>
      sequences.map((sequence) => ({
        ...scored(sequence),
        relevance: Float32Array.from(referenceRelevance(weights, sequence)),
      })),
    trainStep: async (sequences, targets, learningRate, epsilon) => {
      const { loss, gradients } = referenceGradients(weights, sequences, targets);
      referenceAdam(weights, gradients, moments, ++steps, learningRate, epsilon);
      return loss;
    },
    readWeights: async () => single(weights),
    readOptimizer: async () => ({ steps, mean: single(moments.mean), variance: single(moments.variance) }),
    restore: async (restored, optimizer) => {
      weights = double(restored);
      moments = { mean: double(optimizer.mean), variance: double(optimizer.variance) };
      steps = optimizer.steps;
    },
    dispose: () => {},
  };
}
