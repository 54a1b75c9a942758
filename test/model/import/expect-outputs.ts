import { expect } from 'vitest';
import { openEngine } from '../../../lib/cli/engine';
import { findFiles } from '../../../lib/model/import/find-files';
import { readForeignModel, sequenceRule } from '../../../lib/model/import/foreign-model';
import { readNetwork } from '../../../lib/model/import/read-model';
import { padSequence, readWords } from '../../../lib/model/import/read-words';
import { openCpuRunner } from '../../../lib/model/import/run/cpu-runner';
import type { SourceFile } from '../../../lib/model/import/source-files';
import type { Expected } from './fixture-models';

const TOLERANCE = 1e-5;

/** Compares what a model gives with what Keras gave, by indices and, where there are sentences, the indices of these. */
export async function expectOutputs(files: readonly SourceFile[], expected: Expected): Promise<void> {
  const { maxlen: length, padding, truncating, cases, sentences } = expected;
  const choices = { length, padding, truncating };
  const found = await findFiles(files);
  const network = await readNetwork(found, files);
  const runner = await openCpuRunner(network.graph, openEngine);
  const rule = sequenceRule(network, found, choices);
  for (const { indices, output } of cases) {
    const outputs = await runner.run([padSequence(indices, rule)]);
    expect(outputs.length).toBe(output.length);
    output.forEach((value, i) => {
      expect(Math.abs(outputs[i]! - value), `indices ${indices.slice(0, 5)}`).toBeLessThan(TOLERANCE);
    });
  }
  runner.dispose();
  if (sentences.length === 0) return;
  const { index, graph } = await readForeignModel(files, choices);
  for (const { text, indices } of sentences) {
    const words = readWords(text!, index, graph.words).map((word) => word.index);
    expect(index.start === undefined ? words : [index.start, ...words]).toEqual(indices);
  }
}
