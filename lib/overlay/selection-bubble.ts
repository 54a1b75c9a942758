import type { Look } from '../common/look';
import { addStyle } from './add-style';
import { describe } from './badge-view';
import { element } from './element';
import type { ScoreReviews } from './score-queue';
import { ratedPart } from './selection-text';
import type { BadgeStrings, SelectionStrings } from './strings';
import { STYLE } from './style';
import { tooltipContent } from './tooltip';

export const BUBBLE_TAG = 'reeltone-selection';

/** Beside the selection and from the edges of the window, in px. */
const GAP = 8;

/** The host takes no room in the page; the bubble lies in the top layer and moves with the page. */
const BUBBLE_STYLE = `${STYLE}
:host { position: absolute !important; top: 0 !important; left: 0 !important; }
.tip { position: absolute; max-width: 300px; }
`;

export interface SelectionOptions {
  /** What the browser told of the selection, for where the page's own cannot be read. */
  given: string;
  strings: BadgeStrings & SelectionStrings;
  score: ScoreReviews;
  palette: Look['palette'];
  unsureBelow?: number;
}

/** Rates the text that is selected in the page, and says so in a bubble beside it until Escape or a click elsewhere. */
export async function rateSelection(options: SelectionOptions): Promise<void> {
  const { given, strings, score, palette, unsureBelow } = options;
  const part = ratedPart(selectedText() || given);
  const say = openBubble(selectedPlace(), palette);
  if (!part) return say(element('div', 'tip', element('p', '', strings.tooShort)));
  const pending = { kind: 'pending' } as const;
  say(tooltipContent(describe(pending, strings), pending, strings, false));
  const settled = await score([{ text: part.text, visible: true }]).then(
    ({ scores: [first] }) =>
      first ? ({ kind: 'scored', score: first, unsureBelow } as const) : ({ kind: 'failed' } as const),
    () => ({ kind: 'failed' }) as const,
  );
  const view = describe(settled, strings);
  const content = tooltipContent(view, settled, strings, false);
  if (settled.kind === 'failed') content.replaceChildren(element('p', '', strings.selectionFailed));
  if (part.partial) content.append(element('p', 'quiet', strings.selectionCut));
  say(content);
}

/** With its line breaks, which the browser's own account of a selection has lost. */
function selectedText(): string {
  const field = document.activeElement;
  if (field instanceof HTMLTextAreaElement) return field.value.slice(field.selectionStart, field.selectionEnd);
  return getSelection()?.toString() ?? '';
}

/** Where the selection ends, or the element that it lies in, or the corner of the window. */
function selectedPlace(): DOMRect {
  const selection = getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
  const lines = [...(range?.getClientRects?.() ?? [])].filter(({ width }) => width > 0);
  const inField = document.activeElement instanceof HTMLTextAreaElement;
  return (
    (inField ? document.activeElement?.getBoundingClientRect() : lines.at(-1)) ??
    new DOMRect(document.documentElement.clientWidth, 0, 0, 0)
  );
}

/** An empty bubble at a place in the window. @returns what gives it its content. */
function openBubble(place: DOMRect, palette: Look['palette']): (content: HTMLElement) => void {
  for (const former of document.querySelectorAll(BUBBLE_TAG)) former.remove();
  const host = document.createElement(BUBBLE_TAG);
  host.setAttribute('palette', palette);
  const bubble = element('div', 'tip');
  bubble.setAttribute('role', 'status');
  bubble.popover = 'auto';
  bubble.addEventListener('toggle', (event) => {
    if (event.newState === 'closed') host.remove();
  });
  const root = host.attachShadow({ mode: 'open' });
  addStyle(root, BUBBLE_STYLE);
  root.append(bubble);
  document.documentElement.append(host);
  // Absent where there is no layout, as in jsdom.
  bubble.showPopover?.();
  return (content) => {
    bubble.className = content.className;
    bubble.replaceChildren(...content.childNodes);
    const { width, height } = bubble.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const below = place.bottom + GAP;
    const top = below + height > clientHeight ? Math.max(GAP, place.top - GAP - height) : below;
    const left = Math.max(GAP, Math.min(place.left, clientWidth - width - GAP));
    bubble.style.top = `${top + scrollY}px`;
    bubble.style.left = `${left + scrollX}px`;
  };
}
