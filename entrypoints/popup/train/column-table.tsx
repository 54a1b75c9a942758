import { i18n } from '#i18n';
import { ratingGiven } from '../../../lib/common/format';
import type { Column } from '../../../lib/data/columns';
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

/** The first rows of a file, and above each column the choice of how it is read. */
export function ColumnTable({ columns, hasHeader, rows }: Pick<Preview, 'columns' | 'hasHeader' | 'rows'>) {
  const nameOf = ({ name }: { name: string }, place: number) =>
    hasHeader && name !== '' ? name : i18n.t('train.column', [String(place + 1)]);
  return (
    <section class="column-table" aria-label={i18n.t('train.firstRows')}>
      <table>
        <thead>
          <tr>
            {columns.map((column, place) => (
              <th key={place} scope="col" class={column.meaning ?? 'unused'}>
                <span title={nameOf(column, place)}>{nameOf(column, place)}</span>
                <MeaningChoice name={nameOf(column, place)} place={place} meaning={column.meaning} />
              </th>
            ))}
            <th scope="col">
              <span>{i18n.t('train.readAs')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells, read }, row) => (
            <tr key={row}>
              {cells.map((cell, place) => (
                <td key={place} class={columns[place]?.meaning ?? 'unused'} title={cell}>
                  {cell}
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

interface MeaningProps {
  name: string;
  place: number;
  meaning: Column | undefined;
}

function MeaningChoice({ name, place, meaning }: MeaningProps) {
  const options: readonly Column[] = meaning === 'movie' || meaning === 'title' ? [...CHOICES, meaning] : CHOICES;
  return (
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
  );
}

function opinion({ rating, label }: NonNullable<Preview['rows'][number]['read']>): string {
  const side = label === undefined ? undefined : i18n.t(label === 1 ? 'badge.positive' : 'badge.negative');
  if (rating === undefined) return side ?? '';
  return [side, i18n.t('train.ofTen', [ratingGiven(rating, locale())])].filter(Boolean).join(', ');
}
