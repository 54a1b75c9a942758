import { i18n } from '#i18n';
import { decimals, difference, whole } from '../../lib/common/format';
import { sigmoid } from '../../lib/gru/reference/gru';
import { Figures } from '../shared/figures';
import { locale } from '../shared/locale';
import { attributions, column, pointedWord, shown } from './state';

/** The figures of the word that is pointed at, at the lower edge of the window. */
export function Pointed() {
  if (!shown.value || pointedWord.value === undefined) return null;
  const { lexicon, card } = shown.value.bundle;
  const { logits, contributions } = shown.value.inside;
  const t = column.value;
  const items = [
    { name: i18n.t('lab.pointed.word'), value: pointedWord.value },
    { name: i18n.t('lab.pointed.index'), value: `${lexicon.encode([pointedWord.value])[0]}` },
  ];
  if (t >= 0) {
    items.push(
      { name: i18n.t('lab.pointed.moved'), value: difference(contributions[t], 3, locale()) },
      { name: i18n.t('lab.explanation.relevance'), value: difference(attributions.value?.relevance[t], 3, locale()) },
      { name: i18n.t('lab.explanation.gradients'), value: difference(attributions.value?.gradients[t], 3, locale()) },
      { name: i18n.t('lab.pointed.score'), value: decimals(sigmoid(logits[t]!), 3, locale()) },
    );
  }
  return (
    <footer class="pointed">
      <Figures items={items} />
      {t < 0 && <p class="quiet">{i18n.t('lab.pointed.notRead', [whole(card.hyperparameters.maxLength, locale())])}</p>}
    </footer>
  );
}
