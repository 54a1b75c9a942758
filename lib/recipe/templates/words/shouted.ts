import { type WordLists, words } from '../word-lists';

/** Cries, and words that are elongated; "~" marks the word. */
export const SHOUTED_WORDS: WordLists = {
  elongated: {
    positive:
      words(`~good, ~great, ~amazing, ~awesome, ~brilliant, ~perfect, ~beautiful, ~epic, ~lovely, ~fun, ~funny, ~superb,
      ~incredible, ~sweet, ~fantastic, ~wonderful, ~cool, ~nice`),
    negative:
      words(`~bad, ~boring, ~awful, ~terrible, ~lame, ~dumb, ~horrible, ~stupid, ~slow, ~dull, ~trash, ~pathetic, ~annoying,
      ~cringe, ~weak, ~ugly, ~rubbish, ~garbage`),
  },
  cry: {
    positive: words('~wow, ~yes, ~yay, ~woohoo, ~omg yes, ~love it, bravo, hooray, ~yess please, ~finally'),
    negative: words('~ugh, ~no, ~boo, ~ew, ~yikes, ~omg no, ~hate it, ~yawn, ~nope, ~argh, blah'),
  },
};
