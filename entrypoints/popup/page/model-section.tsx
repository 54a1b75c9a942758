import { i18n } from '#i18n';
import { about, day, percent, whole } from '../../../lib/common/format';
import type { ModelStatus } from '../../../lib/messages/payloads';
import { errorSentence } from '../../shared/error-sentence';
import { languageName } from '../../shared/language-name';
import { locale } from '../../shared/locale';
import { Advanced } from '../advanced';
import { BackendChoice } from '../backend-choice';
import { model, setBackend } from '../state';

/** Where reviews are rated. The model in use, how good it is and what it runs on stand under "Advanced". */
export function ModelSection() {
  const status = model.value;
  return (
    <footer>
      {status === null && <p class="note">{i18n.t('popup.modelMissing')}</p>}
      {status?.modelProblem && (
        <p class="note" role="status">
          {errorSentence(status.modelProblem)}
        </p>
      )}
      {status && (
        <Advanced>
          <Model {...status} />
        </Advanced>
      )}
      <p class="quiet">{i18n.t('popup.privacy')}</p>
    </footer>
  );
}

function Model(status: ModelStatus) {
  return (
    <dl>
      <dt>{i18n.t('popup.model')}</dt>
      <dd>
        {status.others.length > 0 ? `${languageName(status.language)}: ${status.name}` : status.name}
        <small>{dateAndAccuracy(status)}</small>
        {status.others.map(({ language, name }) => (
          <small key={language}>
            {languageName(language)}: {name}
          </small>
        ))}
      </dd>
      <dt>{i18n.t('popup.runsOn')}</dt>
      <dd>
        {processor(status)}
        <small>{speedOrReason(status)}</small>
      </dd>
      <Engine {...status} />
    </dl>
  );
}

function dateAndAccuracy({ date, measured }: ModelStatus): string {
  const made = day(date, locale());
  if (!measured) return made;
  const { reviews, accuracy } = measured;
  return i18n.t('popup.accuracy', reviews, [made, percent(accuracy, locale()), whole(reviews, locale())]);
}

function processor({ state, runsOn }: ModelStatus): string {
  if (runsOn) return runsOn === 'webgpu' ? i18n.t('popup.gpu') : i18n.t('popup.cpu');
  if (state === 'loading') return i18n.t('popup.engineLoading');
  return state === 'failed' ? i18n.t('popup.engineFailed') : i18n.t('popup.engineStopped');
}

function speedOrReason({ state, reviewsPerSecond }: ModelStatus): string {
  if (reviewsPerSecond !== undefined) return i18n.t('popup.speed', [about(reviewsPerSecond, locale())]);
  return state === 'asleep' ? i18n.t('popup.engineStoppedWhy') : '';
}

function Engine({ backend, engine, gpuProblem, state }: ModelStatus) {
  return (
    <>
      <dt>
        <label for="backend">{i18n.t('advanced.backend')}</label>
      </dt>
      <dd>
        <BackendChoice
          id="backend"
          value={backend}
          disabled={state === 'loading'}
          problem={gpuProblem && i18n.t('advanced.gpuProblem', [errorSentence(gpuProblem)])}
          onChange={setBackend}
        />
      </dd>
      {engine && (
        <>
          <dt>{i18n.t('advanced.engine')}</dt>
          <dd>
            {engine}
            <small>{i18n.t('advanced.engineWhy')}</small>
          </dd>
        </>
      )}
    </>
  );
}
