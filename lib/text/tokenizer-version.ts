/**
 * The versions of the tokenizer. A model reads texts with the one it was trained with: version 1 is that of Reeltone 1
 * to 4, and of every model card that names none.
 */
export type TokenizerVersion = 1 | 2;

/** The version that new models are trained with. */
export const TOKENIZER_VERSION: TokenizerVersion = 2;
