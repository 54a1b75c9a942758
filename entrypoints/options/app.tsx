import { i18n } from '#i18n';
import { markup } from '../../lib/sites/markup';
import { OPTIONAL_SITES } from '../../lib/sites/optional-sites';
import { SITES } from '../../lib/sites/registry';
import type { Site } from '../../lib/sites/site';
import { AskDialog } from '../popup/ask';
import { PrivacySection } from './sections/privacy';
import { covered, granted, setGranted } from './state';

/** The sites that can be switched on beside those that Reeltone always reads. */
export function App() {
  return (
    <>
      <header>
        <img src="/icon/48.png" width="24" height="24" alt="" />
        <h1>{i18n.t('extName')}</h1>
        <a href="/lab.html">{i18n.t('lab.open')}</a>
      </header>
      <main>
        <h2>{i18n.t('options.always')}</h2>
        <p class="quiet">{SITES.map(({ name }) => name).join(' · ')}</p>
        <h2>{i18n.t('options.more')}</h2>
        <p class="quiet">{i18n.t('options.moreHint')}</p>
        {granted.value && OPTIONAL_SITES.map((site) => <OptionalSite key={site.id} site={site} />)}
        <h2>{i18n.t('options.privacy')}</h2>
        <PrivacySection />
      </main>
      <AskDialog />
    </>
  );
}

function OptionalSite({ site }: { site: Site }) {
  const on = granted.value?.has(site.id) === true;
  const name = site === markup ? i18n.t('options.anySite') : site.name;
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={on}
      disabled={covered(site)}
      onClick={() => setGranted(site, !on)}
    >
      <span class="track" aria-hidden="true">
        <span class="thumb" />
      </span>
      <span>{name}</span>
    </button>
  );
}
