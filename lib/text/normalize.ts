import { decodeEntities } from './entities';

/**
 * A tag, comment or doctype. It stops at the next "<", which keeps the search linear and leaves "<3" and "a < b"
 * alone; "<http://...>" is no tag, since a name must be followed by white space, "/" or ">".
 */
export const TAG = /<(?:\/?[a-z][a-z\d-]*(?:[\s/][^<>]*)?|![^<>]*)>/gi;
const CURLY_APOSTROPHE = /[\u2018\u2019\u02bc]/g;

/**
 * The form of a text that the tokenizer reads: tags become white space, entities are decoded (once, after the tags),
 * curly apostrophes become straight, and all letters lower case.
 */
export function normalize(text: string): string {
  const plain = text.includes('<') ? text.replace(TAG, ' ') : text;
  return decodeEntities(plain).replace(CURLY_APOSTROPHE, "'").toLowerCase();
}
