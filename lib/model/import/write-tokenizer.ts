import type { SequenceRule } from './read-words';
import type { WordIndex } from './word-index';

/** Names for unknown words that none of a text's words can have. */
const OOV_WORDS = ['<OOV>', '[UNK]', '<UNK>'];

/**
 * A lexicon as `Tokenizer.to_json` of Keras writes it, so that `tokenizer_from_json` and `readJsonIndex` read it. Keras
 * knows neither an index before the first word nor how sequences are padded: both stand beside the configuration, as
 * `start_index` and `sequence`.
 */
export function writeTokenizer(
  { indices, filters, split, lower, oov, start, words }: WordIndex,
  sequence: SequenceRule,
): string {
  const all = new Map(indices);
  const known = OOV_WORDS.find((word) => all.get(word) === oov);
  const oovToken = oov === undefined ? null : (known ?? OOV_WORDS.find((word) => !all.has(word))!);
  if (oovToken !== null) all.set(oovToken, oov!);
  const config = {
    num_words: words ?? null,
    filters,
    lower,
    split,
    char_level: false,
    oov_token: oovToken,
    document_count: 0,
    word_counts: '{}',
    word_docs: '{}',
    index_docs: '{}',
    index_word: JSON.stringify(Object.fromEntries([...all].map(([word, index]) => [index, word]))),
    word_index: JSON.stringify(Object.fromEntries(all)),
  };
  return JSON.stringify({
    class_name: 'Tokenizer',
    config,
    sequence,
    ...(start !== undefined && { start_index: start }),
  });
}
