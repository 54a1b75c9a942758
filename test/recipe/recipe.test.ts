import { expect, test } from 'vitest';
import { networkOpener, openEngine } from '../../lib/cli/engine';
import type { Example } from '../../lib/data/example';
import { split } from '../../lib/data/split';
import { createLanguageNetwork } from '../../lib/recipe/language-network';
import { buildShippedModel } from '../../lib/recipe/recipe';
import type { RecipeEnvironment } from '../../lib/recipe/recipe-context';
import { RECIPE, type RecipeSettings } from '../../lib/recipe/settings';
import type { SourceData } from '../../lib/recipe/sources';
import type { StageStore } from '../../lib/recipe/stages';
import { inventReviews } from '../fixtures/invented-reviews';

const engine = await openEngine();
const environment = (store = memoryStore()): RecipeEnvironment => ({
  openNetwork: networkOpener('cpu'),
  withLanguageNetwork: (initial, shares, use) => use(createLanguageNetwork(initial, shares, engine)),
  engine,
  store,
});
const source = (kind: SourceData['kind'], examples: Example[]): SourceData => {
  const name = `${kind}.csv`;
  return { file: name, name, kind, copies: 1, trust: 0, sha256: 'a'.repeat(64), examples };
};
const labelled = source('rated', inventReviews(300, 1, true));
const unlabelled = source('unlabelled', inventReviews(300, 2, false));
const sources = [labelled, unlabelled];
const pretraining = { epochs: 1, samples: 16, learningRate: 0.01, maxLength: 200 };
const all = sources.flatMap(({ examples }) => examples);
const settings: RecipeSettings = {
  ...RECIPE,
  embeddingUnits: 8,
  hiddenUnits: 8,
  batch: 16,
  rounds: [12, 2, 2],
  name: 'fictional',
  split: 0.2,
  pretraining,
  gruTeachers: { ...RECIPE.gruTeachers, learningRate: 0.003, batch: 16 },
  vectors: { ...RECIPE.vectors, units: 8, epochs: 10 },
  templates: 0,
};

function memoryStore(): StageStore & { kept: Map<string, Uint8Array> } {
  const kept = new Map<string, Uint8Array>();
  return {
    kept,
    load: async (name) => kept.get(name),
    save: async (name, bytes) => void kept.set(name, bytes.slice()),
  };
}

test('labelled and unlabelled reviews become a model that knows the held-out ones, the same every time', async () => {
  const built = (await buildShippedModel(sources, settings, environment()))!;
  expect(built.card.metrics.accuracy).toBeGreaterThan(0.9);
  const { heldOut } = split(all, settings.split, settings.seed);
  const rated = heldOut.filter(({ label }) => label !== undefined);
  expect(built.card.data).toMatchObject({ rows: 600, heldOut: rated.length });
  const again = (await buildShippedModel(sources, settings, environment()))!;
  expect(again.weights).toEqual(built.weights);
});

test('stopped anywhere, it goes on to the same weights and repeats no finished stage', async () => {
  let all = 0;
  const count = { onProgress: () => void ++all };
  const whole = (await buildShippedModel(sources, settings, environment(), count))!;
  for (const stopAt of [3, 30, 75, 160]) {
    const store = memoryStore();
    const stop = new AbortController();
    let batches = 0;
    const onProgress = () => ++batches === stopAt && stop.abort();
    const hooks = { onProgress, signal: stop.signal };
    expect(await buildShippedModel(sources, settings, environment(store), hooks)).toBeUndefined();
    const finished = [...store.kept.keys()].filter((name) => !/^(teacher|student)|-part$/.test(name));
    const repeated: string[] = [];
    const watched = {
      ...store,
      save: async (name: string, bytes: Uint8Array) => {
        if (finished.includes(name)) repeated.push(name);
        await store.save(name, bytes);
      },
    };
    const goOn = { onProgress: () => void ++batches };
    const resumed = (await buildShippedModel(sources, settings, environment(watched), goOn))!;
    expect(batches).toBe(all);
    expect(resumed.weights).toEqual(whole.weights);
    expect(repeated).toEqual([]);
  }
});

test('the held-out reviews take no part before the end', async () => {
  const { weights, lexicon } = (await buildShippedModel(sources, settings, environment()))!;
  const { heldOut } = split(all, settings.split, settings.seed);
  const secret = new Set(heldOut);
  const changed = labelled.examples.map((example) =>
    secret.has(example) ? { ...example, text: 'other words entirely', label: example.label === 1 ? 0 : 1 } : example,
  ) as Example[];
  const other = (await buildShippedModel([{ ...labelled, examples: changed }, unlabelled], settings, environment()))!;
  expect(other.weights).toEqual(weights);
  expect(other.lexicon.toText()).toBe(lexicon.toText());
});

test('a trial measures on reviews of the training part, whose labels it has not seen, and leaves the held-out alone', async () => {
  const trial = { ...settings, trial: true };
  const built = (await buildShippedModel(sources, trial, environment()))!;
  const { train, heldOut } = split(all, settings.split, settings.seed);
  const inner = split(train, settings.split, settings.seed + 1).heldOut;
  expect(built.card.data.heldOut).toBe(inner.filter(({ label }) => label !== undefined).length);
  const changed = labelled.examples.map((example): Example => {
    if (heldOut.includes(example)) return { ...example, text: 'other words entirely' };
    return inner.includes(example) ? { ...example, label: example.label === 1 ? 0 : 1 } : example;
  });
  const other = (await buildShippedModel([{ ...labelled, examples: changed }, unlabelled], trial, environment()))!;
  // The logits are adjusted by what is measured on.
  const { denseBias, denseKernel } = built.weights;
  expect({ ...other.weights, denseBias, denseKernel }).toEqual(built.weights);
  expect(other.card.metrics.accuracy).toBeLessThan(0.5);
});

test('translated reviews with a weight are calibrated on and not measured', async () => {
  const store = memoryStore();
  const translated = source('translated', inventReviews(300, 3, true));
  const build = async (weight?: number) => {
    const { card } = (await buildShippedModel([labelled, { ...translated, weight }], settings, environment(store)))!;
    return card;
  };
  const [without, withWeight] = [await build(), await build(2)];
  expect(withWeight.calibration).not.toEqual(without.calibration);
  expect(withWeight.metrics.n).toBe(without.metrics.n);
  expect(Object.keys(withWeight.metrics.bySource!)).toEqual(['rated.csv']);
  expect(withWeight.data.heldOut).toBe(without.data.heldOut);
});
