import { splitSentences } from '../../text/sentences';

const TAG = /<[^<>]*>/g;

/**
 * The number of the sentence that each word stands in, ascending. Another sentence begins, too, where words between two
 * words are not read.
 * @param places where each word stands in the text, in UTF-16 units, ascending
 */
export function sentenceNumbers(text: string, places: readonly [from: number, to: number][]): number[] {
  const ends: number[] = [];
  for (const sentence of splitSentences(text)) ends.push((ends.at(-1) ?? 0) + sentence.length);
  let sentence = 0;
  let unread = 0;
  return places.map(([from], i) => {
    while (ends[sentence]! <= from) sentence++;
    const before = places[i - 1]?.[1] ?? from;
    if (/[\p{L}\p{N}]/u.test(text.slice(before, from).replace(TAG, ''))) unread++;
    return sentence + unread;
  });
}
