import type { Look } from '../common/look';
import { toneOfRating } from '../common/tone-of-rating';
import type { Arrangement, PageStatus } from '../messages/payloads';
import { addStyles } from './add-styles';
import { createAspectChips } from './aspect-chips';
import { type BarControlsOptions, createBarControls, signButton } from './bar-controls';
import { createBarText } from './bar-text';
import { createElement } from './create-element';
import { createHost } from './create-host';
import { followGround } from './ground';
import { onTrusted } from './on-trusted';
import { pageDocument } from './page-document';
import { pageSentences } from './page-sentences';
import { summarizePage } from './page-summary';
import { PAGE_BAR_STYLES } from './styles';
import { BAR_TAG } from './tags';

/** Height of the highest column, in px. */
const CHART_HEIGHT = 42;

/** In a smaller window only the headline is shown at first, in px. */
const SMALL_BELOW = { width: 640, height: 760 };

export interface PageBarOptions extends BarControlsOptions {
  close(): void;
}

export interface PageBar {
  show(status: PageStatus, palette: Look['palette']): void;
  remove(): void;
}

/** A bar at the lower edge of the page with a summary of it and the means to browse it; absent while nothing is rated. */
export function createPageBar({ strings, goTo, arrange, close }: PageBarOptions): PageBar {
  let arrangement: Arrangement;
  const { host, root } = createHost(BAR_TAG, strings.locale);
  const chart = createElement('span', 'bars');
  const text = createBarText();
  const closing = signButton(strings.close, '×', 'close');
  onTrusted(closing, 'click', close);
  const chips = createAspectChips({ strings, goTo, choose: (aspect) => arrange({ ...arrangement, aspect }) });
  const controls = createBarControls({ strings, goTo, arrange });
  const details = createElement('div', 'details', text.details, chips.element, controls.element);
  const head = createElement('div', 'head', chart, text.head, toggleOf(details, strings.more), closing);
  const bar = createElement('div', 'box bar', head, details);
  bar.setAttribute('role', 'region');
  bar.setAttribute('aria-label', strings.name);
  addStyles(root, PAGE_BAR_STYLES);
  root.append(bar);

  return {
    show(status, palette) {
      if (status.items.length === 0) return host.remove();
      arrangement = status.arrangement;
      host.setAttribute('palette', palette);
      followGround(host, pageDocument.body);
      const sentences = pageSentences(status, strings);
      text.show(sentences);
      chart.replaceChildren(...columns(summarizePage(status.items).bins));
      chips.show(status.aspects, arrangement.aspect);
      controls.show(status, sentences.shown);
      if (!host.isConnected) pageDocument.documentElement.append(host);
    },
    remove: () => host.remove(),
  };
}

/** A button that shows and hides the details. */
function toggleOf(details: HTMLElement, name: string): HTMLButtonElement {
  const toggle = signButton(name, '', 'more');
  const open = (yes: boolean) => {
    details.hidden = !yes;
    toggle.setAttribute('aria-expanded', String(yes));
  };
  details.id = 'details';
  toggle.setAttribute('aria-controls', details.id);
  open(innerWidth >= SMALL_BELOW.width && innerHeight >= SMALL_BELOW.height);
  onTrusted(toggle, 'click', () => open(Boolean(details.hidden)));
  return toggle;
}

/** @param bins how many reviews are predicted at 1, 2, ... 10. */
function columns(bins: readonly number[]): HTMLElement[] {
  const highest = Math.max(...bins);
  return bins.map((count, i) => {
    const column = createElement('i', toneOfRating(i + 1));
    column.style.height = `${Math.round((CHART_HEIGHT * count) / highest)}px`;
    return column;
  });
}
