import 'fake-indexeddb/auto';
import { zipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { exportModel, importModel, runTransfer } from '../../lib/background/model-transfer';
import { mapTensors } from '../../lib/gru/weights';
import { type BundleFiles, encodeBundle } from '../../lib/model/bundle/bundle';
import { unzipBundle, zipBundle } from '../../lib/model/bundle/bundle-zip';
import { deleteStoredModel, readStoredFiles, readStoredModels, renameStoredModel } from '../../lib/store/models';
import { draftBundle } from '../model/support';
import { serveExtensionFiles } from './extension-files';

const draft = draftBundle({ lexiconSize: 20, embeddingUnits: 3, hiddenUnits: 2 });
const pack = async (files: BundleFiles) => new Blob([await zipBundle(files)]);
const make = (change = {}) => encodeBundle({ ...draft, ...change }, { dtype: 'float32' });

beforeEach(async () => {
  serveExtensionFiles();
  for (const { id } of await readStoredModels()) await deleteStoredModel(id);
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
