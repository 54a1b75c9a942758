import type { Arrangement, PageStatus, Place } from '../messages/payloads';
import { isFilter } from './arrange';
import { setText } from './bar-text';
import { createElement } from './create-element';
import { onTrusted } from './on-trusted';
import { extremes } from './page-summary';
import type { BarStrings } from './strings';

export interface BarControlsOptions {
  strings: BarStrings;
  goTo(place: Place): void;
  arrange(arrangement: Arrangement): void;
}

/** The ways to the most positive and most negative review, the filter with its reset, and the order. */
export function createBarControls({ strings, goTo, arrange }: BarControlsOptions) {
  let arrangement: Arrangement = { show: 'all', order: 'page' };
  let ends: ReturnType<typeof extremes<PageStatus['items'][number]>>;
  const best = signButton(strings.best, '+', 'positive');
  const worst = signButton(strings.worst, '−', 'negative');
  const show = choice(strings.show, strings.shows);
  const order = choice(strings.order, strings.orders);
  const shown = createElement('span', 'shown');
  shown.setAttribute('role', 'status');
  const showAll = createElement('button', 'text', strings.showAll);
  showAll.type = 'button';

  onTrusted(best, 'click', () => ends && goTo({ id: ends.best.id }));
  onTrusted(worst, 'click', () => ends && goTo({ id: ends.worst.id }));
  onTrusted(showAll, 'click', () => {
    arrange({ show: 'all', order: arrangement.order });
    // This button disappears.
    show.focus();
  });
  for (const select of [show, order]) {
    onTrusted(select, 'change', () => arrange({ ...arrangement, show: show.value, order: order.value } as Arrangement));
  }
  return {
    element: createElement('div', 'controls', best, worst, show, order, shown, showAll),
    /** @param shownOf how many reviews a filter shows, in words. */
    show(status: Pick<PageStatus, 'items' | 'sortable' | 'arrangement'>, shownOf: string) {
      arrangement = status.arrangement;
      ends = extremes(status.items);
      best.disabled = !ends;
      worst.disabled = !ends;
      show.value = arrangement.show;
      order.value = arrangement.order;
      order.disabled = !status.sortable;
      order.title = status.sortable ? '' : strings.notSortable;
      const filtered = isFilter(arrangement);
      setText(shown, filtered ? shownOf : '');
      showAll.hidden = !filtered;
    },
  };
}

/** A button that shows a sign and has its name as a tooltip. */
export function signButton(name: string, sign: string, className: string): HTMLButtonElement {
  const element = createElement('button', `sign ${className}`, sign);
  element.type = 'button';
  element.title = name;
  element.setAttribute('aria-label', name);
  return element;
}

function choice(name: string, options: Record<string, string>): HTMLSelectElement {
  const element = createElement('select', '');
  element.setAttribute('aria-label', name);
  for (const [value, label] of Object.entries(options)) element.append(new Option(label, value));
  return element;
}
