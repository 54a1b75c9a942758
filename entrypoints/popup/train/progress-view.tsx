import { i18n } from '#i18n';
import { about, decimals, duration, percent, whole } from '../../../lib/common/format';
import type { ActiveTraining, TrainingState } from '../../../lib/messages/training-payloads';
import { errorSentence } from '../../shared/error-sentence';
import { Figures } from '../../shared/figures';
import { locale } from '../../shared/locale';
import { useLostFocus } from '../use-lost-focus';
import { BadRows } from './bad-rows';
import { EpochTable } from './epoch-table';
import { LossCurve } from './loss-curve';
import { ProgressButtons, RESTING } from './progress-buttons';

const STATES: Record<TrainingState, () => string> = {
  preparing: () => i18n.t('train.statePreparing'),
  training: () => i18n.t('train.stateTraining'),
  paused: () => i18n.t('train.statePaused'),
  comparing: () => i18n.t('train.stateJudging'),
  done: () => i18n.t('train.stateJudging'),
  failed: () => i18n.t('train.stateFailed'),
  interrupted: () => i18n.t('train.stateInterrupted'),
};
const STAGES: Record<NonNullable<ActiveTraining['stage']>, () => string> = {
  reading: () => i18n.t('train.stageReading'),
  lexicon: () => i18n.t('train.stageLexicon'),
  opening: () => i18n.t('train.stageOpening'),
  training: () => i18n.t('train.stateTraining'),
  measuring: () => i18n.t('train.stageMeasuring'),
  comparing: () => i18n.t('train.stateJudging'),
};

/** A training on its way, from the first review read to the last one judged. */
export function ProgressView({ training }: { training: ActiveTraining }) {
  const { state, request, fraction, failure, warning, engine, gpuProblem } = training;
  const title = useLostFocus<HTMLHeadingElement>();
  const goesOn = RESTING.includes(state) ? undefined : i18n.t('train.goesOn');
  const notes = [goesOn, engine, gpuProblem && errorSentence(gpuProblem)].filter(Boolean);
  return (
    <>
      <div class="scroll">
        <div class="panel">
          <div class="heading">
            <div class="ends">
              <h2 ref={title} tabIndex={-1}>
                {request.name}
              </h2>
              <span class="figure">{percent(fraction, locale(), 0)}</span>
            </div>
            <progress aria-label={i18n.t('train.progress')} max={1} value={fraction} data-state={state} />
            <p class="ends">
              <span role="status">{stateOf(training)}</span>
              <span class="figure">{placeOf(training)}</span>
            </p>
            <p class="quiet">{notes.join(' · ')}</p>
          </div>
          {failure && (
            <p class="note problem" role="alert">
              {errorSentence(failure)}
            </p>
          )}
          {warning && <p class="note">{errorSentence(warning)}</p>}
          <Figures items={figuresOf(training)} />
          <section aria-labelledby="curve-title">
            <h3 id="curve-title">{i18n.t('train.curve')}</h3>
            <LossCurve curve={training.curve} />
          </section>
          <EpochTable epochs={training.epochs} />
          <BadRows rows={training.badRows} count={training.badCount} />
        </div>
      </div>
      <ProgressButtons state={state} />
    </>
  );
}

const stateOf = ({ state, stage }: ActiveTraining): string =>
  stage && (state === 'preparing' || state === 'training') ? STAGES[stage]() : STATES[state]();

function placeOf({ state, progress }: ActiveTraining): string {
  if (!progress || state === 'preparing' || state === 'comparing') return '';
  const { epoch, epochs, batch, batches } = progress;
  return i18n.t('train.place', [epoch, epochs, whole(batch, locale()), whole(batches, locale())]);
}

function figuresOf({ state, progress, epochs, examples, curve }: ActiveTraining) {
  const running = state === 'training' ? progress : undefined;
  const last = epochs.at(-1);
  const language = locale();
  return [
    [i18n.t('train.timeLeft'), duration(running?.secondsLeft, language)],
    [i18n.t('train.speed'), about(running?.reviewsPerSecond, language)],
    [i18n.t('train.loss'), decimals(curve.at(-1)?.loss ?? progress?.loss, 3, language)],
    [i18n.t('train.accuracy'), percent(last?.accuracy, language)],
    [i18n.t('train.r2'), decimals(last?.r2, 3, language)],
    [i18n.t('train.heldOut'), whole(examples?.heldOut, language)],
  ] as const;
}
