import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import * as ort from 'onnxruntime-web';
import { beforeAll, expect, test } from 'vitest';
import { SHIPPED_MODEL } from '../../../lib/cli/bundle-folder';
import { errorSentence } from '../../../lib/cli/error-sentence';
import { openPredictor } from '../../../lib/cli/open-predictor';
import type { ErrorCode, Fact } from '../../../lib/common/error-facts';
import { sha256 } from '../../../lib/common/sha256';
import {
  BUNDLE_FILES,
  type BundleFiles,
  decodeBundle,
  encodeBundle,
  readFrom,
  renameBundle,
} from '../../../lib/model/bundle/bundle';
import { PLAIN_TOKEN } from '../../../lib/model/bundle/bundle-readme';
import { unzipBundle, zipBundle } from '../../../lib/model/bundle/bundle-zip';
import { findFiles } from '../../../lib/model/import/find-files';
import { readNetwork } from '../../../lib/model/import/read-model';
import { toGru } from '../../../lib/model/import/to-gru';
import { tokenize } from '../../../lib/text/tokenize';
import shortTexts from '../../fixtures/short-texts/en.json';
import { fileOf } from '../import/fixture-models';
import { draftBundle } from '../support';

ort.env.wasm.numThreads = 1;

const TEXTS = shortTexts.map(([, text]) => text!);

/** The code blocks of a README in one language, without their imports. */
const blocks = (readme: string, language: string) =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))].map(([, code]) =>
    code!.replace(/^import .*$/gm, ''),
  );

let shipped: BundleFiles;
let exported: Record<string, Uint8Array>;
let small: BundleFiles;
let smallZip: Uint8Array;

beforeAll(async () => {
  await tf.setBackend('cpu');
  const read = async (name: string) => [name, new Uint8Array(await readFile(join(SHIPPED_MODEL, name)))] as const;
  shipped = new Map(await Promise.all(BUNDLE_FILES.map(read)));
  exported = unzipSync(await zipBundle(shipped));
  small = await encodeBundle(draftBundle({ lexiconSize: 40, embeddingUnits: 5, hiddenUnits: 4 }), { dtype: 'uint8' });
  smallZip = await zipBundle(small);
});

test('what is exported can be imported: the same files, the same model', async () => {
  expect(Object.keys(exported).sort()).toEqual([...BUNDLE_FILES, 'README.md', 'model.keras', 'model.onnx'].sort());
  const { bundle, files } = await unzipBundle(smallZip);
  expect(files).toEqual(small);
  expect(bundle).toEqual(await decodeBundle(readFrom(small)));
});

test('run as the README says, plain TensorFlow.js and onnxruntime give the scores of the extension', async () => {
  const { lexicon } = await decodeBundle(readFrom(new Map(Object.entries(exported))));
  const readme = strFromU8(exported['README.md']!);
  const [tfCode, ortCode] = blocks(readme, 'js');
  const AsyncFunction = (async () => {}).constructor as new (
    ...source: string[]
  ) => (...args: unknown[]) => Promise<unknown>;
  const runTf = new AsyncFunction(
    'tf',
    'source',
    'tokens',
    `${tfCode!.replace("'model.json'", 'source')} return score;`,
  );
  const runOrt = new AsyncFunction(
    'ort',
    'source',
    'tokens',
    `${ortCode!.replace("'model.onnx'", 'source')} return score.data[0];`,
  );
  const { modelTopology, weightsManifest } = JSON.parse(strFromU8(exported['model.json']!));
  const source = tf.io.fromMemory({
    modelTopology,
    weightSpecs: weightsManifest[0].weights,
    weightData: exported['weights.bin']!.slice().buffer,
  });
  const predictor = await openPredictor();
  for (const text of TEXTS.slice(0, 12)) {
    const tokens = [...lexicon.encode(tokenize(text))];
    const [{ score } = { score: Number.NaN }] = await predictor.predict([text]);
    expect(Math.abs(((await runTf(tf, source, tokens)) as number) - score)).toBeLessThan(1e-4);
    expect(Math.abs(((await runOrt(ort, exported['model.onnx'], tokens)) as number) - score)).toBeLessThan(1e-4);
  }
  predictor.dispose();
});

test('the model for Keras holds the same weights, which the importer of Keras reads', async () => {
  const files = [fileOf('model.keras', unzipSync(smallZip)['model.keras']!)];
  const { graph } = await readNetwork(await findFiles(files), files);
  expect(toGru(graph)).toEqual({ weights: (await decodeBundle(readFrom(small))).weights, offset: 0 });
});

test('the README names the sizes, and splits plain texts as the tokenizer does', () => {
  const readme = strFromU8(exported['README.md']!);
  const { name, hyperparameters, metrics } = JSON.parse(strFromU8(exported['card.json']!));
  expect(readme.split('\n')[0]).toBe(`# ${name}`);
  expect(readme).toContain(`${(metrics.accuracy * 100).toFixed(1)} % accuracy on ${metrics.n} test reviews.`);
  const { lexiconSize, embeddingUnits, hiddenUnits } = hyperparameters;
  expect(readme).toContain(`Embedding (${lexiconSize} × ${embeddingUnits}) → GRU (${hiddenUnits} units)`);
  const split = (text: string) => text.toLowerCase().match(new RegExp(PLAIN_TOKEN, 'gu'));
  const alike = TEXTS.filter((text) => String(split(text)) === String(tokenize(text)));
  expect(alike.length / TEXTS.length).toBeGreaterThan(0.85);
});

test('under another name it is the same network with another id', async () => {
  const renamed = await renameBundle(small, 'My taste');
  const [before, after] = await Promise.all([small, renamed].map((files) => decodeBundle(readFrom(files))));
  expect(after!.card).toEqual({ ...before!.card, name: 'My taste', id: after!.card.id });
  expect(after!.card.id).not.toBe(before!.card.id);
  expect(after!.weights).toEqual(before!.weights);
  await expect(renameBundle(small, '')).rejects.toThrow('name');
});

test('other files beside those of a bundle do no harm, and are not kept', async () => {
  const { files } = await unzipBundle(zipSync({ ...Object.fromEntries(small), 'notes.txt': strToU8('mine') }));
  expect([...files.keys()].sort()).toEqual([...BUNDLE_FILES].sort());
});

test('a hostile zip is refused with the file and the reason', async () => {
  const parts = Object.fromEntries(small);
  const { 'lexicon.txt': _, ...incomplete } = parts;
  const refuse = async (files: Record<string, Uint8Array>, code: ErrorCode, facts: readonly Fact[]) =>
    expect(unzipBundle(zipSync(files))).rejects.toMatchObject({ code, facts });
  const badZip = (code: ErrorCode, ...facts: Fact[]) => [{ code, facts }];
  const badFile = (file: string, code: ErrorCode, ...facts: Fact[]) => [file, { code, facts }];
  await refuse({ ...parts, '../x': strToU8('x') }, 'model.zip', badZip('model.zipPath', '"../x"'));
  const bomb = expect(unzipBundle(zipSync({ ...parts, bomb: new Uint8Array(3_000_000) })));
  await bomb.rejects.toThrow(/model\.zip .*model\.zipGrows.*bomb/);
  await refuse(incomplete, 'model.file', badFile('lexicon.txt', 'model.missingFile'));
  await refuse(
    { ...parts, 'lexicon.txt': strToU8('other\n') },
    'model.file',
    badFile('lexicon.txt', 'model.otherFile'),
  );
  const weights = parts['weights.bin']!;
  const shorter = weights.map((_, i) => i).slice(0, -1);
  await refuse({ ...parts, 'weights.bin': shorter }, 'model.file', badFile('weights.bin', 'model.otherFile'));
  // Refused by the size in the directory, before anything is inflated.
  const large = new Uint8Array(randomBytes(100_000));
  const tooLarge = badFile('weights.bin', 'model.fileTooLarge', 100_000, weights.length);
  await refuse({ ...parts, 'weights.bin': large }, 'model.file', tooLarge);
  const card = new Uint8Array(randomBytes(200_000));
  await refuse(
    { ...parts, 'card.json': card },
    'model.file',
    badFile('card.json', 'model.fileTooLarge', 200_000, 131_072),
  );
  const noZip = unzipBundle(strToU8('review,rating\n'));
  await expect(noZip).rejects.toMatchObject({ code: 'model.zip', facts: badZip('model.notZip') });
});

test('what people read of it is one line that says what to do next', async () => {
  const error = await unzipBundle(zipSync({ ...Object.fromEntries(small), 'model.json': strToU8('{') })).catch(String);
  expect(errorSentence(await unzipBundle(strToU8('none')).catch((error) => error))).toBe(
    'The file cannot be used. It is not a zip file, or it is cut short. Export or download the model again.',
  );
  expect(error).toContain('model.otherFile');
});

test('a card of another version opens in a zip, and one that was tampered with does not', async () => {
  const card = JSON.parse(strFromU8(small.get('card.json')!));
  const { auc: _, ...metrics } = { ...card.metrics, log: 0.3 };
  const signed = await renameBundle(
    new Map(small).set('card.json', strToU8(JSON.stringify({ ...card, metrics, mood: 'good' }))),
    card.name,
  );
  const { bundle } = await unzipBundle(await zipBundle(signed));
  expect(bundle.card.metrics).toEqual({ ...card.metrics, auc: null });
  const better = strFromU8(signed.get('card.json')!).replace('"accuracy": 0.9', '"accuracy": 0.99');
  const tampered = { ...Object.fromEntries(signed), 'card.json': strToU8(better) };
  await expect(unzipBundle(zipSync(tampered))).rejects.toThrow('model.changed');
});

test('hundreds of random corruptions: each is refused in one line, or did not touch the model', async () => {
  const clean = await unzipBundle(smallZip);
  const place = fc.nat(smallZip.length - 1);
  const damage = fc.oneof(
    fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 5 }).map((changes) => {
      const damaged = smallZip.slice();
      for (const [at, value] of changes) damaged[at] = value;
      return damaged;
    }),
    place.map((length) => smallZip.slice(0, length)),
    fc.tuple(place, place).map(([a, b]) => new Uint8Array([...smallZip.slice(0, a), ...smallZip.slice(b)])),
  );
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(damage, async (zip) => {
      const outcome = await unzipBundle(zip).catch((error: Error) => error);
      if (!(outcome instanceof Error)) expect(outcome.bundle).toEqual(clean.bundle);
      else {
        refused++;
        expect(outcome).toMatchObject({ code: expect.stringMatching(/^model\.(zip|file)$/) });
        expect(errorSentence(outcome)).toMatch(/^[^\n]+\. Export or download the model again\.$/);
      }
    }),
    { numRuns: 300 },
  );
  expect(refused).toBeGreaterThan(150);
});

/** A zip of a bundle whose card was changed and signed anew. */
async function zipWith(change: (card: typeof CARD) => object): Promise<Uint8Array> {
  const card = JSON.parse(strFromU8(small.get('card.json')!));
  const { id: _, ...content } = { ...card, ...change(card) };
  const signed = strToU8(JSON.stringify({ ...content, id: await sha256(JSON.stringify(content)) }));
  return zipSync({ ...Object.fromEntries(small), 'card.json': signed });
}
const { card: CARD } = draftBundle({ lexiconSize: 40, embeddingUnits: 5, hiddenUnits: 4 });

test.each<[string, (card: typeof CARD) => object, string]>([
  [
    'more right answers than answers',
    ({ metrics }) => ({ metrics: { ...metrics, accuracy: 1.01 } }),
    'metrics.accuracy',
  ],
  ['a negative area', ({ metrics }) => ({ metrics: { ...metrics, auc: -0.1 } }), 'metrics.auc'],
  ['R² above 1', ({ metrics }) => ({ metrics: { ...metrics, r2: 1.5 } }), 'metrics.r2'],
  ['more held-out reviews than rows', ({ data }) => ({ data: { ...data, rows: 10 } }), 'data'],
  ['measured on more than was held out', ({ data }) => ({ data: { ...data, heldOut: 20 } }), 'metrics.n'],
  ['a name of nothing that can be seen', () => ({ name: '\u202e\n\u0007 ' }), 'name'],
])('a card with %s is refused, by the name of the field', async (_, change, field) => {
  const reason = { code: 'model.badField', facts: [field] };
  await expect(unzipBundle(await zipWith(change))).rejects.toMatchObject({ facts: ['card.json', reason] });
});

test('a hostile name stands on one line, in the order in which it is written', async () => {
  const name = 'Good\n\n## model\u202e edoc\u0000';
  const { bundle } = await unzipBundle(await zipWith(({ data }) => ({ name, data: { ...data, name } })));
  expect([bundle.card.name, bundle.card.data.name]).toEqual(Array(2).fill('Good ## model edoc'));
});

test.each<[string, Partial<typeof CARD.hyperparameters>, ErrorCode, number[]]>([
  [
    'more weights',
    { lexiconSize: 1_000_000, embeddingUnits: 1024, hiddenUnits: 1024 },
    'model.tooManyWeights',
    [1_030_295_553, 33_554_432],
  ],
  ['more words', { embeddingUnits: 1024, hiddenUnits: 1024, maxLength: 100_000 }, 'model.tooMuchWork', [100_000, 1365]],
])(
  'a card that announces %s than a model needs is refused before anything else is unpacked',
  async (_, sizes, code, facts) => {
    const zip = await zipWith(({ hyperparameters }) => ({ hyperparameters: { ...hyperparameters, ...sizes } }));
    const { 'card.json': card } = unzipSync(zip);
    // Nothing but the card can be read.
    const refused = unzipBundle(zipSync({ 'card.json': card! }));
    await expect(refused).rejects.toMatchObject({ facts: ['card.json', { code, facts }] });
  },
);

test('a lexicon of a few words is no longer than a megabyte', async () => {
  const lexicon = new Uint8Array(randomBytes(2 ** 20 + 1));
  const files = { ...Object.fromEntries(small), 'lexicon.txt': lexicon };
  const reason = { code: 'model.fileTooLarge', facts: [2 ** 20 + 1, 2 ** 20] };
  await expect(unzipBundle(zipSync(files))).rejects.toMatchObject({ facts: ['lexicon.txt', reason] });
});
