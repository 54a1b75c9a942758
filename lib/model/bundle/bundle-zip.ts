import { strToU8, zipSync } from 'fflate';
import { CodedError, reportOf } from '../../common/errors';
import { type Bundle, type BundleFiles, decodeBundle, readFrom } from './bundle';
import { bundleReadme } from './bundle-readme';
import { checkImportLimits } from './import-limits';
import { exportKeras } from './keras/export-keras';
import { exportOnnx } from './onnx';
import { readZipDirectory, readZipEntry } from './zip';

/**
 * A bundle as one zip for everyone: its files, the same network for Keras 3 and as ONNX, and a README that shows how to load it.
 * @throws CodedError `model.file`
 */
export async function zipBundle(files: BundleFiles): Promise<Uint8Array<ArrayBuffer>> {
  const { card, weights } = await decodeBundle(readFrom(files));
  return zipSync({
    'README.md': strToU8(bundleReadme(card)),
    ...Object.fromEntries(files),
    // Weights hardly get smaller; written out in float32, those that were stored in 16 or 8 bits do.
    'weights.bin': [files.get('weights.bin')!, { level: 0 }],
    'model.keras': [exportKeras({ weights, date: card.date, maskZero: true }), { level: 1 }],
    'model.onnx': [exportOnnx(weights), { level: 1 }],
  });
}

/**
 * Reads a bundle in a zip that may come from anywhere. Nothing is inflated that the directory of the zip or the files
 * read before it show to be too large; files that a bundle does not have are ignored.
 * @returns the model, and its files as they are to be stored
 * @throws CodedError `model.zip` or `model.file`
 */
export async function unzipBundle(zip: Uint8Array): Promise<{ bundle: Bundle; files: Map<string, Uint8Array> }> {
  const directory = readDirectory(zip);
  const files = new Map<string, Uint8Array>();
  const bundle = await decodeBundle(async (name, most) => {
    const entry = directory.get(name);
    if (!entry) throw new CodedError('model.missingFile', []);
    if (entry.size > most) throw new CodedError('model.fileTooLarge', [entry.size, most]);
    const content = readZipEntry(zip, entry);
    files.set(name, content);
    return content;
  }, checkImportLimits);
  return { bundle, files };
}

function readDirectory(zip: Uint8Array) {
  try {
    return readZipDirectory(zip);
  } catch (error) {
    throw new CodedError('model.zip', [reportOf(error)], { cause: error });
  }
}
