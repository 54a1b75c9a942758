import { strToU8, zipSync } from 'fflate';
import { messageOf } from '../../common/message-of';
import { type Bundle, type BundleFiles, decodeBundle, readFrom } from './bundle';
import { bundleReadme } from './bundle-readme';
import { exportOnnx } from './onnx';
import { readZipDirectory, readZipEntry } from './zip';

/**
 * A bundle as one zip for everyone: its files, the same network as ONNX, and a README that shows how to load it.
 * @throws Error that names the file that is damaged.
 */
export async function zipBundle(files: BundleFiles): Promise<Uint8Array<ArrayBuffer>> {
  const { card, weights } = await decodeBundle(readFrom(files));
  return zipSync({
    'README.md': strToU8(bundleReadme(card)),
    ...Object.fromEntries(files),
    // Weights hardly get smaller; written out in float32, those that were stored in 16 or 8 bits do.
    'weights.bin': [files.get('weights.bin')!, { level: 0 }],
    'model.onnx': [exportOnnx(weights), { level: 1 }],
  });
}

/**
 * Reads a bundle in a zip that may come from anywhere. Nothing is inflated that the directory of the zip or the files
 * before it show to be too large; other files than those of a bundle are not looked at.
 * @returns the model, and its files as they are to be stored.
 * @throws Error in one line that says what is wrong and what to do.
 */
export async function unzipBundle(zip: Uint8Array): Promise<{ bundle: Bundle; files: Map<string, Uint8Array> }> {
  const directory = readDirectory(zip);
  const files = new Map<string, Uint8Array>();
  const bundle = await decodeBundle(async (name, most) => {
    const entry = directory.get(name);
    if (!entry) throw new Error('there is no such file in the zip');
    if (entry.size > most) throw new Error(`it has ${entry.size} bytes; at most ${most} fit this model`);
    const content = readZipEntry(zip, entry);
    files.set(name, content);
    return content;
  });
  return { bundle, files };
}

function readDirectory(zip: Uint8Array) {
  try {
    return readZipDirectory(zip);
  } catch (error) {
    const problem = messageOf(error);
    throw new Error(`The file cannot be used: ${problem}. Export or download the model again.`, { cause: error });
  }
}
