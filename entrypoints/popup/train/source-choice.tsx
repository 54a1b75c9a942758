import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { whole } from '../../../lib/common/format';
import { Choice } from '../../shared/choice';
import { listOpen } from '../../shared/collected-reviews/state';
import { locale } from '../../shared/locale';
import { FileField } from './file-field';
import { collectedCount, countCollected, source } from './form';

/** The reviews to train on: those of a file, or the collected ones. */
export function SourceChoice() {
  useEffect(() => void countCollected(), []);
  return (
    <Choice
      legend={i18n.t('train.source')}
      look="rows"
      value={source.value}
      onChange={(chosen) => {
        source.value = chosen;
      }}
      options={[
        {
          value: 'file',
          title: i18n.t('train.sourceFile'),
          hint: i18n.t('train.sourceFileHint'),
          details: <FileField />,
        },
        {
          value: 'collected',
          title: i18n.t('train.sourceCollected'),
          hint: i18n.t('train.sourceCollectedHint', collectedCount.value ?? 0, [whole(collectedCount.value, locale())]),
          details: <OpenList />,
        },
      ]}
    />
  );
}

function OpenList() {
  const open = () => {
    listOpen.value = true;
  };
  return (
    <button type="button" class="small" onClick={open}>
      {i18n.t('collected.look')}
    </button>
  );
}
