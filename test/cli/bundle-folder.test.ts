import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readBundle, writeBundleFolder } from '../../lib/cli/bundle-folder';
import { BUNDLE_FILES, encodeBundle } from '../../lib/model/bundle/bundle';
import { zipBundle } from '../../lib/model/bundle/bundle-zip';
import { draftBundle } from '../model/support';

const draft = draftBundle({ lexiconSize: 6, embeddingUnits: 3, hiddenUnits: 2 });
const save = (name: string) => encodeBundle({ ...draft, card: { ...draft.card, name } }, { dtype: 'float32' });

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reeltone-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a bundle written is the bundle read, in a folder made for it', async () => {
  const target = join(folder, 'new', 'model');
  await writeBundleFolder(await save('first'), target);
  expect(await readBundle(target)).toMatchObject({ weights: draft.weights, card: { name: 'first' } });
});

test('a new bundle takes the place of the old one and leaves other files alone', async () => {
  await writeFile(join(folder, 'notes.txt'), 'mine');
  await writeBundleFolder(await save('first'), folder);
  await writeBundleFolder(await save('second'), folder);
  expect((await readBundle(folder)).card.name).toBe('second');
  expect((await readdir(folder)).sort()).toEqual([...BUNDLE_FILES, 'notes.txt'].sort());
});

test('a writing that was cut off leaves no model that could be mistaken for one', async () => {
  await writeBundleFolder(await save('first'), folder);
  const other = await encodeBundle({ ...draft, card: draft.card }, { dtype: 'float16' });
  other.delete('card.json');
  await writeBundleFolder(other, folder);
  await expect(readBundle(folder)).rejects.toThrow('model.json: It is not the file that belongs to this model.');
});

test('a bundle in a zip is read as well, and one that cannot be used is named', async () => {
  const zip = join(folder, 'export.zip');
  await writeFile(zip, await zipBundle(await save('zipped')));
  expect(await readBundle(zip)).toMatchObject({ weights: draft.weights, card: { name: 'zipped' } });
  await writeFile(zip, 'no zip');
  await expect(readBundle(zip)).rejects.toThrow(
    `The model in ${zip} cannot be used. The file cannot be used. It is not a zip file`,
  );
  await expect(readBundle(join(folder, 'nowhere'))).rejects.toThrow('card.json: This file is missing.');
});

test('a folder without a model is named', async () => {
  await expect(readBundle(folder)).rejects.toThrow(
    `The model in ${folder} cannot be used. card.json: This file is missing.`,
  );
});
