import { sha256 } from '../common/sha256';

/** Identifies a text in the score cache and among the collected reviews: 128 bits of its SHA-256, in hexadecimal. */
export async function textHash(text: string): Promise<string> {
  return (await sha256(text)).slice(0, 32);
}
