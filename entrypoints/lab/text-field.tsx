import { i18n } from '#i18n';
import { whole } from '../../lib/common/format';
import { MOST_LAB_CHARACTERS } from '../../lib/common/limits';
import { locale } from '../shared/locale';
import { busy, chooseExample, examples, setText, text } from './state';

/** The text that the cells are about: typed, pasted, or one of the examples. */
export function TextField() {
  return (
    <section class="text" aria-labelledby="text-label">
      <label id="text-label" for="text">
        {i18n.t('lab.text')}
      </label>
      <textarea
        id="text"
        rows={4}
        maxLength={MOST_LAB_CHARACTERS}
        aria-describedby="text-hint"
        value={text.value}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
        }}
      />
      <p id="text-hint" class="quiet">
        {i18n.t('lab.textHint', [whole(MOST_LAB_CHARACTERS, locale())])} {busy.value && i18n.t('lab.reading')}
      </p>
      <div class="examples">
        <span>{i18n.t('lab.examples')}</span>
        {examples.value.map((example) => (
          <button key={example.text} type="button" onClick={() => chooseExample(example.text)}>
            {example.name()}
          </button>
        ))}
      </div>
    </section>
  );
}
