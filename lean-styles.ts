import type { Plugin } from 'vite';

/**
 * Takes out of the style sheets of the overlay the white space that only their readers need. They are strings, which no
 * minifier touches, and each page of a site loads them.
 */
export const leanStyles = (): Plugin => ({
  name: 'lean-styles',
  transform(code, id) {
    if (!/lib\/overlay\/[^/]*\.ts$/.test(id)) return undefined;
    const parts: { start: number; end: number }[] = [];
    JSON.stringify(this.parse(code), (_, node) => {
      if (node?.type === 'TemplateElement') parts.push(node);
      return node;
    });
    parts.sort((a, b) => b.start - a.start);
    // From the end, so that the places of those before stay right.
    return parts.reduce(
      (text, { start, end }) => text.slice(0, start) + lean(text.slice(start, end)) + text.slice(end),
      code,
    );
  },
});

/** A template of one line is left alone: it may be anything else. */
function lean(css: string): string {
  if (!css.includes('\n')) return css;
  return css
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replaceAll(': ', ':')
    .replaceAll(';}', '}');
}
