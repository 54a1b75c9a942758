import { CodedError } from '../../common/errors';
import { isJson, type Json } from './settings';

/** How a model turns words into indices: Keras' `Tokenizer` and what takes its place. */
export interface WordIndex {
  indices: ReadonlyMap<string, number>;
  /** Characters that part words, besides `split`. */
  filters: string;
  split: string;
  lower: boolean;
  /** Index of a word that is unknown or beyond `words`; without it, such words are left out. */
  oov: number | undefined;
  /** An index before the first word. */
  start: number | undefined;
  /** Indices from this one on count as unknown. */
  words: number | undefined;
}

/** Keras' own. */
const FILTERS = '!"#$%&()*+,-./:;<=>?@[\\]^_`{|}~\t\n';
const OOV_WORDS = ['<OOV>', '<oov>', '[UNK]', '<UNK>', '<unk>', '[OOV]', 'OOV', 'UNK', '<UKN>', '<unknown>'];
const PADDING_WORDS = ['', '<PAD>', '<pad>', '[PAD]', 'PAD'];
/** A million words. */
const MOST_ENTRIES = 1_000_000;

const BARE = { filters: FILTERS, split: ' ', lower: true, start: undefined, words: undefined } as const;

/**
 * `imdb.get_word_index` gives the ranks of words; `imdb.load_data` adds 3 to them, begins each review with 1 and gives
 * unknown words 2. No word list but that one has this word at this rank.
 */
const IMDB = { word: 'fawn', rank: 34_701, offset: 3, start: 1, oov: 2 } as const;

/** Reads a lexicon in JSON. @returns undefined where the content is something else */
export function readJsonIndex(content: unknown): WordIndex | undefined {
  const json = unwrapped(content);
  if (Array.isArray(json)) return json.every(isText) ? readList(json) : undefined;
  if (!isJson(json)) return undefined;
  const config = json.class_name === 'Tokenizer' ? unwrapped(json.config) : json;
  if (isJson(config) && config.word_index !== undefined) return readTokenizer(config, json.start_index);
  const isTable = Object.values(json).every(Number.isInteger);
  const pairs = isTable ? (Object.entries(json) as [string, number][]) : readReversed(json);
  return pairs && pairs.length > 0 ? readBare(pairs) : undefined;
}

/** Whether JSON is Keras' `Tokenizer`, which says more of how texts are read than a word index. */
export function isTokenizer(content: unknown): boolean {
  const json = unwrapped(content);
  return isJson(json) && (json.class_name === 'Tokenizer' || json.word_index !== undefined);
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** JSON within JSON, as `json.dump(tokenizer.to_json(), file)` writes it. */
function unwrapped(content: unknown): unknown {
  let json = content;
  for (let depth = 0; depth < 3 && isText(json); depth++) {
    try {
      json = JSON.parse(json);
    } catch {
      return undefined;
    }
  }
  return json;
}

/** Index -> word. */
function readReversed(json: Json): [string, number][] | undefined {
  const entries = Object.entries(json);
  if (!entries.every(([index, word]) => /^\d+$/.test(index) && isText(word))) return undefined;
  return entries.map(([index, word]) => [word as string, Number(index)]);
}

/** @param start as `writeTokenizer` writes it */
function readTokenizer(config: Json, start: unknown): WordIndex | undefined {
  const words = unwrapped(config.word_index);
  if (!isJson(words) || !Object.values(words).every(Number.isInteger)) return undefined;
  if (config.char_level === true) throw new CodedError('import.characters', []);
  const indices = tableOf(Object.entries(words) as [string, number][]);
  const { num_words: limit, oov_token: oovWord, filters, split, lower } = config;
  return {
    indices,
    filters: isText(filters) ? filters : FILTERS,
    split: isText(split) ? split : ' ',
    lower: lower !== false,
    oov: isText(oovWord) ? indices.get(oovWord) : undefined,
    start: Number.isInteger(start) ? (start as number) : undefined,
    words: Number.isInteger(limit) ? (limit as number) : undefined,
  };
}

function readBare(pairs: readonly [string, number][]): WordIndex {
  const indices = tableOf(pairs);
  const rank = indices.get(IMDB.word) ?? 0;
  if (rank === IMDB.rank) return withOffset({ ...BARE, indices, oov: undefined }, IMDB.offset);
  if (rank === IMDB.rank + IMDB.offset) return { ...BARE, indices, start: IMDB.start, oov: IMDB.oov };
  return { ...BARE, indices, oov: oovOf(indices) };
}

function oovOf(indices: ReadonlyMap<string, number>): number | undefined {
  const word = OOV_WORDS.find((known) => indices.has(known));
  return word === undefined ? undefined : indices.get(word);
}

function tableOf(pairs: readonly [string, number][]): Map<string, number> {
  if (pairs.length > MOST_ENTRIES) throw new CodedError('import.lexiconLong', [MOST_ENTRIES]);
  return new Map(pairs);
}

/** The same with so much added to every index, and the special indices of `imdb.load_data`. */
export function withOffset(index: WordIndex, offset: number): WordIndex {
  const indices = new Map([...index.indices].map(([word, place]) => [word, place + offset]));
  return { ...index, indices, start: IMDB.start, oov: IMDB.oov };
}

/**
 * A list of words in the order of their indices. One that begins with padding is complete, as `get_vocabulary()` gives
 * it; one that begins with an unknown word starts at 1; any other starts at 1, too, as Keras' `Tokenizer` does.
 */
function readList(words: readonly string[]): WordIndex {
  const first = PADDING_WORDS.includes(words[0] ?? '') ? 0 : 1;
  const indices = tableOf(words.map((word, place) => [word, place + first]));
  return { ...BARE, indices, oov: oovOf(indices) };
}

/** A word, which may be empty, and its index. */
const PAIR = /^"?(\S*?)"?[\t ,:;]+(\d+)\s*$/;

/**
 * Reads a lexicon in plain text: a word a line, or a word and its index.
 * @param rows of the embedding: a list of two words fewer is one of Reeltone's, whose words start at 2
 */
export function readTextIndex(text: string, rows: number): WordIndex {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  const pairs = lines.flatMap((line) => {
    const [, word, index] = line.match(PAIR) ?? [];
    return index === undefined ? [] : [[word!, Number(index)] as [string, number]];
  });
  // Those that are none are a header, a comment or nothing.
  if (pairs.length > lines.length / 2) return readBare(pairs);
  if (lines.length + 2 !== rows || OOV_WORDS.includes(lines[0]!)) return readList(lines);
  return { ...BARE, indices: tableOf(lines.map((word, place) => [word, place + 2])), oov: 1 };
}
