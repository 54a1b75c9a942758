import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { createReferenceNetwork } from '../../../lib/gru/reference/reference-network';
import { TENSOR_NAMES } from '../../../lib/gru/weights';
import { readForeignModel } from '../../../lib/model/import/foreign-model';
import { ValueBudget } from '../../../lib/model/import/tensor';
import { toGru } from '../../../lib/model/import/to-gru';
import { runCommand } from '../../cli/run-command';
import { fileOf } from './fixture-models';
import { type NotebookModel, notebookModel } from './notebook-model';

let notebook: NotebookModel;
beforeAll(async () => {
  notebook = await notebookModel();
});

test.each(['h5', 'keras'] as const)("the notebook's own model is read from .%s", async (ending) => {
  const files = [fileOf(`model.${ending}`, notebook[ending]), fileOf('tokenizer.json', notebook.tokenizer)];
  const { graph, index } = await readForeignModel(files);
  const { weights, offset } = toGru(graph)!;
  expect({ offset, words: index.indices.size }).toEqual({ offset: 0, words: 17_999 });
  for (const name of TENSOR_NAMES)
    expect(Buffer.compare(bytesOf(weights[name]), bytesOf(notebook.weights[name]))).toBe(0);
});

const bytesOf = ({ buffer, byteOffset, byteLength }: Float32Array) => Buffer.from(buffer, byteOffset, byteLength);

test('the command line predicts with it in seconds, and gives its score', { timeout: 120_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'reeltone-'));
  await writeFile(join(folder, 'model.h5'), notebook.h5);
  await writeFile(join(folder, 'tokenizer.json'), notebook.tokenizer);
  const { output, errors, status } = await runCommand('predict', ['--model', folder, 'The film is not for word500!']);
  await rm(folder, { recursive: true });
  expect({ errors, status }).toEqual({ errors: '', status: 0 });
  const [score] = await createReferenceNetwork(notebook.weights).score([[1, 16, 6, 19, 14, 501]]);
  expect(Math.abs(JSON.parse(output).score - score!)).toBeLessThan(1e-5);
});

test("the whole vocabulary of Keras' reviews fits in the limits", () => {
  const budget = new ValueBudget();
  for (const shape of [
    [88_587, 300],
    [300, 1500],
    [500, 1500],
  ]) {
    expect(() => budget.spend(shape)).not.toThrow();
  }
});
