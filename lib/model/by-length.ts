import type { Example } from '../data/example';
import { tokenize } from '../text/tokenize';
import { ENGLISH, tokenizerOf } from '../text/tokenizer';

/** Classes of texts by their number of words. */
export const LENGTH_CLASSES = [
  { name: '1 to 10 words', upTo: 10 },
  { name: '11 to 40', upTo: 40 },
  { name: '41 to 150', upTo: 150 },
  { name: 'more', upTo: Number.POSITIVE_INFINITY },
] as const;

/** Words as the length classes count them: tokens. */
const wordCount = (text: string, language = ENGLISH.language): number => tokenize(text, tokenizerOf(language)).length;

const counted = new WeakMap<Example, number>();

/** The number of words of an example; it is counted once, since fits and measurements ask for it several times. */
export function wordsOf(example: Example): number {
  const known = counted.get(example);
  if (known !== undefined) return known;
  const words = wordCount(example.text, example.language);
  counted.set(example, words);
  return words;
}

/** The place in `LENGTH_CLASSES` of a text of so many words. */
export const lengthClass = (words: number): number => LENGTH_CLASSES.findIndex(({ upTo }) => words <= upTo);

const SENTENCE = /[^.!?]+[.!?]*\s*/g;

/** As many whole sentences from the front of the list as fit into `upTo` words, or nothing. */
function fitting(sentences: readonly string[], upTo: number): string[] {
  let words = 0;
  const end = sentences.findIndex((sentence) => {
    words += wordCount(sentence);
    return words > upTo;
  });
  return end === -1 ? [...sentences] : sentences.slice(0, end);
}

/**
 * Short texts made of long ones: of each review the first sentences, and the last, that fit into 10, 40 and 150 words,
 * and the review itself; each in the class of its length. Labels are those of the whole review, which not every excerpt
 * supports.
 */
export function examplesByLength(examples: readonly Example[]): Example[][] {
  const classes: Example[][] = LENGTH_CLASSES.map(() => []);
  for (const example of examples) {
    const sentences: string[] = example.text.replace(/<[^<>]*>/g, ' ').match(SENTENCE) ?? [];
    const texts = new Set([example.text]);
    for (const { upTo } of LENGTH_CLASSES.slice(0, -1)) {
      texts.add(fitting(sentences, upTo).join(''));
      texts.add(fitting(sentences.toReversed(), upTo).reverse().join(''));
    }
    for (const text of texts) {
      const words = wordCount(text);
      if (words > 0) classes[lengthClass(words)]!.push({ ...example, text });
    }
  }
  return classes;
}
