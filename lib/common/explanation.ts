/** A word that the network reads. */
export interface ReadWord {
  /** As the tokenizer writes it. */
  word: string;
  /** Where it stands in the text as given, in UTF-16 units. */
  at: [from: number, to: number];
  /** In units of the logit: above 0 it makes the score higher, below 0 lower. */
  relevance: number;
}

/** A few words of a text that belong together. */
export interface Phrase {
  /** As written, without tags, and with single spaces. */
  text: string;
  /** Where it stands in the text as given, in UTF-16 units. */
  at: [from: number, to: number];
  /** As that of `ReadWord`. */
  relevance: number;
}
