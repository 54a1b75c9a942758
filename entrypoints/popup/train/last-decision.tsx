import { i18n } from '#i18n';
import type { TrainingDecision } from '../../../lib/messages/training-payloads';
import { useLostFocus } from '../use-lost-focus';
import { outcome } from './state';

const SENTENCES: Record<TrainingDecision, (name: string) => string> = {
  use: (name) => i18n.t('train.usedNow', [name]),
  store: (name) => i18n.t('train.storedNow', [name]),
  discard: (name) => i18n.t('train.discardedNow', [name]),
};

/** The decision on the model of the last training. */
export function LastDecision() {
  const last = outcome.value;
  const place = useLostFocus<HTMLDivElement>();
  return (
    <div role="status" class="outcome" ref={place} tabIndex={-1}>
      {last && <p class="note good">{SENTENCES[last.decision](last.name)}</p>}
    </div>
  );
}
