import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { whole } from '../../../lib/common/format';
import { looking } from '../../shared/collected-reviews/state';
import { locale } from '../../shared/locale';
import { Choice } from './choice';
import { FileField } from './file-field';
import { countMet, met, source } from './form';

/** What to learn from: a file, or the reviews that were kept while browsing. */
export function SourceChoice() {
  useEffect(() => void countMet(), []);
  return (
    <Choice
      legend={i18n.t('train.source')}
      name="source"
      value={source.value}
      onChoose={(chosen) => {
        source.value = chosen;
      }}
      options={[
        {
          value: 'file',
          title: i18n.t('train.sourceFile'),
          hint: i18n.t('train.sourceFileHint'),
          more: <FileField />,
        },
        {
          value: 'collected',
          title: i18n.t('train.sourceExamples'),
          hint: i18n.t('train.sourceExamplesHint', met.value ?? 0, [whole(met.value, locale())]),
          more: <LookAtExamples />,
        },
      ]}
    />
  );
}

function LookAtExamples() {
  const look = () => {
    looking.value = true;
  };
  return (
    <button type="button" class="small" onClick={look}>
      {i18n.t('train.look')}
    </button>
  );
}
