import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import * as ort from 'onnxruntime-web';
import { beforeAll, expect, test } from 'vitest';
import { SHIPPED_MODEL } from '../../../lib/cli/bundle-folder';
import { openPredictor } from '../../../lib/cli/open-predictor';
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
import { tokenize } from '../../../lib/text/tokenize';
import { SHORT_REVIEWS } from '../../fixtures/short-reviews';
import { draftBundle } from '../support';

ort.env.wasm.numThreads = 1;

const TEXTS = Object.values(SHORT_REVIEWS).flatMap((reviews) => reviews.map(([text]) => text));

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
  expect(Object.keys(exported).sort()).toEqual([...BUNDLE_FILES, 'README.md', 'model.onnx'].sort());
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
    ...['ort', 'source', 'tokens', `${ortCode!.replace("'model.onnx'", 'source')} return score.data[0];`],
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

test('the README names the sizes, and splits plain texts as the tokenizer does', () => {
  const readme = strFromU8(exported['README.md']!);
  const { name, hyperparameters } = JSON.parse(strFromU8(exported['card.json']!));
  expect(readme.split('\n')[0]).toBe(`# ${name}`);
  const { lexiconSize, embeddingUnits, hiddenUnits } = hyperparameters;
  expect(readme).toContain(`keras.layers.Embedding(${lexiconSize}, ${embeddingUnits}, mask_zero=True)`);
  expect(readme).toContain(`keras.layers.GRU(${hiddenUnits}, reset_after=False)`);
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

test('a hostile zip is refused in one line that says what is wrong and what to do', async () => {
  const parts = Object.fromEntries(small);
  const { 'lexicon.txt': _, ...incomplete } = parts;
  const refuse = async (files: Record<string, Uint8Array>, message: string) =>
    expect(unzipBundle(zipSync(files))).rejects.toThrow(message);
  const next = 'Export or download the model again.';
  await refuse({ ...parts, '../x': strToU8('x') }, `which would leave its folder. ${next}`);
  await refuse({ ...parts, bomb: new Uint8Array(3_000_000) }, '"bomb" would grow');
  await refuse(incomplete, `lexicon.txt: there is no such file in the zip. ${next}`);
  await refuse({ ...parts, 'lexicon.txt': strToU8('other\n') }, 'lexicon.txt: it is not the file that card.json');
  // Refused by what the directory tells of it, before it is inflated.
  await refuse(
    { ...parts, 'weights.bin': parts['weights.bin']!.map((_, i) => i).slice(0, -1) },
    'weights.bin: it is not',
  );
  const large = new Uint8Array(randomBytes(100_000));
  await refuse({ ...parts, 'weights.bin': large }, 'weights.bin: it has 100000 bytes; at most');
  await refuse({ ...parts, 'card.json': new Uint8Array(randomBytes(200_000)) }, 'card.json: it has 200000 bytes');
  await expect(unzipBundle(strToU8('review,rating\n'))).rejects.toThrow(
    `The file cannot be used: it is not a zip, or was cut short. ${next}`,
  );
});

test('hundreds of random corruptions: each is told in one line, or did not touch the model', async () => {
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
        expect(outcome.message).toMatch(
          /^(The file cannot be used|model\.json|weights\.bin|lexicon\.txt|card\.json): .+\. Export or download/,
        );
      }
    }),
    { numRuns: 300 },
  );
  expect(refused).toBeGreaterThan(150);
});
