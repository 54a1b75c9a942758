import { signal } from '@preact/signals';
import { i18n } from '#i18n';
import { whole } from '../../lib/common/format';
import { type Inventory, KINDS } from '../../lib/store/inventory';
import { forgetLosses, type Losses, readLosses } from '../../lib/store/losses';
import { locale } from '../shared/locale';

const NAMES: Record<keyof Inventory, (count: number, written: [string]) => string> = {
  models: (count, written) => i18n.t('losses.models', count, written),
  reviews: (count, written) => i18n.t('losses.reviews', count, written),
  corrections: (count, written) => i18n.t('losses.corrections', count, written),
  trainings: (count, written) => i18n.t('losses.trainings', count, written),
};

const losses = signal<Losses>();

export async function watchLosses(): Promise<void> {
  losses.value = await readLosses();
}

async function close(): Promise<void> {
  losses.value = undefined;
  await forgetLosses();
}

/** Says what the browser has lost of what the user had stored, and what is restored; until the user has read it. */
export function LossesNotice() {
  if (!losses.value) return null;
  const [lost, restored] = [listOf(losses.value.lost), listOf(losses.value.restored)];
  return (
    <section class="note losses" role="alert">
      <h2>{i18n.t('losses.title')}</h2>
      {lost && <p>{i18n.t('losses.lost', [lost])}</p>}
      {restored && <p>{i18n.t('losses.restored', [restored])}</p>}
      <p>{i18n.t('losses.why')}</p>
      <button type="button" onClick={close}>
        {i18n.t('losses.close')}
      </button>
    </section>
  );
}

/** E.g. "1 model and 412 collected reviews"; empty for nothing. */
function listOf(inventory: Inventory): string {
  const names = KINDS.filter((kind) => inventory[kind] > 0).map((kind) =>
    NAMES[kind](inventory[kind], [whole(inventory[kind], locale())]),
  );
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(names);
}
