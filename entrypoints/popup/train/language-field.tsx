import { i18n } from '#i18n';
import { languageName } from '../../shared/language-name';
import { locale } from '../../shared/locale';
import { hasModel, language, languages, typedLanguage } from './form';

/** The language of the reviews, as it was found; the user can correct it. */
export function LanguageField() {
  const sorted = [...languages.value].sort((a, b) => languageName(a).localeCompare(languageName(b), locale()));
  return (
    <label class="field">
      <span>{i18n.t('train.language')}</span>
      <select
        value={language.value}
        onChange={({ currentTarget }) => {
          typedLanguage.value = currentTarget.value;
        }}
      >
        {sorted.map((code) => (
          <option key={code} value={code}>
            {languageName(code)}
          </option>
        ))}
      </select>
      {!hasModel.value && <small>{i18n.t('train.languageIsNew')}</small>}
    </label>
  );
}
