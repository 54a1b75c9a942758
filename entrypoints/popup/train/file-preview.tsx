import { i18n } from '#i18n';
import { whole } from '../../../lib/common/format';
import type { Preview } from '../../../lib/data/preview';
import { errorSentence } from '../../shared/error-sentence';
import { locale } from '../../shared/locale';
import { Problem } from '../../shared/problem';
import { BadRows } from './bad-rows';
import { ColumnTable } from './column-table';
import { columnsOpen } from './form';
import { ReadingNotes } from './reading-notes';

/** How many reviews a file holds and of which side, how its columns are read and may be read instead, its first rows. */
export function FilePreview(preview: Preview) {
  const { good, sides, bad, badCount, problem } = preview;
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
      <Problem text={problem && errorSentence(problem)} />
      <details
        open={columnsOpen.value || problem !== undefined}
        onToggle={({ currentTarget }) => {
          columnsOpen.value = currentTarget.open;
        }}
      >
        <summary>{i18n.t('train.howRead')}</summary>
        <ReadingNotes {...preview} />
        <ColumnTable {...preview} />
      </details>
      <BadRows rows={bad} count={badCount} />
    </>
  );
}
