/** The words of a language that decide where a phrase begins and ends, as the tokenizer writes them. */
export interface FunctionWords {
  /** Never at the edges of a phrase. */
  functionWords: ReadonlySet<string>;
  /** Negations and degrees: they may begin or end a phrase, but are none by themselves. */
  modifiers: ReadonlySet<string>;
  /** Those of the modifiers that turn what follows around: no phrase is cut off from them. */
  negations: ReadonlySet<string>;
  /** Words that begin another clause. */
  conjunctions: ReadonlySet<string>;
}

const setOf = (...lines: string[]): ReadonlySet<string> => new Set(lines.flatMap((line) => line.split(' ')));

/** By ISO 639-1. A language without an entry has none of these words. */
const BY_LANGUAGE: Partial<Record<string, FunctionWords>> = {
  en: {
    functionWords: setOf(
      // Pronouns, articles and determiners.
      'i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers',
      'herself it its itself they them their theirs themselves one ones someone somebody something anyone anybody',
      'anything everyone everybody everything who whom whose which what whatever whoever whichever a an the this that',
      'these those some any each every either both all such same other others another own several many',
      'y u',
      // Auxiliary verbs and what the tokenizer splits off.
      'am is are was were be been being do does did doing done have has had having will would shall should can could may',
      "might ca wo sha ai let lets 's 're 've 'll 'd 'm ' s re ve ll d m gon na got ta dare used",
      // Prepositions.
      'of in on at by for with about against between among into onto through during before after above below to from up',
      'down out off over under around across behind beside besides beyond near since until till toward towards upon via',
      'within along amid as than per despite throughout',
      // Conjunctions and adverbs of place, time and sequence.
      'and or but yet if because while whereas although though unless when whenever where wherever why how whether',
      'then there here now again further once also else however therefore thus hence indeed instead still already',
      'ever perhaps maybe anyway meanwhile otherwise somewhat somehow oh ok okay etc eg ie vs',
      'thereby whereby therein wherein afterwards namely latter former',
    ),
    modifiers: setOf(
      "not n't never no nothing none nobody nor neither without hardly barely scarcely cannot nt",
      'very too so really truly quite absolutely completely totally utterly extremely incredibly well more most less',
      'least only just even almost must rather pretty much',
    ),
    negations: setOf("not n't nt never no nothing none nobody without hardly barely scarcely cannot nor neither"),
    conjunctions: setOf(
      'and or but nor yet because while whereas although though unless if when where whether since that which who whose',
      'so however despite',
    ),
  },
};

const NONE: FunctionWords = {
  functionWords: new Set(),
  modifiers: new Set(),
  negations: new Set(),
  conjunctions: new Set(),
};

export const functionWordsOf = (language: string): FunctionWords => BY_LANGUAGE[language] ?? NONE;
