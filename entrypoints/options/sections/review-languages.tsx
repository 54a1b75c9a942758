import { i18n } from '#i18n';
import { switchLanguage } from '../../../lib/store/settings';
import { languageName } from '../../shared/language-name';
import { Switch } from '../../shared/switch';
import { modelsInUse, settings } from '../state';

/** The languages that have a model, and whether reviews in them are rated. */
export function ReviewLanguagesSection() {
  const { offLanguages = [] } = settings.value;
  const on = modelsInUse.value.filter(({ language }) => !offLanguages.includes(language));
  return (
    <>
      <p class="quiet">{i18n.t('options.reviewLanguagesHint')}</p>
      {modelsInUse.value.map(({ language, name }) => (
        <Switch
          key={language}
          name={languageName(language)}
          hint={name}
          on={!offLanguages.includes(language)}
          disabled={on.length === 1 && on[0]?.language === language}
          onChange={(to) => void switchLanguage(language, to)}
        />
      ))}
    </>
  );
}
