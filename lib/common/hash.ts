/**
 * 64 bits of a text in two halves of 32, not for secrets. `low` is its FNV-1a hash over UTF-16 code units (Fowler, Noll
 * & Vo); `high` is the same from another start, with the upper bits of `low` mixed in.
 */
function hashHalves(text: string): { low: number; high: number } {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit ^ (low >>> 16), 0x01000193);
  }
  return { low, high };
}

/** A signed integer of 32 bits. */
export function hash32(text: string): number {
  return hashHalves(text).low;
}

/** 16 hexadecimal digits. */
export function hash64(text: string): string {
  const { low, high } = hashHalves(text);
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
