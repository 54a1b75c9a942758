import { givenFigure, inWords, verdictWord } from '../common/scale-text';
import type { BadgeState, BadgeView, ScoredState } from './badge-view';
import { createElement } from './create-element';
import { isRated } from './is-rated';
import { phraseList } from './phrases-view';
import { placeBeside } from './place-beside';
import type { BadgeStrings } from './strings';

/** Long enough to move the pointer across the gap. */
const CLOSE_AFTER_MS = 150;

/** Closes the tooltip that is open; there is one at a time. */
let closeOpen: (() => void) | undefined;

/**
 * Shows what `content` returns while `button` is hovered or focused and no panel is open beside it; Escape closes it. The
 * tooltip lies in the top layer (popover), so that no `overflow: hidden` of the page cuts it off.
 * @param openMore opens or closes the panel on a click, and returns false where there is none: then the click opens the
 *   tooltip. Its argument says whether the user clicked, and not a script of the page.
 */
export function attachTooltip(
  button: HTMLButtonElement,
  content: () => HTMLElement,
  openMore: (byUser: boolean) => boolean,
): void {
  let tip: HTMLElement | undefined;
  let closing: ReturnType<typeof setTimeout> | undefined;

  const place = () => {
    // The page may have removed the badge meanwhile.
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
    // Some pages make the whole element of a review a link.
    event.preventDefault();
    event.stopPropagation();
    if (openMore(event.isTrusted)) close();
    else open();
  });
}

/**
 * The content of the tooltip: how sure, the strongest phrases, the reviewer's own rating.
 * @param textIsHidden the page hides the text, e.g. that of a spoiler: then its phrases are not shown.
 */
export function tooltipContent(
  view: BadgeView,
  state: BadgeState,
  strings: BadgeStrings,
  textIsHidden: boolean,
): HTMLElement {
  const tip = createElement('div', `box tip ${view.state}`);
  if (view.large) {
    tip.append(
      createElement(
        'p',
        '',
        createElement('span', 'large', view.large.figure),
        createElement('span', 'quiet', view.large.caption),
      ),
    );
  }
  tip.append(createElement('p', '', view.reason));
  if (state.kind !== 'scored') return tip;
  const { score, partial } = state;
  if (partial) tip.append(createElement('p', 'quiet', strings.partial));
  if (score.phrases?.length && isRated(score)) {
    if (textIsHidden) tip.append(createElement('p', 'quiet', strings.wordsHeldBack));
    else tip.append(createElement('p', 'title', strings.phrases), phraseList(score.phrases, score, strings));
  }
  const own = opinionText(state, strings);
  if (own) tip.append(createElement('p', 'own', own));
  return tip;
}

function opinionText({ given, verdict, scale }: ScoredState, strings: BadgeStrings): string | undefined {
  if (given !== undefined) return strings.given(inWords(givenFigure(given, scale, strings.locale), scale, strings));
  const word = verdictWord({ verdict, scale }, strings);
  return word && strings.reviewerSaid(word);
}
