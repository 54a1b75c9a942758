import { i18n } from '#i18n';
import type { TrainingState } from '../../../lib/messages/training-payloads';
import { ask } from '../../shared/ask';
import { Action } from '../action';
import { Foot } from './foot';
import { busy, cancel, pause, resume, stopAndKeep } from './state';

/** States from which a training can be taken up again. */
export const RESTING: readonly TrainingState[] = ['paused', 'failed', 'interrupted'];

/** States in which there may be something to keep. */
const KEEPABLE: readonly TrainingState[] = ['training', 'paused', 'failed'];

/** Pause or go on, stop and keep, throw away. Each keeps its place in every state. */
export function ProgressButtons({ state }: { state: TrainingState }) {
  const resting = RESTING.includes(state);
  const throwAway = async () => {
    const sure = await ask({
      title: i18n.t('train.cancelTitle'),
      text: i18n.t('train.cancelText'),
      action: i18n.t('train.cancel'),
    });
    if (sure) await cancel();
  };
  return (
    <Foot>
      {resting ? (
        <Action class="primary" idle={busy.value} onClick={resume}>
          {i18n.t(state === 'failed' ? 'train.retry' : 'train.resume')}
        </Action>
      ) : (
        <Action idle={busy.value || state !== 'training'} onClick={pause}>
          {i18n.t('train.pause')}
        </Action>
      )}
      <Action idle={busy.value || !KEEPABLE.includes(state)} onClick={stopAndKeep}>
        {i18n.t('train.stop')}
      </Action>
      <Action class="danger last" idle={busy.value} onClick={throwAway}>
        {i18n.t('train.cancel')}
      </Action>
    </Foot>
  );
}
