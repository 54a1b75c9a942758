import { expect, test } from 'vitest';
import { networkOpener, openEngine } from '../../lib/cli/engine';
import type { Example } from '../../lib/data/example';
import { ablateSources } from '../../lib/recipe/ablation';
import { createLanguageNetwork } from '../../lib/recipe/language-network';
import type { RecipeEnvironment } from '../../lib/recipe/recipe-context';
import { RECIPE } from '../../lib/recipe/settings';
import type { SourceData } from '../../lib/recipe/sources';
import { Stopped } from '../../lib/recipe/stages';
import { inventReviews } from '../fixtures/invented-reviews';

const engine = await openEngine();
const environment: RecipeEnvironment = {
  openNetwork: networkOpener('cpu'),
  withLanguageNetwork: (initial, shares, use) => use(createLanguageNetwork(initial, shares, engine)),
  engine,
  store: { load: async () => undefined, save: async () => {} },
};
const source = (file: string, kind: SourceData['kind'], examples: Example[]): SourceData => {
  return { file, name: file, kind, copies: 1, trust: 0, sha256: 'a'.repeat(64), examples };
};
const settings = {
  ...RECIPE,
  name: 'fictional',
  embeddingUnits: 8,
  hiddenUnits: 8,
  split: 0.2,
  templates: 0,
  training: { epochs: 12, batch: 16, learningRate: 0.01 },
};
/** Praise in words of its own, which no other source has. */
const praise = Array.from({ length: 200 }, (_, i): Example => {
  const word = i % 2 === 0 ? 'zorbly' : 'fneep';
  return { text: `It was ${word} number ${i}`, rating: i % 2 === 0 ? 10 : 1, movie: `praise ${i >> 1}` };
});
const plots = Array.from({ length: 100 }, (_, i): Example => ({ text: `He walks to town ${i}`, noOpinion: true }));
const reviews = inventReviews(300, 1, true).map((example, i) => ({ ...example, movie: `film ${i >> 1}` }));
const sources = [
  source('reviews', 'rated', reviews),
  source('praise', 'rated', praise),
  source('plots', 'no opinion', plots),
];

test('a network that has not learned from a source knows it less, and the others as well as before', async () => {
  const heard: string[] = [];
  const found = await ablateSources(sources, settings, environment, { onStage: (line) => heard.push(line) });
  expect(found.map(({ without }) => without)).toEqual([undefined, 'reviews', 'praise', 'plots']);
  expect(heard).toContain('without praise');
  const aucOf = (without: string | undefined, file: string) =>
    found.find((each) => each.without === without)!.bySource[file]!.auc!;
  expect(aucOf(undefined, 'praise')).toBeGreaterThan(0.95);
  expect(aucOf('praise', 'praise')).toBeLessThan(0.8);
  expect(aucOf('praise', 'reviews')).toBeGreaterThan(0.9);
  const [all, , , withoutPlots] = found;
  expect(all!.middle).toBeLessThan(withoutPlots!.middle!);
});

test('stopped, it says so', async () => {
  const stop = new AbortController();
  const hooks = { onProgress: () => stop.abort(), signal: stop.signal };
  await expect(ablateSources(sources, settings, environment, hooks)).rejects.toBeInstanceOf(Stopped);
});
