/** N-gram -> id of a language in the `eld` package -> its weight. */
export type NgramTable = Record<string, Record<string, number>>;

/** The file in the built extension. */
export const NGRAMS_FILE = 'ngrams.json';

let table: NgramTable | undefined;

class MissingNgrams extends Error {}

/** In the background of the built extension, where `modules/language-table.ts` puts this in place of the table. */
export function ngrams(): NgramTable {
  if (!table) throw new MissingNgrams('the n-grams are not read yet');
  return table;
}

/**
 * Does work that may have to tell languages apart by their letters. Few texts need that: in the background, the n-grams
 * are read from their file when the first one does, and the work is then done anew.
 */
export async function withNgrams<Result>(work: () => Result, read = readFile): Promise<Result> {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof MissingNgrams)) throw error;
    table = await read();
    return work();
  }
}

async function readFile(): Promise<NgramTable> {
  return (await fetch(`/${NGRAMS_FILE}`)).json();
}
