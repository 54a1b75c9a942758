import { decimals, whole } from '../common/format';
import type { Arrangement, PageStatus } from '../messages/payloads';
import { addStyle } from './add-style';
import { element } from './element';
import { BAR_STYLE } from './page-bar-style';
import { extremes, summarizePage } from './page-summary';
import type { BarStrings } from './strings';

export const BAR_TAG = 'reeltone-bar';

export interface PageBarOptions {
  strings: BarStrings;
  goTo(id: string): void;
  arrange(arrangement: Arrangement): void;
  close(): void;
}

export interface PageBar {
  show(status: PageStatus): void;
  remove(): void;
}

/** A small summary of the page at its lower edge, with the ways through it; out of sight while nothing is rated. */
export function createPageBar({ strings, goTo, arrange, close }: PageBarOptions): PageBar {
  const host = document.createElement(BAR_TAG);
  const bars = element('span', 'bars');
  const figures = element('span', 'figures');
  const best = button(strings.best, '+', 'positive');
  const worst = button(strings.worst, '−', 'negative');
  const show = choice(strings.show, strings.shows);
  const order = choice(strings.order, strings.orders);
  const shut = button(strings.close, '×', 'close');
  const bar = element('div', 'bar', bars, figures, best, worst, show, order, shut);
  bar.setAttribute('role', 'region');
  bar.setAttribute('aria-label', strings.name);
  const root = host.attachShadow({ mode: 'open' });
  addStyle(root, BAR_STYLE);
  root.append(bar);

  let ends: ReturnType<typeof extremes<PageStatus['items'][number]>>;
  best.addEventListener('click', () => ends && goTo(ends.best.id));
  worst.addEventListener('click', () => ends && goTo(ends.worst.id));
  shut.addEventListener('click', close);
  for (const select of [show, order]) {
    select.addEventListener('change', () => arrange({ show: show.value, order: order.value } as Arrangement));
  }

  return {
    show({ items, found, arrangement, sortable }) {
      if (items.length === 0) return host.remove();
      const { bins, meanPredicted, compared } = summarizePage(items);
      const highest = Math.max(...bins);
      bars.replaceChildren(
        ...bins.map((count, i) => {
          const column = element('i', i < 5 ? 'negative' : 'positive');
          column.style.height = `${Math.round((22 * count) / highest)}px`;
          return column;
        }),
      );
      const { locale } = strings;
      figures.textContent = [
        strings.rated(whole(items.length, locale), whole(found, locale)),
        strings.mean(decimals(meanPredicted, 1, locale)),
        ...(compared ? [strings.given(decimals(compared.meanGiven, 1, locale))] : []),
      ].join(' · ');
      ends = extremes(items);
      best.disabled = worst.disabled = !ends;
      show.value = arrangement.show;
      order.value = arrangement.order;
      order.disabled = !sortable;
      order.title = sortable ? '' : strings.notSortable;
      if (!host.isConnected) document.documentElement.append(host);
    },
    remove: () => host.remove(),
  };
}

function button(name: string, sign: string, className: string): HTMLButtonElement {
  const node = element('button', className, sign);
  node.type = 'button';
  node.title = name;
  node.setAttribute('aria-label', name);
  return node;
}

function choice(name: string, options: Record<string, string>): HTMLSelectElement {
  const node = element('select', '');
  node.setAttribute('aria-label', name);
  for (const [value, label] of Object.entries(options)) node.append(new Option(label, value));
  return node;
}
