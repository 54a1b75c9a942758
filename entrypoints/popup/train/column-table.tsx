import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ratingGiven } from '../../../lib/common/format';
import { COLUMNS, type Column } from '../../../lib/data/columns';
import type { Preview } from '../../../lib/data/preview';
import { locale } from '../../shared/locale';
import { readColumnAs } from './form';
import type { ChosenColumn } from './read-choices';

const MEANINGS: Record<Column, () => string> = {
  text: () => i18n.t('train.columnText'),
  label: () => i18n.t('train.columnLabel'),
  rating: () => i18n.t('train.columnRating'),
  movie: () => i18n.t('train.columnMovie'),
  title: () => i18n.t('train.columnTitle'),
};
/** Films and titles are found, or not used: no training depends on them. */
const CHOICES: readonly ChosenColumn[] = ['text', 'rating', 'label'];

/** The columns that are used stand first; a column that is read as something else later does not move. */
function inOrder(columns: Preview['columns']): number[] {
  const rank = ({ meaning }: Preview['columns'][number]) => (meaning ? COLUMNS.indexOf(meaning) : COLUMNS.length);
  return columns.map((_, place) => place).sort((a, b) => rank(columns[a]!) - rank(columns[b]!) || a - b);
}

/** The first rows of a file, and above each column the choice of how it is read. */
export function ColumnTable({ columns, hasHeader, rows }: Pick<Preview, 'columns' | 'hasHeader' | 'rows'>) {
  const [order] = useState(() => inOrder(columns));
  const nameOf = ({ name }: { name: string }, place: number) =>
    hasHeader && name !== '' ? name : i18n.t('train.column', [String(place + 1)]);
  return (
    <section class="column-table" aria-label={i18n.t('train.firstRows')}>
      <table>
        <thead>
          <tr>
            {order.map((place) => (
              <HeaderCell key={place} {...columns[place]} name={nameOf(columns[place]!, place)} place={place} />
            ))}
            <th scope="col">
              <span>{i18n.t('train.readAs')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells, read }, row) => (
            <tr key={row}>
              {order.map((place) => (
                <td key={place} data-as={columns[place]?.meaning} title={cells[place]}>
                  {cells[place]}
                </td>
              ))}
              <td>{read ? opinion(read) : i18n.t('train.notRead')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface HeaderProps {
  name: string;
  place: number;
  meaning?: Column;
}

function HeaderCell({ name, place, meaning }: HeaderProps) {
  const options: readonly Column[] = meaning === 'movie' || meaning === 'title' ? [...CHOICES, meaning] : CHOICES;
  return (
    <th scope="col" data-as={meaning}>
      <span title={name}>{name}</span>
      <select
        aria-label={i18n.t('train.columnUse', [name])}
        value={meaning ?? ''}
        onChange={({ currentTarget: { value } }) =>
          readColumnAs(
            place,
            CHOICES.find((choice) => choice === value),
          )
        }
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {MEANINGS[option]()}
          </option>
        ))}
        <option value="">{i18n.t('train.notRead')}</option>
      </select>
    </th>
  );
}

function opinion({ rating, label }: NonNullable<Preview['rows'][number]['read']>): string {
  const side = label === undefined ? undefined : i18n.t(label === 1 ? 'badge.positive' : 'badge.negative');
  if (rating === undefined) return side ?? '';
  return [side, i18n.t('train.ofTen', [ratingGiven(rating, locale())])].filter(Boolean).join(', ');
}
