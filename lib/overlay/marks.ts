import type { Look } from '../common/look';
import { pageDocument } from './page-document';
import { PALETTES } from './palettes';

/**
 * Phrases that raise the score or lower it, by strength, phrases on an aspect that take no side, and where the reader is: the
 * word that the slider of the panel stands at, or the phrase that was gone to.
 */
const NAMES = ['up-weak', 'down-weak', 'up', 'down', 'middle', 'up-strong', 'down-strong', 'here'] as const;
export type MarkName = (typeof NAMES)[number];

/** Marks in the text of one review. */
export interface Marks {
  /** Replaces the marks of this review. @param root the document or shadow root that its text lies in. */
  show(ranges: Partial<Record<MarkName, readonly AbstractRange[]>>, root: Node): void;
}

/** Marks in the text of a page, by the CSS Custom Highlight API: no node is changed. Without the API there are none. */
export interface PageMarks {
  ofReview(): Marks;
  /** Marks where the reader is, in place of where that was before. */
  point(ranges: readonly AbstractRange[], root: Node): void;
  setPalette(palette: Look['palette']): void;
  /** Removes every mark and its style from the page. */
  stop(): void;
}

export function createPageMarks(): PageMarks {
  const able = typeof CSS !== 'undefined' && 'highlights' in CSS;
  const sheet = able ? new CSSStyleSheet() : undefined;
  const roots = new Set<DocumentOrShadowRoot>();

  const adopt = (node: Node) => {
    const root = node instanceof Document ? pageDocument : node;
    if (!sheet || !isStyled(root) || root.adoptedStyleSheets.includes(sheet)) return;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    roots.add(root);
  };
  const ofReview = (): Marks => {
    const own = new Map<MarkName, readonly AbstractRange[]>();
    return {
      show(ranges, root) {
        if (!able) return;
        for (const name of NAMES) {
          const fresh = ranges[name] ?? [];
          const former = own.get(name) ?? [];
          if (fresh.length + former.length === 0) continue;
          const highlight = highlightOf(name);
          for (const range of former) highlight.delete(range);
          for (const range of fresh) highlight.add(range);
          own.set(name, fresh);
          if (fresh.length > 0) adopt(root);
        }
      },
    };
  };
  const pointed = ofReview();
  return {
    ofReview,
    point: (here, root) => pointed.show({ here }, root),
    setPalette: (palette) => sheet?.replaceSync(styleOf(palette)),
    stop() {
      for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
      roots.clear();
      if (able) for (const name of NAMES) CSS.highlights.delete(`reeltone-${name}`);
    },
  };
}

function highlightOf(name: MarkName): Highlight {
  const key = `reeltone-${name}`;
  const known = CSS.highlights.get(key);
  if (known) return known;
  const highlight = new Highlight();
  highlight.priority = NAMES.indexOf(name);
  CSS.highlights.set(key, highlight);
  return highlight;
}

function isStyled(root: Node): root is Document | ShadowRoot {
  return 'adoptedStyleSheets' in root;
}

const SIDES = ['up', 'down', 'middle'] as const;
/** The stronger a phrase, the denser its colour, in hexadecimal, and the thicker its line. */
const STRENGTHS = [
  { suffix: '-weak', alpha: '1c', width: '1px' },
  { suffix: '', alpha: '38', width: '2px' },
  { suffix: '-strong', alpha: '54', width: '3px' },
] as const;

/** The kinds differ by their lines, too; the page's own colours show through. */
function styleOf(palette: Look['palette']): string {
  const { positive, negative, mixed } = PALETTES[palette];
  const side = (name: string, color: string, line: string) =>
    STRENGTHS.map(
      ({ suffix, alpha, width }) =>
        `::highlight(reeltone-${name}${suffix}) { background: ${color}${alpha}; text-decoration: ${line} underline ${width} ${color}; }`,
    ).join('\n');
  const sides = SIDES.flatMap((name) => STRENGTHS.map(({ suffix }) => `::highlight(reeltone-${name}${suffix})`));
  return `
${side('up', positive.mark, 'solid')}
${side('down', negative.mark, 'dotted')}
${side('middle', mixed.mark, 'dashed')}
::highlight(reeltone-here) { background: #ffdf5d; color: #1a1a1a; }
@media (forced-colors: active) {
  ${sides.join(', ')} { background: Canvas; color: CanvasText; }
  ::highlight(reeltone-here) { background: Highlight; color: HighlightText; }
}`;
}
