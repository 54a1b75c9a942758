import { ratingGiven } from '../common/format';
import type { BadgeState, BadgeView } from './badge-view';
import { element } from './element';
import { placeBeside } from './place';
import type { BadgeStrings } from './strings';

/** Long enough to move the pointer across the gap. */
const CLOSE_AFTER_MS = 150;

/** Closes the tooltip that is open; there is one at a time. */
let closeOpen: (() => void) | undefined;

/**
 * Shows what `content` returns while `button` is hovered or focused, and nothing else is open beside it; Escape closes
 * it. A click opens something better, if `openMore` does and returns true; it hears whether the click is the reader's own.
 * The tooltip lies in the top layer (popover), so that no `overflow: hidden` of the page cuts it off.
 */
export function attachTooltip(
  button: HTMLButtonElement,
  content: () => HTMLElement,
  openMore: (own: boolean) => boolean,
): void {
  let tip: HTMLElement | undefined;
  let closing: ReturnType<typeof setTimeout> | undefined;

  const place = () => {
    // The page may have thrown the badge away meanwhile.
    if (!button.isConnected) close();
    else if (tip) placeBeside(tip, button.getBoundingClientRect());
  };
  const onKey = (event: KeyboardEvent) => event.key === 'Escape' && close();
  const close = () => {
    clearTimeout(closing);
    tip?.remove();
    tip = undefined;
    button.removeAttribute('aria-describedby');
    window.removeEventListener('scroll', place, true);
    window.removeEventListener('keydown', onKey, true);
    if (closeOpen === close) closeOpen = undefined;
  };
  const open = () => {
    clearTimeout(closing);
    if (tip || button.getAttribute('aria-expanded') === 'true') return;
    closeOpen?.();
    closeOpen = close;
    tip = content();
    tip.id = 'tip';
    tip.setAttribute('role', 'tooltip');
    tip.popover = 'manual';
    tip.addEventListener('pointerenter', open);
    tip.addEventListener('pointerleave', closeSoon);
    button.after(tip);
    button.setAttribute('aria-describedby', tip.id);
    // Absent where there is no layout, as in jsdom.
    tip.showPopover?.();
    place();
    window.addEventListener('scroll', place, { capture: true, passive: true });
    window.addEventListener('keydown', onKey, true);
  };
  const closeSoon = () => {
    clearTimeout(closing);
    closing = setTimeout(close, CLOSE_AFTER_MS);
  };

  button.addEventListener('pointerenter', open);
  button.addEventListener('pointerleave', closeSoon);
  button.addEventListener('focus', open);
  button.addEventListener('blur', close);
  button.addEventListener('click', (event) => {
    // Some pages make the whole element a link.
    event.preventDefault();
    event.stopPropagation();
    if (openMore(event.isTrusted)) close();
    else open();
  });
}

/**
 * The content of the tooltip: how sure, the words that weighed most, the reviewer's own rating.
 * @param hidden the review is a spoiler whose text the reader does not see: its words are held back.
 */
export function tooltipContent(
  view: BadgeView,
  state: BadgeState,
  strings: BadgeStrings,
  hidden: boolean,
): HTMLElement {
  const tip = element('div', `tip ${view.tone}`);
  if (view.rating) {
    tip.append(element('p', '', element('span', 'large', view.rating), element('span', 'quiet', strings.predictedOf)));
  }
  tip.append(element('p', '', view.reason));
  if (state.kind !== 'scored') return tip;
  const { score, given, partial } = state;
  if (partial) tip.append(element('p', 'quiet', strings.partial));
  if (score.words?.length && !score.declined) {
    if (hidden) tip.append(element('p', 'quiet', strings.wordsHeldBack));
    else tip.append(element('p', 'words', strings.words), wordList(score.words));
  }
  if (given !== undefined) tip.append(element('p', 'own', strings.given(ratingGiven(given, strings.locale))));
  return tip;
}

function wordList(words: { word: string; contribution: number }[]): HTMLElement {
  const most = Math.max(...words.map(({ contribution }) => Math.abs(contribution)));
  const items = words.map(({ word, contribution }) => {
    const up = contribution >= 0;
    const bar = element('span', 'bar');
    bar.style.width = `${Math.round((72 * Math.abs(contribution)) / most)}px`;
    return element('li', up ? 'up' : 'down', element('b', '', up ? '+' : '−'), element('span', '', word), bar);
  });
  return element('ul', '', ...items);
}
