import type { Look } from '../common/look';
import { addStyle } from './add-style';
import { type BadgeState, type BadgeView, describe } from './badge-view';
import { closeDialog } from './dialog';
import { element } from './element';
import type { BadgeStrings } from './strings';
import { STYLE } from './style';
import { attachTooltip, tooltipContent } from './tooltip';

/** An unknown element, not a custom one: content scripts have no `customElements` in Chrome. */
export const BADGE_TAG = 'reeltone-badge';

export interface Badge {
  /**
   * Carries `state` (a tone of `BadgeView`) and, once scored, `rating` and `confidence` as attributes,
   * for tests and whoever else wants to read the badges of a page.
   */
  readonly host: HTMLElement;
  show(state: BadgeState): void;
  /** Without scrolling: the caller knows better where to. */
  focus(): void;
  wear(look: Pick<Look, 'size' | 'palette'>): void;
  /** Closes what is open beside it. */
  close(): void;
}

/**
 * A badge in its own open shadow root, pending at first.
 * @param hidden whether the reader does not see the text at this moment; asked whenever the tooltip opens.
 * @param openPanel called on a click on a badge that shows a rating; `own` tells the reader's clicks from the page's.
 */
export function createBadge(
  strings: BadgeStrings,
  hidden: () => boolean,
  openPanel?: (button: HTMLButtonElement, view: BadgeView, own: boolean) => void,
): Badge {
  const host = document.createElement(BADGE_TAG);
  const button = element('button', '');
  button.type = 'button';
  const root = host.attachShadow({ mode: 'open' });
  addStyle(root, STYLE);
  root.append(button);
  let current: BadgeState = { kind: 'pending' };

  const show = (state: BadgeState) => {
    current = state;
    const view = describe(state, strings);
    button.className = view.tone;
    button.setAttribute('aria-label', view.name);
    button.replaceChildren(element('span', 'sign', view.sign), ...(view.rating ? [view.rating] : []));
    if (view.given) button.append(element('span', 'given', `★ ${view.given}`));
    host.setAttribute('state', view.tone);
    if (openPanel && view.rating) button.setAttribute('aria-haspopup', 'dialog');
    else button.removeAttribute('aria-haspopup');
    if (state.kind === 'scored' && view.rating) {
      host.setAttribute('rating', state.score.rating.toFixed(1));
      host.setAttribute('confidence', state.score.confidence.toFixed(3));
    }
  };
  show(current);
  const openMore = (own: boolean) => {
    if (!openPanel || current.kind !== 'scored' || current.score.declined) return false;
    if (!closeDialog(button)) openPanel(button, describe(current, strings), own);
    return true;
  };
  attachTooltip(button, () => tooltipContent(describe(current, strings), current, strings, hidden()), openMore);
  const wear = ({ size, palette }: Pick<Look, 'size' | 'palette'>) => {
    host.setAttribute('size', size);
    host.setAttribute('palette', palette);
  };
  return { host, show, wear, focus: () => button.focus({ preventScroll: true }), close: () => closeDialog(button) };
}
