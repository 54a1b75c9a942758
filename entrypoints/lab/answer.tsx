import { i18n } from '#i18n';
import { describe } from '../../lib/overlay/badge-view';
import { badgeStrings } from '../shared/badge-strings';
import { shown, shownForeign } from './state';

/** The answer in the words of a badge. */
export function Answer() {
  const inside = shown.value?.inside;
  const score = inside?.answer ?? shownForeign.value!.answer;
  const { state, sign, large, reason } = describe({ kind: 'scored', score }, badgeStrings);
  const isBlank = inside?.reading.tokens.length === 0;
  return (
    <section class="answer" aria-labelledby="answer-title">
      <h2 id="answer-title">{i18n.t('lab.answer')}</h2>
      <p role="status">
        {large && (
          <span class={`rating ${state}`}>
            <span aria-hidden="true">{sign}</span> <strong>{large.figure}</strong> {large.caption}
          </span>
        )}{' '}
        <span class={score.declined ? 'note' : undefined}>{isBlank ? i18n.t('lab.empty') : reason}</span>
      </p>
    </section>
  );
}
