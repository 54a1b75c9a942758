import { expect, test } from 'vitest';
import { openEngine } from '../../lib/cli/engine';
import { inLanguageThread } from '../../lib/cli/language-thread';
import { initialWeights } from '../../lib/model/initialize';
import { createLanguageNetwork, type LanguageNetworkAnywhere } from '../../lib/recipe/language-network';

const engine = await openEngine();
const initial = initialWeights({ lexiconSize: 12, embeddingUnits: 4, hiddenUnits: 6 }, 1);
const shares = Float64Array.from({ length: 12 }, () => 1 / 12);
const sequences = [Int32Array.of(2, 3, 4, 5), Int32Array.of(6, 7, 8)];
const samples = Int32Array.from({ length: 8 }, (_, i) => i + 2);

async function learn(network: LanguageNetworkAnywhere) {
  const losses: number[] = [];
  for (let step = 0; step < 5; step++) losses.push(await network.trainStep(sequences, samples, 0.01));
  return { losses, weights: await network.readWeights(), state: await network.readState() };
}

test('a language network in a thread of its own learns what it would learn here', async () => {
  const here = await learn(createLanguageNetwork(initial, shares, engine));
  expect(here.losses.at(-1)).toBeLessThan(here.losses[0]!);
  const both = await Promise.all([1, 2].map(() => inLanguageThread(engine)(initial, shares, learn)));
  for (const there of both) expect(there).toEqual(here);
});

test('a thread that cannot start, and a step that is refused, are told', async () => {
  const broken = { ...initial, lexiconSize: -1 };
  await expect(inLanguageThread(engine)(broken, shares, learn)).rejects.toThrow(
    /^A training thread failed \(.+\)\. .* to resume\.$/,
  );
  const refused = inLanguageThread(engine)(initial, shares, async (network) => network.restore(new Float32Array(3)));
  await expect(refused).rejects.toThrow('the state belongs to a network of other sizes');
});
