import type { Example } from './example';

/** A file of the Large Movie Review Dataset: its kind, the number of the review and its rating (0: none). */
const ACL_PATH = /(?:^|[\\/])(pos|neg|unsup)[\\/](\d+)_(\d+)\.txt$/;

export interface AclPath {
  kind: 'pos' | 'neg' | 'unsup';
  /** Also the line, from 0, of the film's address in `urls_pos.txt`, `urls_neg.txt` or `urls_unsup.txt`. */
  id: number;
  /** 1 to 10, or 0 where there is none. */
  rating: number;
}

/** Reads the path of a review, e.g. `aclImdb/train/pos/127_10.txt`; undefined for any other file. */
export function parseAclPath(path: string): AclPath | undefined {
  const match = ACL_PATH.exec(path);
  return match ? { kind: match[1] as AclPath['kind'], id: Number(match[2]), rating: Number(match[3]) } : undefined;
}

/**
 * The example in one file of an `aclImdb` folder.
 * @param filmUrl its line of `urls_*.txt`, e.g. `http://www.imdb.com/title/tt0064350/usercomments`.
 */
export function exampleFromAcl({ kind, rating }: AclPath, text: string, filmUrl?: string): Example {
  const movie = filmUrl?.match(/tt\d+/)?.[0];
  return {
    text,
    ...(kind !== 'unsup' && { label: kind === 'pos' ? 1 : 0 }),
    ...(rating > 0 && { rating }),
    ...(movie && { movie }),
  };
}
