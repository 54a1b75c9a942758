import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { day } from '../../../lib/common/format';
import { languageName } from '../../shared/language-name';
import { locale } from '../../shared/locale';
import { modelsInUse } from '../state';

/** The versions of the extension and of the models in use. */
export function VersionsSection() {
  return (
    <dl class="versions">
      <dt>{i18n.t('options.extension')}</dt>
      <dd>{browser.runtime.getManifest().version}</dd>
      {modelsInUse.value.map(({ language, name, date }) => [
        <dt key={`${language}-name`}>{i18n.t('options.modelFor', [languageName(language)])}</dt>,
        <dd key={language}>{i18n.t('options.modelOf', [name, day(date, locale())])}</dd>,
      ])}
    </dl>
  );
}
