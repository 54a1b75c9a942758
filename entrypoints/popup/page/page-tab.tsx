import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { whole } from '../../../lib/common/format';
import { SITES } from '../../../lib/sites/registry';
import { errorSentence } from '../../shared/error-sentence';
import { locale } from '../../shared/locale';
import { ReportForm } from '../../shared/report-form';
import { siteName } from '../../shared/site-name';
import { Notice } from '../notice';
import { allowSite, openReviews, page, reloadPage, reportOfPage, retry, siteHere, tabSite, view } from '../state';
import { CorrectionsOffer } from './corrections-offer';
import { ModelSection } from './model-section';
import { PageSection } from './page-section';

/** The page in the active tab, and the model that rates it. */
export function PageTab() {
  return (
    <div class="scroll stack">
      <div class="page">
        <PageView />
      </div>
      <CorrectionsOffer />
      <ModelSection />
    </div>
  );
}

function PageView() {
  const site = siteHere.value === undefined ? '' : siteName(siteHere.value);
  switch (view.value) {
    case 'loading':
      return <p class="quiet">{i18n.t('popup.loading')}</p>;
    case 'unsupported':
      return (
        <Notice title={i18n.t('popup.unsupportedTitle')} text={i18n.t('popup.unsupported', [siteNames()])}>
          <button type="button" onClick={() => browser.runtime.openOptionsPage()}>
            {i18n.t('popup.moreSites')}
          </button>
        </Notice>
      );
    case 'elsewhere':
      return (
        <Notice
          title={i18n.t('popup.elsewhereTitle')}
          text={i18n.t('popup.elsewhere', [tabSite.value?.site.name ?? ''])}
        >
          <FilmReviews />
        </Notice>
      );
    case 'notAllowed':
      return (
        <Notice title={i18n.t('popup.notAllowedTitle', [site])} text={i18n.t('popup.notAllowed')}>
          <button type="button" onClick={allowSite}>
            {i18n.t('popup.allow')}
          </button>
        </Notice>
      );
    case 'notRead':
      return (
        <Notice title={i18n.t('popup.notReadTitle')} text={i18n.t('popup.notRead', [site])}>
          <button type="button" onClick={reloadPage}>
            {i18n.t('popup.reload')}
          </button>
        </Notice>
      );
    case 'off':
      return <Notice title={i18n.t('popup.offTitle')} text={i18n.t('popup.offText', [site])} />;
    case 'waiting':
      return <p class="quiet">{i18n.t('popup.waiting')}</p>;
    case 'scoring':
      return (
        <p class="quiet" role="status">
          {i18n.t('popup.scoring', page.value?.found ?? 0, [whole(page.value?.found, locale())])}
        </p>
      );
    case 'nothing':
      return (
        <Notice title={i18n.t('popup.nothingTitle')} text={i18n.t('popup.nothing', [site])}>
          <FilmReviews />
          <ReportForm readPage={reportOfPage} />
        </Notice>
      );
    case 'failed':
      return (
        <Notice title={i18n.t('popup.failedTitle')} text={i18n.t('popup.failedNext')}>
          <button type="button" onClick={retry}>
            {i18n.t('popup.retry')}
          </button>
          <p class="detail">
            {i18n.t('popup.failedDetail')}: {page.value?.failure && errorSentence(page.value.failure)}
          </p>
        </Notice>
      );
    case 'page':
      return <PageSection />;
  }
}

/** Leads to the reviews of the film that the page is about. */
function FilmReviews() {
  if (!tabSite.value?.reviews) return null;
  return (
    <button type="button" class="primary" onClick={openReviews}>
      {i18n.t('popup.openReviews')}
    </button>
  );
}

function siteNames(): string {
  return new Intl.ListFormat(locale(), { type: 'disjunction' }).format(SITES.map(({ name }) => name));
}
