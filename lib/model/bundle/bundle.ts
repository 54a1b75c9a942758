import { CodedError, reportOf } from '../../common/errors';
import { sha256 } from '../../common/sha256';
import { restoreWeights, type StoredWeights } from '../../gru/stored-weights';
import type { GruWeights } from '../../gru/weights';
import { Lexicon } from '../../text/lexicon';
import { tokenizerOf } from '../../text/tokenizer';
import { type ModelCard, type ModelCardDraft, parseModelCard } from './model-card';
import type { WeightDtype } from './quantize';
import { decodeWeights, encodeWeights, readManifest, weightBytes } from './weight-files';

/** A model: everything needed to score a text. */
export interface Bundle {
  card: ModelCard;
  lexicon: Lexicon;
  weights: GruWeights;
}

/** A model whose weights are as they are stored: all that scoring needs, in less memory. */
export type StoredBundle = Omit<Bundle, 'weights'> & { weights: StoredWeights };

/** The files of a bundle, card last: it holds the hashes of the others. */
export const BUNDLE_FILES = ['model.json', 'weights.bin', 'lexicon.txt', 'card.json'] as const;
type BundleFile = (typeof BUNDLE_FILES)[number];

/** A bundle as it is stored: the content of its files, by name. */
export type BundleFiles = ReadonlyMap<string, Uint8Array>;

/** Gives the content of one file of a bundle; rejects when there is none, or when it holds more than `most` bytes. */
export type ReadBundleFile = (name: string, most: number) => Promise<Uint8Array>;

/** Reads the files of a bundle that are in memory. */
export const readFrom =
  (files: BundleFiles): ReadBundleFile =>
  async (name) => {
    const content = files.get(name);
    if (content) return content;
    throw new CodedError('model.missingFile', []);
  };

/** Bytes that model.json or card.json may have: about thirty times what they do have. */
const MOST_JSON = 1 << 17;
/** Words have eight bytes on average; a lexicon of few words may have long ones. */
const mostLexicon = (words: number) => Math.max(1 << 20, 64 * words);

/**
 * Writes a model as the files of a bundle. model.json and weights.bin are a TensorFlow.js Layers model.
 * @throws Error when sizes disagree, or weights are not finite or do not fit in float16
 */
export async function encodeBundle(
  { card, lexicon, weights }: Omit<Bundle, 'card'> & { card: ModelCardDraft },
  { dtype }: { dtype: WeightDtype },
): Promise<Map<string, Uint8Array>> {
  const { model, bytes } = encodeWeights(weights, dtype);
  const utf8 = new TextEncoder();
  const files = new Map<string, Uint8Array>([
    ['model.json', utf8.encode(`${JSON.stringify(model)}\n`)],
    ['weights.bin', bytes],
    ['lexicon.txt', utf8.encode(lexicon.toText())],
  ]);
  const hashes: Record<string, string> = {};
  for (const [name, content] of files) hashes[name] = await sha256(content);
  const complete = await signCard({ ...card, files: hashes as ModelCard['files'] });
  checkSizes(parseModelCard(complete), lexicon, weights);
  return files.set('card.json', encodeCard(complete));
}

/** A card with the id that fits its content. */
export async function signCard(card: Omit<ModelCard, 'id'> & { id?: string }): Promise<ModelCard> {
  const { id: _, ...content } = { id: '', ...card };
  return { ...content, id: await sha256(JSON.stringify(content)) };
}

const encodeCard = (card: ModelCard) => new TextEncoder().encode(`${JSON.stringify(card, null, 2)}\n`);

/** The same files under another name. The name is part of the card, so the model gets another id. */
export async function renameBundle(files: BundleFiles, name: string): Promise<BundleFiles> {
  const card = await signCard({ ...(parse(files.get('card.json')!) as ModelCard), name });
  parseModelCard(card);
  return new Map(files).set('card.json', encodeCard(card));
}

function checkSizes({ hyperparameters }: ModelCard, lexicon: Lexicon, weights: GruWeights): void {
  for (const size of ['lexiconSize', 'embeddingUnits', 'hiddenUnits', 'resetAfter'] as const) {
    if ((hyperparameters[size] ?? false) === (weights[size] ?? false)) continue;
    throw new Error(`card.json says ${size} is ${hyperparameters[size]}; the weights have ${weights[size]}`);
  }
  if (lexicon.size === weights.lexiconSize) return;
  throw new Error(`lexicon.txt gives ${lexicon.size} indices; the embedding has ${weights.lexiconSize} rows`);
}

/** Makes an error of `check` one that names the file and says what to do. */
async function checked<Result>(file: BundleFile, check: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await check();
  } catch (error) {
    throw new CodedError('model.file', [file, reportOf(error)], { cause: error });
  }
}

function decodeText(content: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch (cause) {
    throw new CodedError('model.unreadable', [], { cause });
  }
}

function parse(content: Uint8Array): unknown {
  const text = decodeText(content);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new CodedError('model.unreadable', [], { cause });
  }
}

/**
 * Reads a model that may come from anywhere: hashes, architecture, sizes, dtypes, values and lexicon are checked before
 * anything of their size is allocated. The files that are read first bound the size of the others.
 * @param accept throws where a model with this card is not wanted
 * @throws CodedError `model.file` with the file and what is wrong with it
 */
export async function decodeBundle(read: ReadBundleFile, accept?: (card: ModelCard) => void): Promise<Bundle> {
  return restoreBundle(await decodeStored(read, accept));
}

/** The same model with its weights in float32. */
export const restoreBundle = ({ weights, ...others }: StoredBundle): Bundle => ({
  ...others,
  weights: restoreWeights(weights),
});

/** As `decodeBundle`, without restoring the weights. */
export async function decodeStored(read: ReadBundleFile, accept?: (card: ModelCard) => void): Promise<StoredBundle> {
  const card = await checked('card.json', async () => {
    const card = await readCard(await readAtMost(read, 'card.json', MOST_JSON));
    accept?.(card);
    return card;
  });
  const { hyperparameters } = card;
  const stored = await checked('model.json', async () => {
    return readManifest(hyperparameters, parse(await readHashed(read, card, 'model.json', MOST_JSON)));
  });
  // Both files are read before either is decoded, which takes more memory than a file of the right size.
  const most = weightBytes(hyperparameters, stored);
  const weightsFile = await checked('weights.bin', () => readHashed(read, card, 'weights.bin', most));
  const lexiconFile = await checked('lexicon.txt', () =>
    readHashed(read, card, 'lexicon.txt', mostLexicon(hyperparameters.lexiconSize)),
  );
  const weights = await checked('weights.bin', () => decodeWeights(hyperparameters, stored, weightsFile));
  const lexicon = await checked('lexicon.txt', () => {
    const decoded = Lexicon.fromText(decodeText(lexiconFile), tokenizerOf(card.language, card.tokenizer));
    if (decoded.size === weights.lexiconSize) return decoded;
    throw new CodedError('model.lexiconSize', [decoded.size, weights.lexiconSize]);
  });
  return { card, lexicon, weights };
}

async function readCard(content: Uint8Array): Promise<ModelCard> {
  const json = parse(content);
  const card = parseModelCard(json);
  if (card.foreign) throw new CodedError('model.madeElsewhere', []);
  const { id, ...rest } = json as ModelCard;
  if ((await sha256(JSON.stringify(rest))) === id) return card;
  throw new CodedError('model.changed', []);
}

async function readAtMost(read: ReadBundleFile, name: BundleFile, most: number): Promise<Uint8Array> {
  const content = await read(name, most);
  if (content.length <= most) return content;
  throw new CodedError('model.fileTooLarge', [content.length, most]);
}

async function readHashed(read: ReadBundleFile, { files }: ModelCard, name: keyof ModelCard['files'], most: number) {
  const content = await readAtMost(read, name, most);
  if ((await sha256(content)) === files[name]) return content;
  throw new CodedError('model.otherFile', []);
}
