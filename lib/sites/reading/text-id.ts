/**
 * An id for a review on a site that gives none: 64 bits of its text as 16 hexadecimal digits.
 * FNV-1a over UTF-16 units, twice with different offsets; good enough to tell the reviews of one page apart.
 */
export function textId(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit ^ (low >>> 16), 0x01000193);
  }
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
