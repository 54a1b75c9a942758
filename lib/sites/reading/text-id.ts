import { fnv1a } from '../../common/hash';

/**
 * An id for a review on a site that gives none: 64 bits of its text as 16 hexadecimal digits, from the text as it is
 * and reversed. Enough to tell the reviews of one page apart.
 */
export function textId(text: string): string {
  const reversed = text.split('').reverse().join('');
  return [text, reversed].map((written) => fnv1a(written).toString(16).padStart(8, '0')).join('');
}
