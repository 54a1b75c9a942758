import type { Look } from '../common/look';
import { member } from '../sites/reading/members';
import { addStyles } from './add-styles';
import { type BadgeState, describe } from './badge-view';
import { createElement } from './create-element';
import { createHost } from './create-host';
import { followGround } from './ground';
import { onTrusted } from './on-trusted';
import { pageDocument } from './page-document';
import { placeBeside, type Surroundings } from './place-beside';
import type { ScoreReviews } from './score-queue';
import { ratedPart } from './selection-text';
import type { BadgeStrings, SelectionStrings } from './strings';
import { BADGE_STYLES } from './styles';
import { BUBBLE_TAG } from './tags';
import { tooltipContent } from './tooltip';

/** The host takes no space in the page; the bubble lies in the top layer and scrolls with the page. */
const BUBBLE_STYLE = `
:host { position: absolute !important; top: 0 !important; left: 0 !important; }
.tip { position: absolute; max-width: 300px; }
`;

export interface SelectionOptions {
  /** The selection as the browser reported it, for where the page's own cannot be read. */
  reported: string;
  strings: BadgeStrings & SelectionStrings;
  score: ScoreReviews;
  palette: Look['palette'];
  unsureBelow?: number;
}

/** Rates the text that is selected in the page and shows the rating in a bubble, until Escape or a click elsewhere. */
export async function rateSelection(options: SelectionOptions): Promise<void> {
  const { reported, strings, palette } = options;
  const part = ratedPart(selectedText() || reported);
  const show = openBubble(selectedPlace(), palette, strings);
  if (!part) return show(createElement('div', 'box tip', createElement('p', '', strings.tooShort)));
  const pending = { kind: 'pending' } as const;
  show(tooltipContent(describe(pending, strings), pending, strings, false));
  const state = await scoreText(part.text, options);
  const content = tooltipContent(describe(state, strings), state, strings, false);
  if (state.kind === 'failed') content.replaceChildren(createElement('p', '', strings.selectionFailed));
  if (part.partial) content.append(createElement('p', 'quiet', strings.selectionCut));
  show(content);
}

async function scoreText(text: string, { score, unsureBelow }: SelectionOptions): Promise<BadgeState> {
  try {
    const [first] = (await score([{ text, visible: true }])).scores;
    return first ? { kind: 'scored', score: first, unsureBelow } : { kind: 'failed' };
  } catch {
    return { kind: 'failed' };
  }
}

/** With its line breaks, which the browser's report of a selection lacks. */
function selectedText(): string {
  const field = pageDocument.activeElement;
  if (field instanceof HTMLTextAreaElement) return field.value.slice(field.selectionStart, field.selectionEnd);
  return getSelection()?.toString() ?? '';
}

/** Where the last line of the selection lies in the window; for a text field the field, else the corner of the window. */
function selectedPlace(): Surroundings {
  const field = pageDocument.activeElement;
  if (field instanceof HTMLTextAreaElement) return { target: field.getBoundingClientRect() };
  const selection = getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
  // Absent where there is no layout, as in jsdom.
  const lines = [...(range?.getClientRects?.() ?? [])].filter(({ width }) => width > 0);
  return { target: lines.at(-1) ?? new DOMRect(pageDocument.documentElement.clientWidth, 0, 0, 0), own: lines };
}

/** Opens an empty bubble at a place in the window. @returns a function that sets its content. */
function openBubble(
  place: Surroundings,
  palette: Look['palette'],
  { locale }: BadgeStrings,
): (content: HTMLElement) => void {
  for (const former of pageDocument.querySelectorAll(BUBBLE_TAG)) former.remove();
  const { host, root } = createHost(BUBBLE_TAG, locale);
  host.setAttribute('palette', palette);
  const focused = getSelection()?.focusNode;
  followGround(host, (focused && member(focused, 'parentElement')) ?? pageDocument.body);
  const bubble = createElement('div', 'box tip');
  bubble.setAttribute('role', 'status');
  bubble.popover = 'auto';
  onTrusted(bubble, 'toggle', (event: ToggleEvent) => {
    if (event.newState === 'closed') host.remove();
  });
  addStyles(root, [...BADGE_STYLES, BUBBLE_STYLE]);
  root.append(bubble);
  pageDocument.documentElement.append(host);
  // Absent where there is no layout, as in jsdom.
  bubble.showPopover?.();
  return (content) => {
    bubble.className = content.className;
    bubble.replaceChildren(...content.childNodes);
    placeBeside(bubble, place);
  };
}
