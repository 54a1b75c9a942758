import './examples.css';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { collecting, failure, setCollecting, watchConsent } from './state';

/** Keeping reviews is off until the user says yes, having read what it means. */
export function ConsentSwitch() {
  useEffect(watchConsent, []);
  const on = collecting.value === true;
  return (
    <div class="consent">
      <button
        type="button"
        class="switch"
        role="switch"
        aria-checked={on}
        aria-describedby="consent-means"
        disabled={collecting.value === undefined}
        onClick={() => setCollecting(!on)}
      >
        <span class="track" aria-hidden="true">
          <span class="thumb" />
        </span>
        <span>{i18n.t('examples.consent')}</span>
      </button>
      <p id="consent-means" class="quiet">
        {i18n.t('examples.consentMeans')}
      </p>
      {failure.value && (
        <p class="note problem" role="alert">
          {failure.value}
        </p>
      )}
    </div>
  );
}
