import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { errorSentence } from '../../../lib/cli/error-sentence';
import { readForeignModel } from '../../../lib/model/import/foreign-model';
import { expectOutputs } from './expect-outputs';
import { filesOf, readExpected } from './fixture-models';

/** Models by other people, which cannot be part of the project; they may be absent. */
const MODELS = new URL('../../../../shared/models/', import.meta.url).pathname;
const areThere = existsSync(MODELS);
if (!areThere) console.warn('skipped: ../shared/models is absent');
const folders = areThere ? readdirSync(MODELS).filter((name) => existsSync(`${MODELS}${name}/expected.json`)) : [];

test.skipIf(!areThere)('all twenty models give the outputs that Keras gives', { timeout: 600_000 }, async () => {
  expect(folders.length).toBeGreaterThanOrEqual(20);
  for (const name of folders) {
    const folder = MODELS + name;
    const files = filesOf(folder);
    const models = files.filter((file) => /\.(?:h5|keras)$/.test(file.name));
    // Where the same model is there as .h5 and as .keras, each is read.
    for (const left of models.length > 1 ? models : [undefined]) {
      await expectOutputs(
        files.filter((file) => file !== left),
        readExpected(folder),
      );
    }
  }
});

test.skipIf(!areThere).each([
  ['missing-shards-tfjs', '9 of the files that model.json names are missing, first group1-shard1of9.bin.'],
  ['three-inputs-h5', 'The model takes 3 inputs.'],
])('%s is refused in one sentence', async (name, sentence) => {
  const error = await readForeignModel(filesOf(`${MODELS}refuse/${name}`)).catch((reason: unknown) => reason);
  expect(errorSentence(error)).toContain(sentence);
});
