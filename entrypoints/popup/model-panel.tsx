import { i18n } from '#i18n';
import { about, day, decimals } from '../../lib/common/format';
import type { ModelStatus } from '../../lib/messages/payloads';
import { errorSentence } from '../shared/error-sentence';
import { locale } from '../shared/locale';
import { BackendChoice } from './backend-choice';
import { model } from './state';

/** Which model rates, how good it is, what computes it and how fast. */
export function ModelPanel() {
  const status = model.value;
  return (
    <footer>
      <dl>
        <dt>{i18n.t('popup.model')}</dt>
        <dd>
          <span class="name">{status ? status.name : missing(status)}</span>
          {status && <small>{made(status)}</small>}
          {status?.modelProblem && <small role="status">{errorSentence(status.modelProblem)}</small>}
        </dd>
        <dt>{i18n.t('popup.engine')}</dt>
        <dd>
          {status ? engine(status) : missing(status)}
          {status?.state === 'asleep' && <small>{i18n.t('popup.engineAsleepWhy')}</small>}
          {status?.reviewsPerSecond !== undefined && (
            <small>{i18n.t('popup.speed', [about(status.reviewsPerSecond, locale())])}</small>
          )}
        </dd>
        <dt>
          <label for="backend">{i18n.t('popup.backend')}</label>
        </dt>
        <dd>{status ? <BackendChoice status={status} /> : missing(status)}</dd>
      </dl>
      <p class="quiet">{i18n.t('popup.privacy')}</p>
    </footer>
  );
}

/** What the predictor says it runs on; before it is loaded, nobody knows. */
function engine({ state, engine: loaded }: ModelStatus): string {
  if (loaded) return loaded;
  if (state === 'loading') return i18n.t('popup.engineLoading');
  return state === 'failed' ? i18n.t('popup.engineFailed') : i18n.t('popup.engineAsleep');
}

function missing(status: null | undefined): string {
  return status === null ? i18n.t('popup.modelMissing') : '…';
}

/** When it was trained and, if its card tells, the share of held-out reviews whose side it got right. */
function made({ date, accuracy }: ModelStatus): string {
  const made = day(date, locale());
  if (accuracy === undefined) return made;
  return i18n.t('popup.accuracy', [made, decimals(accuracy * 100, 1, locale())]);
}
