import './style.css';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { whole } from '../../../lib/common/format';
import { COLLECTED_CAPACITY } from '../../../lib/common/limits';
import { locale } from '../locale';
import { Problem } from '../problem';
import { Switch } from '../switch';
import { collecting, failure, setCollecting, watchConsent } from './state';

/** Reviews are collected only after the user has switched it on, with the text beside it that says what is stored. */
export function ConsentSwitch() {
  useEffect(watchConsent, []);
  return (
    <div class="consent">
      <Switch
        name={i18n.t('collected.consent')}
        describedBy="consent-means"
        on={collecting.value === true}
        disabled={collecting.value === undefined}
        onChange={setCollecting}
      />
      <p id="consent-means" class="quiet">
        {i18n.t('collected.consentMeans', [whole(COLLECTED_CAPACITY, locale())])}
      </p>
      <Problem text={failure.value} />
    </div>
  );
}
