import './style.css';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { Switch } from '../switch';
import { collecting, failure, setCollecting, watchConsent } from './state';

/** Keeping reviews is off until the user says yes, having read what it means. */
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
        {i18n.t('collected.consentMeans')}
      </p>
      {failure.value && (
        <p class="note problem" role="alert">
          {failure.value}
        </p>
      )}
    </div>
  );
}
