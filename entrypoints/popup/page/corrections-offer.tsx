import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { whole } from '../../../lib/common/format';
import { sendMessage } from '../../../lib/messages/protocol';
import { defaultTrainingSettings } from '../../../lib/model/training-settings';
import { countNewCorrections } from '../../../lib/store/new-corrections';
import { locale } from '../../shared/locale';
import { model } from '../state';
import { tab } from '../tabs';
import { attempt, outcome, underWay } from '../train/state';

/** With fewer, a training teaches the model next to nothing. */
const ENOUGH = 10;

const corrections = signal(0);

async function count(): Promise<void> {
  corrections.value = await countNewCorrections().catch(() => 0);
}

function train(): Promise<void> {
  tab.value = 'train';
  return attempt(async () => {
    await sendMessage('startTraining', {
      source: { kind: 'collected', only: 'corrections' },
      way: 'fine-tune',
      name: i18n.t('train.nameCorrections'),
      settings: defaultTrainingSettings('fine-tune', corrections.value),
      backend: model.value?.backend ?? 'auto',
    });
    corrections.value = 0;
    outcome.value = undefined;
  });
}

/** Offers a training on the corrections that the model has not learned from. */
export function CorrectionsOffer() {
  useEffect(() => void count(), []);
  if (corrections.value < ENOUGH || underWay.value) return null;
  return (
    <section class="note corrections-offer">
      <p>{i18n.t('popup.corrections', corrections.value, [whole(corrections.value, locale())])}</p>
      <button type="button" onClick={train}>
        {i18n.t('popup.trainNow')}
      </button>
    </section>
  );
}
