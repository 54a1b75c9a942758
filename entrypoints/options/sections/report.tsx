import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { sendMessage } from '../../../lib/messages/protocol';
import { OPTIONAL_SITES } from '../../../lib/sites/optional-sites';
import { SITES, siteFor } from '../../../lib/sites/registry';
import { ReportForm } from '../../shared/report-form';

/** Open pages of sites that Reeltone may read, the one that was last in front first. */
const pages = signal<{ id: number; title: string }[]>([]);
/** Id of the tab that the report is about; `undefined` for none. */
const chosen = signal<number>();

async function readPages(): Promise<void> {
  // The browser gives addresses only of sites that it lets Reeltone read.
  const tabs = (await browser.tabs.query({})).filter(({ url }) => url && siteFor(url, [...SITES, ...OPTIONAL_SITES]));
  tabs.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  pages.value = tabs.flatMap(({ id, title = '' }) => (id === undefined ? [] : [{ id, title }]));
  if (!pages.value.some(({ id }) => id === chosen.value)) chosen.value = pages.value[0]?.id;
}

/** A page that does not answer any more is one of no reviews, too. */
const readPage = async () =>
  chosen.value === undefined ? null : sendMessage('pageReport', undefined, chosen.value).catch(() => null);

/** The report of a problem on a page that is open, or on none. */
export function ReportSection() {
  useEffect(() => {
    void readPages();
    addEventListener('focus', readPages);
    return () => removeEventListener('focus', readPages);
  }, []);
  return (
    <>
      <p class="quiet">{i18n.t('options.reportHint')}</p>
      <label class="field" for="report-page">
        {i18n.t('options.reportPage')}
        <select
          id="report-page"
          value={chosen.value ?? ''}
          onChange={({ currentTarget: { value } }) => {
            chosen.value = value === '' ? undefined : Number(value);
          }}
        >
          {pages.value.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
          <option value="">{i18n.t('options.reportNoPage')}</option>
        </select>
      </label>
      <ReportForm key={chosen.value ?? ''} readPage={readPage} />
    </>
  );
}
