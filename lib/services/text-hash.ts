/** Name of a text in the score cache: the first 128 bits of its SHA-256, in hexadecimal. */
export async function textHash(text: string): Promise<string> {
  return bytesHash(new TextEncoder().encode(text));
}

export async function bytesHash(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
