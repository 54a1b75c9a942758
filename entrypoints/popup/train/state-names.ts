import { i18n } from '#i18n';
import type { ActiveTraining, TrainingState } from '../../../lib/messages/training-payloads';

const STATES: Record<TrainingState, () => string> = {
  preparing: () => i18n.t('train.statePreparing'),
  training: () => i18n.t('train.stateTraining'),
  paused: () => i18n.t('train.statePaused'),
  comparing: () => i18n.t('train.stateComparing'),
  done: () => i18n.t('train.stateComparing'),
  failed: () => i18n.t('train.stateFailed'),
  interrupted: () => i18n.t('train.stateInterrupted'),
};
const STAGES: Record<NonNullable<ActiveTraining['stage']>, () => string> = {
  reading: () => i18n.t('train.stageReading'),
  lexicon: () => i18n.t('train.stageWords'),
  opening: () => i18n.t('train.stageLoading'),
  training: () => i18n.t('train.stateTraining'),
  measuring: () => i18n.t('train.stageTesting'),
  comparing: () => i18n.t('train.stateComparing'),
};

/** The state and stage of a training, in words. */
export const stateOf = ({ state, stage }: ActiveTraining): string =>
  stage && (state === 'preparing' || state === 'training') ? STAGES[stage]() : STATES[state]();
