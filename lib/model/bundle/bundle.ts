import { messageOf } from '../../common/message-of';
import { sha256 } from '../../common/sha256';
import type { GruWeights } from '../../gru/weights';
import { Lexicon } from '../../text/lexicon';
import { type ModelCard, type ModelCardDraft, parseModelCard } from './model-card';
import type { WeightDtype } from './quantize';
import { decodeWeights, encodeWeights, readManifest, weightBytes } from './weight-files';

/** A model: everything needed to score a text. */
export interface Bundle {
  card: ModelCard;
  lexicon: Lexicon;
  weights: GruWeights;
}

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
    throw new Error('there is no such file');
  };

/** Bytes that model.json or card.json may have: some thirty times what they do have. */
const MOST_JSON = 1 << 17;
/** A million words of 64 bytes. */
const MOST_LEXICON = 1 << 26;

/**
 * Writes a model as the files of a bundle. model.json and weights.bin are a TensorFlow.js Layers model.
 * @throws Error when sizes disagree, weights are not finite, or do not fit in float16.
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
async function signCard(card: Omit<ModelCard, 'id'> & { id?: string }): Promise<ModelCard> {
  const { id: _, ...content } = { id: '', ...card };
  return { ...content, id: await sha256(JSON.stringify(content)) };
}

const encodeCard = (card: ModelCard) => new TextEncoder().encode(`${JSON.stringify(card, null, 2)}\n`);

/** The same files under another name; the card tells it, so the model has another id. */
export async function renameBundle(files: BundleFiles, name: string): Promise<BundleFiles> {
  const card = await signCard({ ...(parse(files.get('card.json')!) as ModelCard), name });
  parseModelCard(card);
  return new Map(files).set('card.json', encodeCard(card));
}

function checkSizes({ hyperparameters }: ModelCard, lexicon: Lexicon, weights: GruWeights): void {
  for (const size of ['lexiconSize', 'embeddingUnits', 'hiddenUnits'] as const) {
    if (hyperparameters[size] === weights[size]) continue;
    throw new Error(`card.json says ${size} is ${hyperparameters[size]}; the weights have ${weights[size]}.`);
  }
  if (lexicon.size === weights.lexiconSize) return;
  throw new Error(`lexicon.txt gives ${lexicon.size} indices; the embedding has ${weights.lexiconSize} rows.`);
}

/** Runs one check; its error becomes one that names the file and says what to do. */
async function checked<Result>(file: string, check: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await check();
  } catch (error) {
    // What the parser quotes of a damaged file may hold line ends.
    const problem = messageOf(error).replace(/\s+/g, ' ').replace(/\.$/, '');
    throw new Error(`${file}: ${problem}. Export or download the model again.`, { cause: error });
  }
}

const parse = (content: Uint8Array): unknown => JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));

/**
 * Reads a model that may come from anywhere: hashes, architecture, sizes, dtypes, values and lexicon are checked
 * before anything of their size is allocated; what is read first tells how large the rest may be.
 * @throws Error that names the file and what is wrong with it.
 */
export async function decodeBundle(read: ReadBundleFile): Promise<Bundle> {
  const open = (name: BundleFile, most: number) =>
    checked(name, async () => {
      const content = await read(name, most);
      if (content.length <= most) return content;
      throw new Error(`it has ${content.length} bytes; at most ${most} fit this model`);
    });

  const cardFile = await open('card.json', MOST_JSON);
  const card = await checked('card.json', async () => {
    const json = parse(cardFile);
    const valid = parseModelCard(json);
    const { id, ...rest } = json as ModelCard;
    if ((await sha256(JSON.stringify(rest))) !== id) throw new Error('it was changed: its id does not fit its content');
    return valid;
  });
  const openHashed = async (name: keyof ModelCard['files'], most: number) => {
    const content = await open(name, most);
    return checked(name, async () => {
      if ((await sha256(content)) === card.files[name]) return content;
      throw new Error('it is not the file that card.json describes');
    });
  };

  const modelFile = await openHashed('model.json', MOST_JSON);
  const stored = await checked('model.json', () => readManifest(card.hyperparameters, parse(modelFile)));
  const weightsFile = await openHashed('weights.bin', weightBytes(card.hyperparameters, stored));
  const lexiconFile = await openHashed('lexicon.txt', MOST_LEXICON);
  const weights = await checked('weights.bin', () => decodeWeights(card.hyperparameters, stored, weightsFile));
  const lexicon = await checked('lexicon.txt', () => {
    const decoded = Lexicon.fromText(new TextDecoder('utf-8', { fatal: true }).decode(lexiconFile));
    if (decoded.size === weights.lexiconSize) return decoded;
    throw new Error(`it gives ${decoded.size} indices; the embedding has ${weights.lexiconSize} rows`);
  });
  return { card, lexicon, weights };
}
