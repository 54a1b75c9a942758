const sheets = new Map<string, CSSStyleSheet>();

/**
 * Adds styles to a shadow root, after those that it has. All roots share one sheet per style, which is parsed once.
 * Unlike a `<style>` element, a constructed sheet is allowed under any content security policy.
 */
export function addStyles(root: ShadowRoot, styles: readonly string[]): void {
  // Absent in jsdom, which has no layout.
  if (!root.adoptedStyleSheets) return;
  const added = styles.map(sheetOf).filter((sheet) => !root.adoptedStyleSheets.includes(sheet));
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...added];
}

function sheetOf(css: string): CSSStyleSheet {
  const known = sheets.get(css);
  if (known) return known;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  sheets.set(css, sheet);
  return sheet;
}
