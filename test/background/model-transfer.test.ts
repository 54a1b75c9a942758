import '../fake-browser';
import 'fake-indexeddb/auto';
import { readFile } from 'node:fs/promises';
import { unzipSync, type Zippable, zipSync } from 'fflate';
import { beforeEach, describe, expect, it, test } from 'vitest';
import { freeModelName } from '../../lib/background/free-model-name';
import { loadModel } from '../../lib/background/load-model';
import { readAnyModel } from '../../lib/background/model-files';
import { exportModel, importFiles, importModel, runTransfer } from '../../lib/background/model-transfer';
import { mapTensors } from '../../lib/gru/weights';
import { type BundleFiles, encodeBundle } from '../../lib/model/bundle/bundle';
import { unzipBundle, zipBundle } from '../../lib/model/bundle/bundle-zip';
import { IDENTITY } from '../../lib/model/calibration';
import { foreignCard } from '../../lib/model/import/foreign-card';
import { readForeignModel } from '../../lib/model/import/foreign-model';
import { filesOfZip } from '../../lib/model/import/source-files';
import { deleteStoredModel, readStoredFiles, readStoredModels, renameStoredModel } from '../../lib/store/models';
import { FIXTURES, pooledModel, WORD_INDEX } from '../model/import/fixture-models';
import { draftBundle } from '../model/support';
import { serveExtensionFiles } from './extension-files';

const draft = draftBundle({ lexiconSize: 20, embeddingUnits: 3, hiddenUnits: 2 });
const pack = async (files: BundleFiles) => new Blob([await zipBundle(files)]);
const make = (change = {}) => encodeBundle({ ...draft, ...change }, { dtype: 'float32' });

beforeEach(async () => {
  serveExtensionFiles();
  for (const { id } of await readStoredModels()) await deleteStoredModel(id);
});

test('a model made elsewhere is calibrated and stored, and rates on our own network', async () => {
  const folder = `${FIXTURES}gru-mask/`;
  const file = async (name: string) => new File([new Uint8Array(await readFile(folder + name))], name);
  // Words that the reference reviews have, in place of the toy's.
  const words = ['a', 'the', 'film', 'and', 'is', 'it', 'of', 'to', 'in', 'i', 'good', 'bad', 'was', 'that', 'this'];
  const lexicon = new File([JSON.stringify(Object.fromEntries(words.map((word, i) => [word, i + 1])))], 'words.json');
  const { id, name } = await importFiles([await file('model.keras'), lexicon], { length: 40 });
  expect(name).toBe('model.keras');
  const bundle = await readAnyModel(id);
  expect(bundle.card.foreign).toEqual({
    layers: expect.arrayContaining(['Embedding', 'GRU', 'Dense']),
    calibratedOn: 0,
  });
  const loaded = await loadModel(Promise.resolve(bundle));
  const [score] = await loaded.predict(['A good film']);
  expect(score!.rating).toBeCloseTo(1 + 9 * score!.score, 6);
  expect(loaded.engine).toMatch(/^WebAssembly/);
  await expect(importFiles([await file('model.keras')], {})).rejects.toThrow('import.noLexicon');
  const { fileName, zip } = await exportModel(id);
  expect(fileName).toBe('model.keras.zip');
  expect(Object.keys(unzipSync(zip)).sort()).toEqual(['README.md', 'model.keras', 'model.onnx', 'tokenizer.json']);
  const again = await importFiles([new File([zip], fileName)], { length: 40 });
  expect(again.name).toBe('model.keras (2)');
  const reloaded = await loadModel(readAnyModel(again.id));
  expect(await reloaded.predict(['A good film'])).toEqual([score]);
});

test('a model of TensorFlow.js is named after its folder or zip, and no two have one name', async () => {
  const sources = [...pooledModel({ length: 4, units: 2 }), WORD_INDEX];
  const files = Object.fromEntries(await Promise.all(sources.map(async ({ name, read }) => [name, await read()])));
  const named = async (content: Zippable, name: string) =>
    foreignCard(
      await readForeignModel(sources),
      { calibration: IDENTITY, reviews: 0 },
      filesOfZip(zipSync(content), name),
    );
  expect((await named(files, 'thumbs.zip')).name).toBe('thumbs');
  expect((await named({ stars: files }, 'thumbs.zip')).name).toBe('stars');
  expect((await named({ '\u200b': files }, 'thumbs.zip')).name).toBe('model');
  const { name } = await (await import('../../lib/background/model-files')).readShippedModelCard();
  expect(await freeModelName(name)).toBe(`${name} (2)`);
});

describe('a model that travels', () => {
  it('arrives with the files that it left with', async () => {
    const files = await make();
    const { id } = await importModel(await pack(files));
    expect(await readStoredModels()).toMatchObject([{ id, name: 'test', origin: 'imported' }]);
    expect(await readStoredFiles(id)).toEqual(files);
    const { fileName, zip } = await exportModel(id);
    expect(fileName).toBe('test.zip');
    expect((await unzipBundle(zip)).files).toEqual(files);
  });

  it('carries the name that the user gave it', async () => {
    const { id } = await importModel(await pack(await make()));
    await renameStoredModel(id, 'My taste');
    const { fileName, zip } = await exportModel(id);
    expect(fileName).toBe('My taste.zip');
    expect((await unzipBundle(zip)).bundle.card.name).toBe('My taste');
  });

  it('gets a file name that every system takes', async () => {
    const { id } = await importModel(await pack(await make()));
    await renameStoredModel(id, ' ../a\\b: "50/50"?\u0007. ');
    expect((await exportModel(id)).fileName).toBe('a b 50 50.zip');
    await renameStoredModel(id, '???');
    expect((await exportModel(id)).fileName).toBe('model.zip');
  });

  it('is refused when it is in the list already, under whatever name, the shipped one too', async () => {
    const zip = await pack(await make());
    const { id } = await importModel(zip);
    await renameStoredModel(id, 'My taste');
    await expect(importModel(zip)).rejects.toMatchObject({ code: 'model.isStored', facts: ['My taste'] });
    const { id: shippedId } = await (await import('../../lib/background/model-files')).readShippedModelCard();
    const shipped = await exportModel(shippedId);
    await expect(importModel(new Blob([shipped.zip]))).rejects.toThrow('model.isShipped');
    expect(await readStoredModels()).toHaveLength(1);
  });

  it('does not take the name of another, least of all that of the shipped one', async () => {
    const { name } = await (await import('../../lib/background/model-files')).readShippedModelCard();
    const imported = await importModel(await pack(await make({ card: { ...draft.card, name: name.toUpperCase() } })));
    expect(imported.name).toBe(`${name.toUpperCase()} (2)`);
  });

  it('is refused when it gives no score although every weight is finite', async () => {
    const weights = mapTensors(draft.weights, (values) => Float32Array.from(values, (_, i) => (i % 2 ? 3e38 : -3e38)));
    await expect(importModel(await pack(await make({ weights })))).rejects.toThrow('model.noScore');
    expect(await readStoredModels()).toEqual([]);
  });

  it('is measured on the reference reviews that no training rehearses, as the shipped one is', async () => {
    const { readShippedModelCard } = await import('../../lib/background/model-files');
    const { id: shippedId } = await readShippedModelCard();
    const { id } = await importModel(await pack(await make()));
    const measured = async (measureId: string) => {
      const reply = await runTransfer({ measureId });
      if (!('metrics' in reply)) throw new Error(JSON.stringify(reply));
      return reply.metrics;
    };
    const [shipped, random] = [await measured(shippedId), await measured(id)];
    expect(random.rating.n).toBe(shipped.rating.n);
    expect(shipped.rating.n).toBeGreaterThanOrEqual(100);
    expect(shipped.accuracy).toBeGreaterThan(0.85);
    expect(random.accuracy).toBeLessThan(0.75);
    expect(shipped.rating.mae).toBeLessThan(random.rating.mae!);
  });

  it('leaves nothing behind when it is damaged', async () => {
    const zip = await pack(await make());
    await expect(importModel(zip.slice(0, zip.size - 100))).rejects.toThrow('model.notZip');
    const files = Object.fromEntries(await make());
    files['lexicon.txt']![0]! ^= 1;
    await expect(importModel(new Blob([zipSync(files)]))).rejects.toThrow('model.otherFile');
    expect(await readStoredModels()).toEqual([]);
  });
});
