import type { ComponentType } from 'preact';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { hasCommands } from '../../lib/common/browser/shortcut-settings';
import { AskDialog } from '../shared/ask';
import { StorageProblem } from '../shared/storage-problem';
import { Search } from './search';
import { AllSettingsSection } from './sections/all-settings';
import { BadgesSection } from './sections/badges';
import { LanguageSection } from './sections/language';
import { PageSection } from './sections/page';
import { PrivacySection } from './sections/privacy';
import { ReportSection } from './sections/report';
import { ReviewLanguagesSection } from './sections/review-languages';
import { ShortcutsSection } from './sections/shortcuts';
import { SitesSection } from './sections/sites';
import { VersionsSection } from './sections/versions';

const SECTIONS: Record<string, { title: () => string; Content: ComponentType }> = {
  sites: { title: () => i18n.t('options.sites'), Content: SitesSection },
  reviewLanguages: { title: () => i18n.t('options.reviewLanguages'), Content: ReviewLanguagesSection },
  badges: { title: () => i18n.t('options.badges'), Content: BadgesSection },
  page: { title: () => i18n.t('options.page'), Content: PageSection },
  privacy: { title: () => i18n.t('options.privacy'), Content: PrivacySection },
  ...(hasCommands() && { shortcuts: { title: () => i18n.t('options.shortcuts'), Content: ShortcutsSection } }),
  language: { title: () => i18n.t('options.language'), Content: LanguageSection },
  allSettings: { title: () => i18n.t('options.allSettings'), Content: AllSettingsSection },
  report: { title: () => i18n.t('options.report'), Content: ReportSection },
  versions: { title: () => i18n.t('options.versions'), Content: VersionsSection },
};

/** All settings on one page. A change takes effect at once, in every open tab. */
export function App() {
  const main = useRef<HTMLElement>(null);
  return (
    <>
      <header>
        <img src="/icon/48.png" width="28" height="28" alt="" />
        <h1>{i18n.t('options.title')}</h1>
        <a href="/welcome.html" target="_blank" rel="noopener">
          {i18n.t('welcome.open')}
        </a>
        <a href="/lab.html">{i18n.t('lab.open')}</a>
      </header>
      <StorageProblem />
      <Search page={main} />
      <main ref={main}>
        {Object.entries(SECTIONS).map(([id, { title, Content }]) => (
          <section key={id} id={id} aria-labelledby={`${id}-title`}>
            <h2 id={`${id}-title`}>{title()}</h2>
            <Content />
          </section>
        ))}
      </main>
      <AskDialog />
    </>
  );
}
