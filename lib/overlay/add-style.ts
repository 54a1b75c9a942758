const sheets = new Map<string, CSSStyleSheet>();

/**
 * Adds a style to a shadow root, after those that it has. All roots share one sheet per style, which is parsed once.
 * Unlike a `<style>` element, a constructed sheet is allowed under any content security policy.
 */
export function addStyle(root: ShadowRoot, css: string): void {
  // Absent in jsdom, which has no layout.
  if (!root.adoptedStyleSheets) return;
  const sheet = sheets.get(css) ?? new CSSStyleSheet();
  if (!sheets.has(css)) sheet.replaceSync(css);
  sheets.set(css, sheet);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
