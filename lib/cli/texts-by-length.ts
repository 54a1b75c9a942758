import { splitSentences } from '../text/sentences';
import { readDataFiles } from './read-data';

/** Classes of texts by their number of words between blanks. */
export const LENGTHS = [
  { name: '3 to 10 words', from: 3, upTo: 10 },
  { name: '11 to 40', from: 11, upTo: 40 },
  { name: 'more', from: 41, upTo: Number.POSITIVE_INFINITY },
];

/**
 * The reviews of a file and their first sentences, each once, in the classes of `LENGTHS`.
 * @param limit reads the first so many reviews
 * @throws Error in one line when the file cannot be read
 */
export async function textsByLength(file: string, limit?: number): Promise<string[][]> {
  const { examples } = await readDataFiles([file], { ...(limit && { limit }), requireLabels: false });
  const all = [...new Set(examples.flatMap(({ text }) => [text.trim(), splitSentences(text.trim())[0]!]))];
  return LENGTHS.map(({ from, upTo }) =>
    all.filter((text) => {
      const words = text.split(/\s+/).length;
      return words >= from && words <= upTo;
    }),
  );
}
