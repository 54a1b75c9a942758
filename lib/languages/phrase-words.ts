/** The words of a language that decide where a phrase begins and ends, as the tokenizer writes them, parted by spaces. */
export interface PhraseWords {
  /** Never at the edges of a phrase. */
  functionWords: string;
  /** Negations and degrees: they may begin or end a phrase, but are none by themselves. */
  modifiers: string;
  /** Those of the modifiers that turn around what follows: no phrase is cut off from them. */
  negations: string;
  /** Those that turn around what stands before them: French "pas", Turkish "değil". */
  negationsBehind?: string;
  /** Those of the function words that belong to the verb before them where a clause ends: "let down". */
  particles?: string;
  /** Words that begin another clause. */
  conjunctions: string;
  /** Whether words are written between spaces, although the tokenizer divides them. */
  joinsTokens?: boolean;
}
