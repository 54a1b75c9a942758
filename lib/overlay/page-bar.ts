import { whole } from '../common/format';
import type { Look } from '../common/look';
import { figureOn, short } from '../common/scale-text';
import { toneOfRating } from '../common/tone-of-rating';
import type { Arrangement, PageStatus } from '../messages/payloads';
import { addStyles } from './add-styles';
import { createElement } from './create-element';
import { followGround } from './ground';
import { extremes, type PageSummary, summarizePage } from './page-summary';
import type { BarStrings } from './strings';
import { PAGE_BAR_STYLES } from './styles';
import { BAR_TAG } from './tags';

/** Height of the highest column, in px. */
const CHART_HEIGHT = 22;

export interface PageBarOptions {
  strings: BarStrings;
  goTo(id: string): void;
  arrange(arrangement: Arrangement): void;
  close(): void;
}

export interface PageBar {
  show(status: PageStatus, palette: Look['palette']): void;
  remove(): void;
}

/** A bar at the lower edge of the page with a summary of it and the means to browse it; absent while nothing is rated. */
export function createPageBar({ strings, goTo, arrange, close }: PageBarOptions): PageBar {
  const host = document.createElement(BAR_TAG);
  const chart = createElement('span', 'bars');
  const figures = createElement('span', 'figures');
  const best = button(strings.best, '+', 'positive');
  const worst = button(strings.worst, '−', 'negative');
  const show = choice(strings.show, strings.shows);
  const order = choice(strings.order, strings.orders);
  const closing = button(strings.close, '×', 'close');
  const bar = createElement('div', 'box bar', chart, figures, best, worst, show, order, closing);
  bar.setAttribute('role', 'region');
  bar.setAttribute('aria-label', strings.name);
  const root = host.attachShadow({ mode: 'open' });
  addStyles(root, PAGE_BAR_STYLES);
  root.append(bar);

  let ends: ReturnType<typeof extremes<PageStatus['items'][number]>>;
  best.addEventListener('click', () => ends && goTo(ends.best.id));
  worst.addEventListener('click', () => ends && goTo(ends.worst.id));
  closing.addEventListener('click', close);
  for (const select of [show, order]) {
    select.addEventListener('change', () => arrange({ show: show.value, order: order.value } as Arrangement));
  }

  return {
    show({ items, found, arrangement, sortable }, palette) {
      if (items.length === 0) return host.remove();
      const summary = summarizePage(items);
      host.setAttribute('palette', palette);
      followGround(host, document.body);
      chart.replaceChildren(...columns(summary.bins));
      figures.textContent = summaryText(summary, { rated: items.length, found }, strings);
      ends = extremes(items);
      best.disabled = !ends;
      worst.disabled = !ends;
      show.value = arrangement.show;
      order.value = arrangement.order;
      order.disabled = !sortable;
      order.title = sortable ? '' : strings.notSortable;
      if (!host.isConnected) document.documentElement.append(host);
    },
    remove: () => host.remove(),
  };
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

function summaryText(
  { scale, meanPredicted, compared }: PageSummary,
  { rated, found }: { rated: number; found: number },
  strings: BarStrings,
): string {
  const { locale } = strings;
  const figure = (mean: number) => short(figureOn(mean, scale, locale), scale);
  const parts = [strings.rated(whole(rated, locale), whole(found, locale))];
  if (meanPredicted !== undefined) parts.push(strings.mean(figure(meanPredicted)));
  if (compared) parts.push(strings.given(figure(compared.meanGiven)));
  return parts.join(' · ');
}

function button(name: string, sign: string, className: string): HTMLButtonElement {
  const element = createElement('button', className, sign);
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
