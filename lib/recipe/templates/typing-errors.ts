import type { Random } from '../../data/random';

/** Common misspellings; other words get random ones. */
const MISSPELLED: Record<string, readonly string[]> = {
  the: ['teh'],
  and: ['adn'],
  movie: ['moive', 'movei'],
  definitely: ['definately', 'definatly'],
  really: ['realy', 'rly'],
  beautiful: ['beatiful', 'beutiful'],
  boring: ['borring', 'boreing'],
  acting: ['actin', 'actign'],
  their: ['thier'],
  terrible: ['terible', 'terrable'],
  ridiculous: ['rediculous'],
  because: ['becuase', 'cuz'],
  watch: ['wacth'],
  great: ['grate', 'graet'],
  excellent: ['excelent', 'exellent'],
  brilliant: ['briliant', 'brillant'],
  disappointed: ['disapointed', 'dissappointed'],
  recommend: ['recomend', 'reccomend'],
  character: ['charachter'],
  characters: ['charachters'],
  performance: ['preformance'],
  amazing: ['amazin', 'amzing'],
  awesome: ['awsome'],
  absolutely: ['absolutly', 'abosolutely'],
  you: ['u'],
  your: ['ur'],
  are: ['r'],
};

/** Shorter words lose too much with a letter. */
const SHORTEST = 5;

/** One to three typing errors: common misspellings, missing apostrophes, and letters dropped, doubled or swapped. */
export function addTypingErrors(text: string, random: Random): string {
  const parts = text.split(/([a-zA-Z]+(?:'[a-z]+)?)/);
  const candidates = [...parts.keys()].filter((i) => i % 2 && canMistype(parts[i]!));
  for (const i of random.shuffle(candidates).slice(0, 1 + random.integer(3))) parts[i] = mistype(parts[i]!, random);
  return parts.join('');
}

function canMistype(word: string): boolean {
  return word.length >= SHORTEST || word.includes("'") || word.toLowerCase() in MISSPELLED;
}

function mistype(word: string, random: Random): string {
  if (word.includes("'")) return word.replace("'", '');
  const known = MISSPELLED[word.toLowerCase()];
  if (known && (word.length < SHORTEST || random.next() < 0.6)) return known[random.integer(known.length)]!;
  // The first letter is hardly ever mistyped.
  const at = 1 + random.integer(word.length - 2);
  const [before, letter, next, after] = [word.slice(0, at), word[at]!, word[at + 1]!, word.slice(at + 2)];
  const error = random.integer(3);
  if (error === 0) return before + next + after;
  return error === 1 ? before + letter + letter + next + after : before + next + letter + after;
}
