import type { Look } from '../common/look';
import { addStyles } from './add-styles';
import { type BadgeState, type BadgeView, describe } from './badge-view';
import { TONE_SIGNS } from './correction-text';
import { createElement } from './create-element';
import { createHost } from './create-host';
import { closeDialog } from './dialog';
import { followGround } from './ground';
import { isRated } from './is-rated';
import type { Surroundings } from './place-beside';
import type { BadgeStrings } from './strings';
import { BADGE_STYLES } from './styles';
import { BADGE_TAG } from './tags';
import { attachTooltip, tooltipContent } from './tooltip';

export interface Badge {
  /**
   * Carries `state` (that of `BadgeView`) and, where a rating is shown, `rating` and `confidence` as attributes, for
   * tests and other programs that read the badges of a page.
   */
  readonly host: HTMLElement;
  show(state: BadgeState): void;
  setLook(look: Pick<Look, 'size' | 'palette'>): void;
  /** Pending badges move only in sight: where thousands do, each frame takes long. */
  setInSight(inSight: boolean): void;
  /** Does not scroll: the caller scrolls to the whole review. */
  focus(): void;
  /** Closes the panel beside it. */
  close(): void;
}

/** Called on a click on the badge of a review that is scored and not declined. */
export type OpenPanel = (button: HTMLButtonElement, view: BadgeView) => void;

/**
 * A badge in its own closed shadow root, pending at first.
 * @param textIsHidden whether the page hides the review's text at this moment; asked whenever the tooltip opens.
 * @param textAround the text that a tooltip leaves free.
 */
export function createBadge(
  strings: BadgeStrings,
  textIsHidden: () => boolean,
  openPanel?: OpenPanel,
  textAround?: () => Omit<Surroundings, 'target'>,
): Badge {
  const { host, root } = createHost(BADGE_TAG, strings.locale);
  const button = createElement('button', '');
  button.type = 'button';
  addStyles(root, BADGE_STYLES);
  root.append(button);
  let current: BadgeState = { kind: 'pending' };
  let drawn: string | undefined;

  const show = (state: BadgeState) => {
    current = state;
    const view = describe(state, strings);
    // Phrases, which come later than the score, change nothing here.
    const look = lookOf(view);
    if (look !== drawn) drawButton(button, view);
    drawn = look;
    setOrRemove(host, 'state', view.state);
    if (openPanel && isJudged(state)) button.setAttribute('aria-haspopup', 'dialog');
    else button.removeAttribute('aria-haspopup');
    const shown = state.kind === 'scored' && isRated(state.score) ? state.score : undefined;
    setOrRemove(host, 'rating', shown?.rating.toFixed(1));
    setOrRemove(host, 'confidence', shown?.confidence.toFixed(3));
  };
  const togglePanel = () => {
    if (!openPanel || !isJudged(current)) return false;
    if (closeDialog(button)) return true;
    followGround(host, host);
    openPanel(button, describe(current, strings));
    return true;
  };
  show(current);
  attachTooltip(button, {
    content() {
      followGround(host, host);
      return tooltipContent(describe(current, strings), current, strings, textIsHidden());
    },
    openMore: togglePanel,
    surroundings: () => ({ ...textAround?.(), target: button.getBoundingClientRect() }),
  });
  return {
    host,
    show,
    setLook({ size, palette }) {
      host.setAttribute('size', size);
      host.setAttribute('palette', palette);
    },
    setInSight: (inSight) => void button.toggleAttribute('data-out-of-sight', !inSight),
    focus: () => button.focus({ preventScroll: true }),
    close: () => closeDialog(button),
  };
}

const isJudged = (state: BadgeState) => state.kind === 'scored' && !state.score.declined;

function setOrRemove(host: HTMLElement, name: string, value: string | undefined): void {
  if (host.getAttribute(name) === (value ?? null)) return;
  if (value === undefined) host.removeAttribute(name);
  else host.setAttribute(name, value);
}

/** All that `drawButton` draws, for comparison. */
const lookOf = ({ state, sign, rating, signOnly, given, corrected, name }: BadgeView) =>
  [state, sign, rating, signOnly, given, corrected, name].join('\n');

function drawButton(button: HTMLButtonElement, view: BadgeView): void {
  const { state, sign, rating, signOnly, given, corrected, name } = view;
  button.className = signOnly ? `${state} sign-only` : state;
  button.setAttribute('aria-label', name);
  button.replaceChildren(createElement('span', 'sign', sign));
  if (rating && !signOnly) button.append(rating);
  if (given) button.append(createElement('span', 'given', given));
  if (corrected) button.append(createElement('span', `you ${corrected}`, TONE_SIGNS[corrected]));
}
