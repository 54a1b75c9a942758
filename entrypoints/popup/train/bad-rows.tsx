import { i18n } from '#i18n';
import { whole } from '../../../lib/common/format';
import type { BadRow } from '../../../lib/data/survey';
import { errorSentence } from '../../shared/error-sentence';
import { locale } from '../../shared/locale';

interface Props {
  /** The first of them. */
  rows: readonly BadRow[] | undefined;
  /** All of them. */
  count: number | undefined;
}

/** Rows of a file that could not be used, each with the reason. */
export function BadRows({ rows = [], count = rows.length }: Props) {
  if (count === 0) return null;
  return (
    <details>
      <summary>{i18n.t('train.badRows', count, [whole(count, locale())])}</summary>
      <ul class="bad-rows">
        {rows.map(({ line, reason }) => (
          <li key={line}>
            <span class="figure">{i18n.t('train.line', [whole(line, locale())])}</span> {errorSentence(reason)}
          </li>
        ))}
      </ul>
      {count > rows.length && (
        <p class="quiet">{i18n.t('train.badRowsMore', [whole(count - rows.length, locale())])}</p>
      )}
    </details>
  );
}
