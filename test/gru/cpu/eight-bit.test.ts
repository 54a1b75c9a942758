import { expect, test } from 'vitest';
import { openEngine } from '../../../lib/cli/engine';
import { createCpuModel } from '../../../lib/gru/cpu/cpu-model';
import { createCpuNetwork } from '../../../lib/gru/cpu/cpu-network';
import { restoreWeights, type StoredWeights } from '../../../lib/gru/stored-weights';
import type { GruSizes } from '../../../lib/gru/weights';
import { storeTensor } from '../../../lib/model/bundle/quantize';
import { expectClose } from '../compare';
import { randomSequences, randomWeights } from '../random-network';

const engine = await openEngine();
const LENGTHS = [30, 12, 12, 5, 1, 0];

/** Weights whose large tensors are in 8 bits, as in a bundle. */
function storedWeights(sizes: GruSizes): StoredWeights {
  const weights = randomWeights(sizes, 3, 0.25);
  const stored = ['embedding', 'kernel', 'recurrentKernel'].map((name) => {
    const { bytes, quantization } = storeTensor(weights[name as 'embedding'], 'uint8');
    return [name, { levels: bytes, ...quantization }];
  });
  return { ...weights, ...Object.fromEntries(stored) };
}

const LARGE = { lexiconSize: 600, embeddingUnits: 16, hiddenUnits: 128 };

test.each([
  ['multiples of 8', LARGE, true],
  ['units that are padded', { lexiconSize: 400, embeddingUnits: 15, hiddenUnits: 100 }, false],
  ['the reset gate after the product', { ...LARGE, resetAfter: true }, true],
] as const)('weights in 8 bits give what they restore to: %s', async (_, sizes, staysInBytes) => {
  const stored = storedWeights(sizes);
  expect('levels' in createCpuModel(stored, engine).embedding).toBe(staysInBytes);
  const [inBytes, restored] = [createCpuNetwork(stored, engine), createCpuNetwork(restoreWeights(stored), engine)];
  const sequences = randomSequences(LENGTHS, sizes.lexiconSize, 4);
  // The input's part is exact in integers: what it differs in moves a state to the next of its levels now and then.
  expectClose(await inBytes.score(sequences), await restored.score(sequences), 1e-5);
  const [inLevels, inFloats] = [await inBytes.explain(sequences), await restored.explain(sequences)];
  inFloats.forEach(({ logits, relevance }, i) => {
    expectClose(inLevels[i]!.logits, logits, 1e-4);
    expectClose(inLevels[i]!.relevance, relevance, 1e-4);
  });
  expect(await inBytes.readWeights()).toEqual(restoreWeights(stored));
});

test('weights in 8 bits are trained as what they restore to', async () => {
  const stored = storedWeights(LARGE);
  const [inBytes, restored] = [createCpuNetwork(stored, engine), createCpuNetwork(restoreWeights(stored), engine)];
  const sequences = randomSequences(LENGTHS, LARGE.lexiconSize, 4);
  for (const network of [inBytes, restored]) await network.trainStep(sequences, [1, 0, 1, 0, 1, 0], 0.01);
  expect(await inBytes.readWeights()).toEqual(await restored.readWeights());
  expect(await inBytes.score(sequences)).toEqual(await restored.score(sequences));
});

test('a scale that is no number is refused', () => {
  const stored = storedWeights(LARGE);
  const embedding = { levels: new Uint8Array(600 * 16), min: 0, scale: Number.POSITIVE_INFINITY };
  expect(() => createCpuNetwork({ ...stored, embedding }, engine)).toThrow('engine.tensorValues ["embedding"]');
  const short = { ...embedding, scale: 1, levels: new Uint8Array(5) };
  expect(() => createCpuNetwork({ ...stored, embedding: short }, engine)).toThrow('engine.tensorSize ["embedding",5,');
});
