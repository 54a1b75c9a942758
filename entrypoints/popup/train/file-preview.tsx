import { i18n } from '#i18n';
import { ratingGiven, whole } from '../../../lib/common/format';
import type { Column } from '../../../lib/data/columns';
import type { Example } from '../../../lib/data/example';
import type { Preview } from '../../../lib/data/preview';
import { locale } from '../../shared/locale';
import { BadRows } from './bad-rows';

const MEANINGS: Record<Column, () => string> = {
  text: () => i18n.t('train.columnText'),
  label: () => i18n.t('train.columnLabel'),
  rating: () => i18n.t('train.columnRating'),
  movie: () => i18n.t('train.columnMovie'),
  title: () => i18n.t('train.columnTitle'),
};

/** How many reviews a file holds and of which side, how its columns were read, and its first rows. */
export function FilePreview({ good, sides, columns, rows, bad, badCount }: Preview) {
  const count = (value: number) => whole(value, locale());
  return (
    <>
      <p role="status">
        <b>{i18n.t('train.good', good, [count(good)])}</b>{' '}
        <span class="quiet">
          {i18n.t('train.sides', [count(sides.positive), count(sides.negative)])}
          {sides.middling > 0 && `, ${i18n.t('train.middling', sides.middling, [count(sides.middling)])}`}
        </span>
      </p>
      <details>
        <summary>{i18n.t('train.howRead')}</summary>
        <dl class="columns">
          {columns.map(({ name, meaning }, place) => (
            <div key={place}>
              <dt>{name}</dt>
              <dd class={meaning ? undefined : 'quiet'}>{meaning ? MEANINGS[meaning]() : i18n.t('train.notRead')}</dd>
            </div>
          ))}
        </dl>
        {rows.length > 0 && <FirstRows rows={rows} />}
      </details>
      <BadRows rows={bad} count={badCount} />
    </>
  );
}

function FirstRows({ rows }: { rows: readonly Example[] }) {
  return (
    <table class="grid first-rows">
      <caption>{i18n.t('train.firstRows')}</caption>
      <thead>
        <tr>
          <th scope="col">{i18n.t('train.review')}</th>
          <th scope="col">{i18n.t('train.rating')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ text, rating, label }, place) => (
          <tr key={place}>
            <td title={text}>{text}</td>
            <td>
              {rating === undefined
                ? i18n.t(label === 1 ? 'badge.positive' : 'badge.negative')
                : ratingGiven(rating, locale())}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
