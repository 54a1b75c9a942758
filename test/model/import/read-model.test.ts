import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { openEngine } from '../../../lib/cli/engine';
import { createCpuNetwork } from '../../../lib/gru/cpu/cpu-network';
import { IDENTITY } from '../../../lib/model/calibration';
import { readForeignModel } from '../../../lib/model/import/foreign-model';
import { createForeignPredictor } from '../../../lib/model/import/foreign-predictor';
import { padSequence } from '../../../lib/model/import/read-words';
import { GraphRunner } from '../../../lib/model/import/run/graph-runner';
import { runOnNetwork } from '../../../lib/model/import/run-on-network';
import { decodeForeign, encodeForeign } from '../../../lib/model/import/stored-model';
import { toGru } from '../../../lib/model/import/to-gru';
import { draftBundle } from '../support';
import { expectOutputs } from './expect-outputs';
import { FIXTURES, fileOf, filesOf, readExpected, WORD_INDEX } from './fixture-models';

beforeAll(() => setBackend('cpu'));

test.each(['gru-mask', 'bigru-mask', 'conv-gmp'])('%s gives the outputs that Keras gives', async (name) => {
  await expectOutputs(filesOf(FIXTURES + name), readExpected(FIXTURES + name));
});

test('a GRU with reset_after gives the same scores on our own network', async () => {
  const folder = `${FIXTURES}gru-mask`;
  const { cases, maxlen: length } = readExpected(folder);
  const { graph, rule } = await readForeignModel([...filesOf(folder), WORD_INDEX], { length });
  const form = toGru(graph)!;
  expect(form.weights).toMatchObject({ resetAfter: true, lexiconSize: 200 });
  const network = createCpuNetwork(form.weights, await openEngine());
  const scores = await runOnNetwork(form, network)(cases.map(({ indices }) => padSequence(indices, rule)));
  cases.forEach(({ output }, i) => {
    expect(scores[i]).toBeCloseTo(output[0]!, 5);
  });
});

test('other layers are not taken for ours', async () => {
  for (const name of ['bigru-mask', 'conv-gmp']) {
    expect(toGru((await readForeignModel([...filesOf(FIXTURES + name), WORD_INDEX])).graph)).toBeUndefined();
  }
});

test('a model is the same after it was stored', async () => {
  const model = await readForeignModel([...filesOf(`${FIXTURES}bigru-mask`), WORD_INDEX]);
  const { card } = draftBundle({ lexiconSize: 8, embeddingUnits: 5, hiddenUnits: 3 });
  const files = await encodeForeign(model, { ...card, foreign: { layers: ['Bidirectional'], calibratedOn: 0 } });
  const { model: stored } = decodeForeign(files);
  expect(stored.index).toEqual(model.index);
  const sequence = padSequence([5, 130, 7], model.rule);
  const outputs = await Promise.all([model, stored].map(({ graph }) => new GraphRunner(graph).run([sequence])));
  expect(outputs[1]).toEqual(outputs[0]);
});

test('an explanation has the effect of each clause', async () => {
  const model = await readForeignModel([...filesOf(`${FIXTURES}conv-gmp`), WORD_INDEX]);
  const runner = new GraphRunner(model.graph);
  const run = (sequences: readonly number[][]) => runner.run(sequences);
  const { predict, explain, runningScores } = createForeignPredictor(model, IDENTITY, run, 'en');
  const text = 'w5 w130 w7. w64 w150 w90';
  const [explained] = await explain([text]);
  const [whole, without] = await predict([text, ' . w64 w150 w90']);
  const logit = (score: number) => Math.log(score / (1 - score));
  const [first] = explained!.words;
  expect(first!.word).toBe('w5');
  expect(first!.relevance * 3).toBeCloseTo(logit(whole!.score) - logit(without!.score), 5);
  expect(explained!.phrases.map((phrase) => phrase.text).sort()).toEqual(['w5 w130 w7', 'w64 w150 w90']);
  const running = await runningScores(text);
  expect(running).toHaveLength(explained!.words.length + 1);
  expect(running.at(-1)).toBeCloseTo(whole!.score, 5);
  expect((await predict(['']))[0]).toMatchObject({ declined: 'empty', tone: 'none' });
});

describe('a network that reads texts of one length', () => {
  const flat = (input_length?: number, between: object[] = [], units = 6) => {
    const weights = [
      { name: 'e/embeddings', shape: [200, 2], dtype: 'float32' },
      { name: 'd/kernel', shape: [units, 1], dtype: 'float32' },
      { name: 'd/bias', shape: [1], dtype: 'float32' },
    ];
    const layers = [
      { class_name: 'Embedding', config: { name: 'e', input_dim: 200, output_dim: 2, input_length } },
      ...between,
      { class_name: 'Flatten', config: { name: 'f' } },
      { class_name: 'Dense', config: { name: 'd', units: 1, activation: 'sigmoid' } },
    ];
    const json = {
      modelTopology: { model_config: { class_name: 'Sequential', config: { layers } } },
      weightsManifest: [{ paths: ['w.bin'], weights }],
    };
    const values = Float32Array.from({ length: 401 + units }, (_, i) => i / 400);
    return [fileOf('model.json', JSON.stringify(json)), fileOf('w.bin', new Uint8Array(values.buffer)), WORD_INDEX];
  };

  it('takes the length that the user states where the model states none', async () => {
    await expect(readForeignModel(flat())).rejects.toMatchObject({ code: 'import.lengthUnknown', facts: ['f'] });
    const { graph, rule } = await readForeignModel(flat(), { length: 3 });
    expect(rule.length).toBe(3);
    expect(graph.outputs).toBe(1);
  });

  it('refuses a length that is not its own', async () => {
    const refused = { code: 'import.fixedLength', facts: [3, 4] };
    await expect(readForeignModel(flat(3), { length: 4 })).rejects.toMatchObject(refused);
    expect((await readForeignModel(flat(3), { length: 3 })).rule.length).toBe(3);
  });

  it('is none where the words are pooled before', async () => {
    const pool = { class_name: 'GlobalMaxPooling1D', config: { name: 'p' } };
    const pooled = flat(undefined, [pool], 2);
    expect((await readForeignModel(pooled)).rule.length).toBeUndefined();
    expect((await readForeignModel(pooled, { length: 4 })).rule.length).toBe(4);
  });
});

test('of networks that read any length, the length that the user chose counts', async () => {
  const { rule } = await readForeignModel([...filesOf(`${FIXTURES}gru-mask`), WORD_INDEX], { length: 7 });
  expect(rule.length).toBe(7);
});

describe('what is refused', () => {
  const tfjs = (layers: object[]) =>
    fileOf(
      'model.json',
      JSON.stringify({
        modelTopology: { model_config: { class_name: 'Sequential', config: { layers } } },
        weightsManifest: [],
      }),
    );
  const embedding = { class_name: 'Embedding', config: { name: 'e', input_dim: 5, output_dim: 2 } };

  it.each([
    ['no model', [fileOf('notes.md', 'x')], 'import.noModel'],
    ['a pickle', [fileOf('model.pkl', 'x')], 'import.pickle'],
    ['a SavedModel', [fileOf('saved_model.pb', 'x')], 'import.savedModel'],
    ['a damaged file', [fileOf('model.h5', 'x')], 'import.notKeras'],
    [
      'a cut-off HDF5 file',
      [fileOf('model.h5', Uint8Array.of(0x89, 0x48, 0x44, 0x46, 13, 10, 26, 10, 0))],
      'import.damagedHdf5',
    ],
    ['an unknown layer', [tfjs([embedding, { class_name: 'Attention', config: { name: 'a' } }])], 'import.layer'],
    [
      'an unknown setting',
      [tfjs([embedding, { class_name: 'Dense', config: { units: 1, activation: 'mish' } }])],
      'import.setting',
    ],
    ['weights that are missing', [tfjs([embedding])], 'import.weights'],
    ['layers without an embedding', [tfjs([{ class_name: 'Dense', config: { units: 1 } }])], 'import.order'],
    [
      'a width that no weights can have',
      [tfjs([embedding, { class_name: 'Dense', config: { units: 1e12 } }])],
      'import.setting',
    ],
  ])('%s', async (_, files, code) => {
    await expect(readForeignModel(files)).rejects.toMatchObject({ code });
  });

  it('a model without a lexicon', async () => {
    await expect(readForeignModel(filesOf(`${FIXTURES}gru-mask`))).rejects.toMatchObject({ code: 'import.noLexicon' });
  });

  it('shapes that would fill the memory', async () => {
    const manifest = [{ paths: ['w.bin'], weights: [{ name: 'e/embeddings', shape: [1e6, 1e6], dtype: 'float32' }] }];
    const json = {
      modelTopology: { model_config: { class_name: 'Sequential', config: { layers: [embedding] } } },
      weightsManifest: manifest,
    };
    const files = [fileOf('model.json', JSON.stringify(json)), fileOf('w.bin', new Uint8Array(8))];
    await expect(readForeignModel(files)).rejects.toMatchObject({ code: 'import.tooLarge' });
  });
});
