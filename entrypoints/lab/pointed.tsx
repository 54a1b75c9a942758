import { i18n } from '#i18n';
import { decimals, difference, whole } from '../../lib/common/format';
import { sigmoid } from '../../lib/gru/reference/gru';
import { Figures } from '../shared/figures';
import { locale } from '../shared/locale';
import { column, shown, wordAt } from './state';

/** The word that is pointed at in figures, in sight wherever one is on the page. */
export function Pointed() {
  if (!shown.value || wordAt.value === undefined) return null;
  const { lexicon, card } = shown.value.bundle;
  const { logits, contributions } = shown.value.inside;
  const t = column.value;
  const items: [name: string, value: string][] = [
    [i18n.t('lab.pointed.word'), wordAt.value],
    [i18n.t('lab.pointed.index'), `${lexicon.encode([wordAt.value])[0]}`],
  ];
  if (t >= 0) {
    items.push(
      [i18n.t('lab.pointed.moved'), difference(contributions[t], 3, locale())],
      [i18n.t('lab.pointed.score'), decimals(sigmoid(logits[t]!), 3, locale())],
    );
  }
  return (
    <footer class="pointed">
      <Figures items={items} />
      {t < 0 && <p class="quiet">{i18n.t('lab.pointed.notRead', [whole(card.hyperparameters.maxLength, locale())])}</p>}
    </footer>
  );
}
