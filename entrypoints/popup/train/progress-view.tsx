import { i18n } from '#i18n';
import { about, duration, percent, whole } from '../../../lib/common/format';
import type { ActiveTraining } from '../../../lib/messages/training-payloads';
import { errorSentence } from '../../shared/error-sentence';
import { Figures } from '../../shared/figures';
import { locale } from '../../shared/locale';
import { Problem } from '../../shared/problem';
import { Advanced } from '../advanced';
import { useLostFocus } from '../use-lost-focus';
import { BadRows } from './bad-rows';
import { ProgressButtons, RESUMABLE } from './progress-buttons';
import { stateOf } from './state-names';
import { TrainingDetails } from './training-details';

/** A training from its start until the comparison is ready. */
export function ProgressView({ training }: { training: ActiveTraining }) {
  const { state, request, fraction, failure, warning } = training;
  const title = useLostFocus<HTMLHeadingElement>();
  return (
    <>
      <div class="scroll">
        <div class="content">
          <div class="heading">
            <div class="ends">
              <h2 ref={title} tabIndex={-1}>
                {request.name}
              </h2>
              <span class="figure">{percent(fraction, locale(), 0)}</span>
            </div>
            <progress aria-label={i18n.t('train.progress')} max={1} value={fraction} data-state={state} />
            <p role="status">{stateOf(training)}</p>
            {!RESUMABLE.includes(state) && <p class="quiet">{i18n.t('train.continues')}</p>}
          </div>
          <Problem text={failure && errorSentence(failure)} />
          {warning && <p class="note">{errorSentence(warning)}</p>}
          <Figures items={figuresOf(training)} />
          <Advanced>
            <TrainingDetails training={training} />
          </Advanced>
          <BadRows rows={training.badRows} count={training.badCount} />
        </div>
      </div>
      <ProgressButtons state={state} />
    </>
  );
}

function figuresOf({ state, progress, epochs }: ActiveTraining) {
  const running = state === 'training' ? progress : undefined;
  const language = locale();
  const { accuracy, n } = epochs.at(-1) ?? {};
  return [
    { name: i18n.t('train.timeLeft'), value: duration(running?.secondsLeft, language) },
    { name: i18n.t('train.speed'), value: about(running?.reviewsPerSecond, language) },
    {
      name: n ? i18n.t('train.accuracyOn', n, [whole(n, language)]) : i18n.t('train.accuracy'),
      value: percent(accuracy, language),
    },
  ];
}
