import type { Random } from '../../data/random';

/** Days and months; "may" and "march" are words as well. */
const NAMES_OF_TIME =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|christmas|january|february|april|june|july|august|(?:septem|octo|novem|decem)ber|(?:may|march)(?= \d))\b/g;

/**
 * The capitals and the end mark of a text, at random as people write: sentences with capitals, all lower case, or all
 * capitals.
 */
export function present(text: string, random: Random, language = 'en'): string {
  const style = random.next();
  const ended = drawEnd(text, random, language);
  if (style < 0.68) return capitalise(ended, language);
  return style < 0.97 ? ended.toLocaleLowerCase(language) : ended.toLocaleUpperCase(language);
}

function drawEnd(text: string, random: Random, language: string): string {
  if (text.endsWith('?')) {
    // Without it, "¿es buena?" is praise: in other languages the order of words often is that of a statement.
    return language !== 'en' || random.next() < 0.8 ? text : text.slice(0, -1);
  }
  if (text.includes('\n') || !/[\p{L}\p{N}"')]$/u.test(text)) return text;
  const form = random.next();
  if (form < 0.55) return `${text}.`;
  if (form < 0.85) return text;
  return text + (form < 0.96 ? '!' : ['...', '!!', '!!!', '..'][random.integer(4)]!);
}

/** A capital at the start of every sentence and of days and months. */
function capitalise(text: string, language: string): string {
  return text
    .replace(/((?:^|\n)(?:[-*+] )?|[.!?] +)(["¿¡]?)(\p{Ll})/gu, (_, before: string, sign: string, letter: string) => {
      return before + sign + letter.toLocaleUpperCase(language);
    })
    .replace(NAMES_OF_TIME, (name) => name[0]!.toUpperCase() + name.slice(1));
}
