import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { reportText } from '../../../lib/background/report-text';
import { reportOfPage } from '../state';

/** As edited by the user. It is never sent. */
const text = signal<string>();
const copied = signal(false);

async function write(): Promise<void> {
  const versions = { extension: browser.runtime.getManifest().version, browser: navigator.userAgent };
  const report = await reportOfPage();
  if (report) text.value = reportText(report, versions);
}

async function copy(): Promise<void> {
  await navigator.clipboard.writeText(text.value ?? '');
  copied.value = true;
}

/** A report on a page of a known site without reviews, to edit and copy. */
export function PageReportForm() {
  if (text.value === undefined) {
    return (
      <button type="button" onClick={write}>
        {i18n.t('popup.report')}
      </button>
    );
  }
  return (
    <div class="report">
      <label for="report">{i18n.t('popup.reportHint')}</label>
      <textarea
        id="report"
        rows={9}
        value={text.value}
        onInput={({ currentTarget }) => {
          text.value = currentTarget.value;
          copied.value = false;
        }}
      />
      <button type="button" onClick={copy}>
        {i18n.t('popup.reportCopy')}
      </button>
      <span role="status">{copied.value ? i18n.t('popup.reportCopied') : ''}</span>
    </div>
  );
}
