import '@tensorflow/tfjs-backend-cpu';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { findFiles } from '../../../lib/model/import/find-files';
import { readForeignModel, sequenceRule } from '../../../lib/model/import/foreign-model';
import { readNetwork } from '../../../lib/model/import/read-model';
import { padSequence, readWords, type Side } from '../../../lib/model/import/read-words';
import { GraphRunner } from '../../../lib/model/import/run/graph-runner';
import type { SourceFile } from '../../../lib/model/import/source-files';

/** Models by other people, which cannot be part of the project. */
const MODELS = new URL('../../../../shared/models/', import.meta.url).pathname;
const FOLDERS = existsSync(MODELS)
  ? readdirSync(MODELS).filter((name) => existsSync(join(MODELS, name, 'expected.json')))
  : [];
if (FOLDERS.length === 0) console.warn('skipped: ../shared/models is absent');

const TOLERANCE = 1e-5;

interface Case {
  text?: string;
  indices: number[];
  output: number[];
}

interface Expected {
  maxlen: number;
  padding: Side;
  truncating: Side;
  cases: Case[];
  sentences: Case[];
}

const filesOf = (folder: string): SourceFile[] =>
  readdirSync(folder).map((name) => ({
    name,
    size: statSync(join(folder, name)).size,
    read: async () => readFileSync(join(folder, name)),
  }));

beforeAll(() => setBackend('cpu'));

test.skipIf(FOLDERS.length === 0).each(FOLDERS.length > 0 ? FOLDERS : ['no model'])(
  '%s gives the outputs that Keras gives',
  async (name) => {
    const folder = join(MODELS, name);
    const {
      maxlen: length,
      padding,
      truncating,
      ...expected
    }: Expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
    const choices = { length, padding, truncating };
    const kinds = readdirSync(folder).filter((file) => /\.(?:h5|keras)$/.test(file));
    for (const left of kinds.length > 1 ? kinds : ['']) {
      const files = filesOf(folder).filter((file) => file.name !== left);
      const network = await readNetwork(await findFiles(files), files);
      const runner = new GraphRunner(network.graph);
      const rule = sequenceRule(network, choices);
      for (const { indices, output } of expected.cases) {
        const outputs = await runner.run([padSequence(indices, rule)]);
        expect(outputs.length).toBe(output.length);
        output.forEach((value, i) => {
          expect(Math.abs(outputs[i]! - value), `${name} ${indices.slice(0, 5)}`).toBeLessThan(TOLERANCE);
        });
      }
      if (expected.sentences.length > 0) {
        const model = await readForeignModel(files, choices);
        for (const { text, indices } of expected.sentences) {
          const words = readWords(text!, model.index, model.graph.words);
          const read = [
            ...(model.index.start === undefined ? [] : [model.index.start]),
            ...words.map(({ index }) => index),
          ];
          expect(read).toEqual(indices);
        }
      }
      runner.dispose();
    }
  },
);
