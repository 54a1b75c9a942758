import { encodeText } from '../text/encode-text';
import type { Lexicon } from '../text/lexicon';
import type { TokenizerVersion } from '../text/tokenizer-version';

/** How a model turns texts into the sequences that its network takes. */
export interface TextReader {
  /** Of the texts: ISO 639-1. */
  language: string;
  /** Version of Reeltone's tokenizer; 1 for models made elsewhere, which have rules of their own. */
  tokenizer: TokenizerVersion;
  sequenceOf(text: string): Int32Array;
}

/** @param maxLength most words that the network reads */
export const lexiconReader = (lexicon: Lexicon, maxLength: number): TextReader => ({
  language: lexicon.tokenizer.language,
  tokenizer: lexicon.tokenizer.version,
  sequenceOf: (text) => encodeText(text, lexicon, maxLength).sequence,
});
