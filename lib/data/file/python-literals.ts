/** Python's `repr` of a dictionary, or of a list of them: the older data sets of Amazon and Steam have one in each line. */
const BEGINS_SO = /^\s*\[?\s*\{\s*u?'/;
/** An escape outside of a string is read at once: a string without end is then looked for only once. */
const STRING_OR_WORD =
  /u?'([^'\\]*(?:\\[\s\S][^'\\]*)*)'|u?("[^"\\]*(?:\\[\s\S][^"\\]*)*")|\b(?:True|False|None|nan|inf)\b|\\[\s\S]/g;
const WORDS: Readonly<Record<string, string>> = { True: 'true', False: 'false' };

/** The JSON of what Python writes; undefined where it begins otherwise. */
export function pythonAsJson(text: string): string | undefined {
  if (!BEGINS_SO.test(text)) return undefined;
  return text.replace(STRING_OR_WORD, (all: string, single?: string, double?: string) => {
    if (single !== undefined) return `"${escapes(single.replaceAll('"', '\\"'))}"`;
    if (double !== undefined) return escapes(double);
    return all[0] === '\\' ? all : (WORDS[all] ?? 'null');
  });
}

/** Python escapes an apostrophe, and characters by two hexadecimal figures, too. */
const escapes = (content: string) =>
  content.replace(/\\(?:x([\da-fA-F]{2})|([\s\S]))/g, (all, code?: string, other?: string) =>
    code ? `\\u00${code}` : other === "'" ? "'" : all,
  );
