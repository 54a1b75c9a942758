import { givenFigure, inWords, verdictWord } from '../common/scale-text';
import type { BadgeState, BadgeView, ScoredState } from './badge-view';
import { correctionInWords } from './correction-text';
import { createElement } from './create-element';
import { isRated } from './is-rated';
import { keepPlaced } from './keep-placed';
import { onTrusted } from './on-trusted';
import { phraseList } from './phrases-view';
import type { Surroundings } from './place-beside';
import type { BadgeStrings } from './strings';

/** A pointer that only crosses the badge opens nothing. */
const OPEN_AFTER_MS = 250;
/** Long enough to move the pointer to the tooltip. */
const CLOSE_AFTER_MS = 300;

/** Closes the tooltip that is open; there is one at a time. */
let closeOpen: (() => void) | undefined;

export const isTooltipOpen = () => closeOpen !== undefined;

export interface TooltipOptions {
  content(): HTMLElement;
  /** Opens or closes the panel on a click, and returns false where there is none: then the click opens the tooltip. */
  openMore(): boolean;
  /** The text around the badge, which the tooltip leaves free. */
  surroundings(): Surroundings;
}

/**
 * Shows what `content` returns while `button` is focused, or hovered for a moment, and no panel is open beside it; Escape
 * closes it. The tooltip lies in the top layer (popover), so that no `overflow: hidden` of the page cuts it off.
 */
export function attachTooltip(button: HTMLButtonElement, options: TooltipOptions): void {
  const { content, openMore, surroundings } = options;
  let tip: HTMLElement | undefined;
  /** Opens or closes it after a while. */
  let planned: ReturnType<typeof setTimeout> | undefined;
  let stopPlacing = () => {};
  let stopKeys = () => {};

  const close = () => {
    clearTimeout(planned);
    stopPlacing();
    tip?.remove();
    tip = undefined;
    button.removeAttribute('aria-describedby');
    stopKeys();
    if (closeOpen === close) closeOpen = undefined;
  };
  const open = () => {
    clearTimeout(planned);
    if (tip || button.getAttribute('aria-expanded') === 'true') return;
    closeOpen?.();
    closeOpen = close;
    tip = content();
    tip.id = 'tip';
    tip.setAttribute('role', 'tooltip');
    tip.popover = 'manual';
    onTrusted(tip, 'pointerenter', open);
    onTrusted(tip, 'pointerleave', closeSoon);
    button.after(tip);
    button.setAttribute('aria-describedby', tip.id);
    // Absent where there is no layout, as in jsdom.
    tip.showPopover?.();
    stopPlacing = keepPlaced({ box: tip, button, surroundings, gone: close });
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && close();
    stopKeys = onTrusted(window, 'keydown', onKey, { capture: true });
  };
  const plan = (act: () => void, after: number) => {
    clearTimeout(planned);
    planned = setTimeout(act, after);
  };
  const closeSoon = () => plan(close, CLOSE_AFTER_MS);

  onTrusted(button, 'pointerenter', () => plan(open, tip ? 0 : OPEN_AFTER_MS));
  onTrusted(button, 'pointerleave', closeSoon);
  onTrusted(button, 'focus', open);
  onTrusted(button, 'blur', close);
  onTrusted(button, 'click', (event) => {
    // Some pages make the whole element of a review a link.
    event.preventDefault();
    event.stopPropagation();
    if (openMore()) close();
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
  if (state.correction) {
    const correction = correctionInWords(state.correction, state.scale, strings);
    tip.append(createElement('p', 'own', strings.youMarked(correction)));
  }
  return tip;
}

function opinionText({ given, verdict, scale }: ScoredState, strings: BadgeStrings): string | undefined {
  if (given !== undefined) return strings.given(inWords(givenFigure(given, scale, strings.locale), scale, strings));
  const word = verdictWord({ verdict, scale }, strings);
  return word && strings.reviewerSaid(word);
}
