const sheets = new Map<string, CSSStyleSheet>();

/**
 * Gives a shadow root a style, which wins over those that it has: one sheet for all roots with the same, parsed once.
 * Unlike a `<style>` element a sheet is allowed by the content security policy of our own pages, too.
 */
export function addStyle(root: ShadowRoot, css: string): void {
  // Absent in jsdom, which lays nothing out.
  if (!root.adoptedStyleSheets) return;
  const sheet = sheets.get(css) ?? new CSSStyleSheet();
  if (!sheets.has(css)) sheet.replaceSync(css);
  sheets.set(css, sheet);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
