import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { readBundle } from '../../lib/cli/bundle-folder';
import { readForeignModel } from '../../lib/model/import/foreign-model';
import { graphSummary } from '../../lib/model/import/graph-summary';
import { padSequence } from '../../lib/model/import/read-words';
import { GraphRunner } from '../../lib/model/import/run/graph-runner';
import { lookInside } from '../../lib/model/inspect';
import { type LayerOutput, type LayerSummary, ownOutputs, ownSummary } from '../../lib/model/layer-summary';
import { FIXTURES, filesOf, readExpected, WORD_INDEX } from './import/fixture-models';

/** The outputs are those of the summary's layers, of one sequence. */
function expectFits(summary: LayerSummary[], outputs: LayerOutput[]): void {
  expect(outputs.map(({ layer }) => layer)).toEqual(summary.map(({ name }) => name));
  outputs.forEach(({ shape, values }, i) => {
    const stated = summary[i]!.shape;
    expect(shape).toEqual(stated.map((size, dimension) => size ?? (dimension === 0 ? 1 : shape[dimension])));
    expect(values.length).toBe(shape.reduce((product, size) => product * size, 1));
  });
}

test('our own model: outputs of the shapes in its summary, the last one being the score', async () => {
  const bundle = await readBundle();
  const { embeddingUnits, hiddenUnits } = bundle.weights;
  const inside = await lookInside(bundle, 'The music is lovely, but not the plot.');
  const summary = ownSummary(bundle.weights);
  expect(summary.map(({ className, shape }) => [className, shape])).toEqual([
    ['Embedding', [null, null, embeddingUnits]],
    ['GRU', [null, hiddenUnits]],
    ['Dense', [null, 1]],
  ]);
  const outputs = ownOutputs(bundle.weights, inside);
  expectFits(summary, outputs);
  expect(outputs.at(-1)!.values).toEqual([inside.score]);
  const empty = await lookInside(bundle, '');
  expectFits(summary, ownOutputs(bundle.weights, empty));
});

test.each([
  ['gru-mask', ['Embedding', 'GRU', 'Dense']],
  ['bigru-mask', ['Embedding', 'Bidirectional', 'Dense']],
  ['conv-gmp', ['Embedding', 'Conv1D', 'GlobalMaxPooling1D', 'Dense']],
])('%s: outputs of the shapes in its summary, the last one being what Keras gives', async (name, classes) => {
  await setBackend('cpu');
  const { maxlen: length, cases } = readExpected(FIXTURES + name);
  const { graph, rule } = await readForeignModel([...filesOf(FIXTURES + name), WORD_INDEX], { length });
  const summary = graphSummary(graph);
  expect(summary.map(({ className }) => className)).toEqual(expect.arrayContaining(classes));
  expect(summary[0]!.parameters).toBe(
    graph.layers.find(({ weights }) => weights.length > 0)!.weights[0]!.values.length,
  );
  const runner = new GraphRunner(graph);
  const outputs = await runner.layers(padSequence(cases[0]!.indices, rule));
  expectFits(summary, outputs);
  expect(outputs.at(-1)!.values[0]).toBeCloseTo(cases[0]!.output[0]!, 5);
  runner.dispose();
});
