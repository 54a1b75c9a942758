/** Ends at the end of a line, or at a mark with white space behind it. */
const SENTENCE = /(?:(?!<br\b)[^\n.!?…。！？])*(?:<br\b[^<>]*>|[.!?…。！？]+["'”’)\]]*(?=\s|$|<)|[.!?…。！？]|\n|$)/giu;

/** The sentences and lines of a text: joined, they are the text. */
export function splitSentences(text: string): string[] {
  return text.match(SENTENCE)?.filter((sentence) => sentence !== '') ?? [];
}
