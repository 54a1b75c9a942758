import { i18n } from '#i18n';
import type { TrainingState } from '../../../lib/messages/training-payloads';
import { ask } from '../../shared/ask';
import { Action } from '../action';
import { Foot } from './foot';
import { busy, cancel, pause, resume, stopAndSave } from './state';

/** States in which a training waits for the user. */
export const RESUMABLE: readonly TrainingState[] = ['paused', 'failed'];

/** States in which there may be a model to save. */
const SAVABLE: readonly TrainingState[] = ['training', 'paused', 'failed'];

/** Pause or resume, stop and save, discard. Each keeps its place in every state. */
export function ProgressButtons({ state }: { state: TrainingState }) {
  const resumable = RESUMABLE.includes(state);
  const discard = async () => {
    const sure = await ask({
      title: i18n.t('train.discardTitle'),
      text: i18n.t('train.discardText'),
      action: i18n.t('train.discard'),
    });
    if (sure) await cancel();
  };
  return (
    <Foot>
      {resumable ? (
        <Action class="primary" idle={busy.value} onClick={resume}>
          {i18n.t('train.resume')}
        </Action>
      ) : (
        <Action idle={busy.value || state !== 'training'} onClick={pause}>
          {i18n.t('train.pause')}
        </Action>
      )}
      <Action idle={busy.value || !SAVABLE.includes(state)} onClick={stopAndSave}>
        {i18n.t('train.stop')}
      </Action>
      <Action class="danger last" idle={busy.value} onClick={discard}>
        {i18n.t('train.discard')}
      </Action>
    </Foot>
  );
}
