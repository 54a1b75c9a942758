import type { Arrangement, PageItem, PageStatus } from '../../../lib/messages/payloads';
import './review-navigation.css';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { whole } from '../../../lib/common/format';
import { ownFigure, predictedFigure, short } from '../../../lib/common/scale-text';
import { isFilter } from '../../../lib/overlay/arrange';
import { extremes } from '../../../lib/overlay/page-summary';
import { badgeStrings } from '../../shared/badge-strings';
import { barStrings } from '../../shared/bar-strings';
import { locale } from '../../shared/locale';
import { arrange, goTo } from '../state';

/** Links to the most positive and most negative review, a filter, an order, and where rating and text disagree. */
export function ReviewNavigation({ items, arrangement, sortable, shown, total }: PageStatus) {
  const ends = extremes(items);
  const disagreeing = items.filter(({ disagrees }) => disagrees);
  return (
    <section class="navigation" aria-label={i18n.t('arrange.browse')}>
      {ends && (
        <div class="extremes">
          <ReviewLink item={ends.best}>{i18n.t('arrange.mostPositive')}</ReviewLink>
          <ReviewLink item={ends.worst}>{i18n.t('arrange.mostNegative')}</ReviewLink>
        </div>
      )}
      <div class="choices">
        <Select
          name={barStrings.show}
          options={barStrings.shows}
          value={arrangement.show}
          onChange={(show) => arrange({ ...arrangement, show })}
        />
        <Select
          name={barStrings.order}
          options={barStrings.orders}
          value={arrangement.order}
          disabled={!sortable}
          onChange={(order) => arrange({ ...arrangement, order })}
        />
      </div>
      {isFilter(arrangement) && (
        <p class="filtered" role="status">
          {barStrings.shown(whole(shown, locale()), whole(total, locale()))}
          <button type="button" onClick={() => arrange({ show: 'all', order: arrangement.order })}>
            {barStrings.showAll}
          </button>
        </p>
      )}
      {!sortable && <p class="quiet">{barStrings.notSortable}</p>}
      {disagreeing.length > 0 && (
        <details class="disagreeing">
          <summary>{i18n.t('arrange.disagreeing', disagreeing.length, [whole(disagreeing.length, locale())])}</summary>
          <ul>
            {disagreeing.map((item) => (
              <li key={item.id}>
                <ReviewLink item={item}>{item.title ?? item.excerpt ?? i18n.t('arrange.spoiler')}</ReviewLink>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** Scrolls the page to a review. */
function ReviewLink({ item, children }: { item: PageItem; children: ComponentChildren }) {
  const { id, predicted, given, verdict, scale, tone } = item;
  const own = ownFigure({ rating: given, verdict, scale }, badgeStrings);
  return (
    <button type="button" class="review-link" onClick={() => goTo({ id })}>
      <span class="link-text">{children}</span>
      <span class={`figure predicted ${tone}`}>{short(predictedFigure(predicted, scale, locale()), scale)}</span>
      {own && <span class="figure quiet">{own}</span>}
    </button>
  );
}

interface SelectProps<Value extends string> {
  name: string;
  options: Record<Value, string>;
  value: Value;
  disabled?: boolean;
  onChange(value: Value): void;
}

function Select<Value extends Arrangement['show' | 'order']>(props: SelectProps<Value>) {
  const { name, options, value, disabled, onChange } = props;
  return (
    <label>
      <span>{name}</span>
      <select
        value={value}
        disabled={disabled}
        onChange={({ currentTarget }) => onChange(currentTarget.value as Value)}
      >
        {Object.entries<string>(options).map(([id, label]) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
