import { i18n } from '#i18n';
import { SITES } from '../../lib/sites/registry';
import { changeSettings } from '../../lib/store/settings';
import { ConsentSwitch } from '../shared/collected-reviews/consent-switch';
import { languageInSentence } from '../shared/language-name';
import { locale } from '../shared/locale';
import { OptionalSites } from '../shared/optional-sites';
import { StorageProblem } from '../shared/storage-problem';
import { Switch } from '../shared/switch';
import { closeTab } from './close-tab';
import { ExampleReviews } from './example-reviews';
import { OwnText } from './own-text';
import { PinHint } from './pin-hint';
import { languages, settings } from './state';

/** Opened once, at the installation: badges, sites, switches and privacy on one screen. */
export function App() {
  return (
    <>
      <header>
        <img src="/icon/48.png" width="36" height="36" alt="" />
        <div>
          <h1>{i18n.t('welcome.title')}</h1>
          <p>{i18n.t('welcome.lead')}</p>
        </div>
        <button type="button" onClick={closeTab}>
          {i18n.t('welcome.close')} <kbd>Esc</kbd>
        </button>
      </header>
      <StorageProblem />
      <PinHint />
      <main>
        <section class="badges" aria-labelledby="badges-title">
          <h2 id="badges-title">{i18n.t('welcome.badges')}</h2>
          <p class="quiet">{i18n.t('welcome.legend')}</p>
          <ExampleReviews />
          <OwnText />
        </section>
        <div class="settings">
          <SitesSection />
          <ExtrasSection />
          <PrivacySection />
        </div>
      </main>
    </>
  );
}

function SitesSection() {
  const list = new Intl.ListFormat(locale(), { type: 'conjunction' });
  const read = (languages.value ?? []).map(languageInSentence);
  return (
    <section aria-labelledby="sites-title">
      <h2 id="sites-title">{i18n.t('welcome.sites')}</h2>
      <p>{i18n.t('welcome.sitesText', [list.format(SITES.map(({ name }) => name)), list.format(read)])}</p>
      <details>
        <summary>{i18n.t('options.more')}</summary>
        <p class="quiet">{i18n.t('options.moreHint')}</p>
        <OptionalSites settings={settings.value} />
      </details>
    </section>
  );
}

function ExtrasSection() {
  return (
    <section class="extras" aria-labelledby="extras-title">
      <h2 id="extras-title">{i18n.t('welcome.extras')}</h2>
      <Switch
        name={i18n.t('options.pageBar')}
        hint={i18n.t('options.pageBarHint')}
        on={settings.value.pageBar === true}
        onChange={(pageBar) => void changeSettings({ pageBar })}
      />
      <ConsentSwitch />
    </section>
  );
}

function PrivacySection() {
  return (
    <section aria-labelledby="privacy-title">
      <h2 id="privacy-title">{i18n.t('welcome.privacy')}</h2>
      <p class="quiet">{i18n.t('welcome.privacyText')}</p>
      <a href="/PRIVACY.txt" target="_blank" rel="noreferrer">
        {i18n.t('welcome.privacyMore')}
      </a>
    </section>
  );
}
