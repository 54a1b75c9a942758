import { decimals } from '../../../lib/common/format';
import { locale } from '../../shared/locale';

/** Values of a row that are shown. */
const MOST_COLUMNS = 6;

interface Props {
  caption: string;
  rows: readonly { name: string; values: ArrayLike<number> }[];
}

/** The first values of each row. */
export function ValueTable({ caption, rows }: Props) {
  return (
    <table class="values">
      <caption>{caption}</caption>
      <tbody>
        {rows.map(({ name, values }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {Array.from({ length: Math.min(MOST_COLUMNS, values.length) }, (_, i) => (
              <td key={i}>{decimals(values[i], 3, locale())}</td>
            ))}
            {values.length > MOST_COLUMNS && <td>…</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
