import { CodedError } from '../../common/errors';
import { chooseLexicon, type LexiconFile } from './choose-lexicon';
import { readSequenceRule, type SequenceRule } from './read-words';
import { isJson, type Json } from './settings';
import { containerOf, readJson, readWhole, type SourceFile } from './source-files';
import { isTokenizer, readJsonIndex, readTextIndex, type WordIndex } from './word-index';

/** The files of a model among those that a user chose. */
export interface FoundFiles {
  /** Keras' `.h5` or `.keras`. */
  keras: { file: SourceFile; bytes: Uint8Array; container: 'hdf5' | 'zip' } | undefined;
  /** TensorFlow.js' `model.json`. */
  tfjs: Json | undefined;
  /** Keras' configuration as JSON, for a file of weights alone. */
  config: Json | undefined;
  /** Reads the lexicon. @param rows of the embedding @throws CodedError where there is none, or none that fits */
  lexicon(rows: number): WordIndex;
  /** How sequences are padded and cut, where the lexicon says it, as `writeTokenizer` writes it. */
  sequence: SequenceRule | undefined;
}

const PICKLE = /\.(?:pkl|pickle|p|joblib|npy|npz)$/i;
const SAVED_MODEL = /\.(?:pb|pbtxt|tflite|pt|pth|ckpt|index|safetensors)$/i;
const KERAS = /\.(?:keras|h5|hdf5)$/i;

/** @throws CodedError where there is no model, or only one of a kind that cannot be read */
export async function findFiles(files: readonly SourceFile[]): Promise<FoundFiles> {
  const found: FoundFiles = {
    keras: undefined,
    tfjs: undefined,
    config: undefined,
    lexicon: (rows) => chooseLexicon(lexicons, rows) ?? refuse(rows),
    sequence: undefined,
  };
  const lexicons: LexiconFile[] = [];
  const pickle = files.find(({ name }) => PICKLE.test(name));
  const refuse = (rows: number): never => {
    if (pickle) throw new CodedError('import.pickle', [pickle.name]);
    if (lexicons.length === 0) throw new CodedError('import.noLexicon', []);
    throw new CodedError('import.lexiconUnfit', [namesOf(lexicons), rows]);
  };
  for (const file of byPreference(files)) {
    if (KERAS.test(file.name)) found.keras ??= await openKeras(file);
    else if (/\.json$/i.test(file.name)) classify(file.name, await readJson(file), found, lexicons);
    else if (/\.(?:txt|tsv|csv|vocab)$/i.test(file.name)) {
      const text = new TextDecoder().decode(await readWhole(file));
      lexicons.push({
        name: file.name,
        isTokenizer: false,
        isText: true,
        read: (rows) => readTextIndex(text, rows),
      });
    }
  }
  if (!found.keras && !found.tfjs) throw nothingFound(files);
  if (pickle && lexicons.length === 0) throw new CodedError('import.pickle', [pickle.name]);
  return found;
}

/** `.keras` before `.h5`, and a lexicon in JSON before one in plain text. */
function byPreference(files: readonly SourceFile[]): SourceFile[] {
  const order = [/\.keras$/i, KERAS, /^tokenizer\.json$/i, /\.json$/i];
  const rank = ({ name }: SourceFile) => order.findIndex((kind) => kind.test(name)) + 1 || order.length + 1;
  return [...files].sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
}

async function openKeras(file: SourceFile): Promise<FoundFiles['keras']> {
  const bytes = await readWhole(file);
  const container = containerOf(bytes);
  if (container === 'other') throw new CodedError('import.notKeras', [file.name]);
  return { file, bytes, container };
}

function classify(name: string, json: unknown, found: FoundFiles, lexicons: LexiconFile[]): void {
  if (isJson(json) && json.weightsManifest !== undefined) {
    found.tfjs ??= json;
    return;
  }
  const isModel =
    isJson(json) && typeof json.class_name === 'string' && /^(?:Sequential|Functional|Model)$/.test(json.class_name);
  if (isModel) {
    found.config ??= json;
    return;
  }
  const index = readJsonIndex(json);
  if (!index) return;
  lexicons.push({ name, isTokenizer: isTokenizer(json), isText: false, read: () => index });
  if (isJson(json)) found.sequence ??= readSequenceRule(json.sequence);
}

function nothingFound(files: readonly SourceFile[]): CodedError {
  const saved = files.find(({ name }) => SAVED_MODEL.test(name));
  if (saved) return new CodedError('import.savedModel', [saved.name]);
  const pickle = files.find(({ name }) => PICKLE.test(name));
  if (pickle) return new CodedError('import.pickle', [pickle.name]);
  return new CodedError('import.noModel', [namesOf(files)]);
}

const namesOf = (files: readonly { name: string }[]): string =>
  files
    .map(({ name }) => name)
    .join(', ')
    .slice(0, 200);
