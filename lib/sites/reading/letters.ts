const ENTITIES: Record<string, string> = { amp: '&', apos: "'", quot: '"', lt: '<', gt: '>', szlig: 'ß' };

/** A text with its character references decoded, those of letters with accents to the plain letter; others become spaces. */
export function withoutEntities(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (_, hex?: string, decimal?: string, name = '') => {
    if (hex || decimal) return codePoint(hex ? Number.parseInt(hex, 16) : Number(decimal));
    const accented = /^([a-z])(?:acute|caron|cedil|circ|grave|ring|slash|tilde|uml)$/i.exec(name);
    return accented?.[1] ?? ENTITIES[name] ?? ' ';
  });
}

function codePoint(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}

/** A text without the tags and entities that some sites leave in their JSON; some encode these twice. */
export function plainText(text: string): string {
  return withoutEntities(withoutEntities(text))
    .replace(/<\/?[a-z][^>]*>/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** As `plainText`, with the line breaks that the text has as such or as tags. */
export function plainLines(text: string): string {
  const lines = withoutEntities(withoutEntities(text)).replace(/<br\b[^>]*>|<\/p>/gi, '\n');
  return lines.split('\n').map(plainText).filter(Boolean).join('\n');
}

/** Letters and digits in any script: entities, tags, quotes and accents cannot make these differ. */
export function letters(text: string): string {
  return plainText(text)
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{Nd}]/gu, '')
    .replaceAll('ø', 'o');
}
