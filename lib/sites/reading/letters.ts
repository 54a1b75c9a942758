const ENTITIES: Record<string, string> = { amp: '&', apos: "'", '#39': "'", quot: '"', lt: '<', gt: '>' };

/** A text without the tags and entities that some sites leave in their JSON. */
export function plainText(text: string): string {
  return text
    .replace(/&(#?\w+);/g, (_, name: string) => ENTITIES[name] ?? ' ')
    .replace(/<\/?[a-z][^>]*>/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Letters and digits of the Latin alphabet: entities, tags, quotes and accents cannot make these differ. */
export function letters(text: string): string {
  return plainText(text)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
