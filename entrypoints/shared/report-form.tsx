import './report-form.css';
import { useSignal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { reportText } from '../../lib/background/report-text';
import type { PageReport } from '../../lib/messages/payloads';

interface Props {
  /** The status of the page that the report is about; `null` where it is about none. */
  readPage(): Promise<PageReport | null>;
}

/** A report to edit and copy, and where to send it. */
export function ReportForm({ readPage }: Props) {
  const text = useSignal<string | undefined>(undefined); // as edited by the user
  const copied = useSignal(false);
  const write = async () => {
    const versions = { extension: browser.runtime.getManifest().version, browser: navigator.userAgent };
    text.value = reportText(await readPage(), versions);
    copied.value = false;
  };
  const copy = async () => {
    await navigator.clipboard.writeText(text.value ?? '');
    copied.value = true;
  };
  if (text.value === undefined) {
    return (
      <button type="button" onClick={write}>
        {i18n.t('popup.report')}
      </button>
    );
  }
  return (
    <div class="report">
      <label class="quiet" for="report">
        {i18n.t('popup.reportHint')}
      </label>
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
      <SendTo />
    </div>
  );
}

/** Copies that nobody has published yet have no address; OWNER.md names the field. */
function SendTo() {
  const address = import.meta.env.BUGS_URL;
  if (!address) return <p class="quiet">{i18n.t('popup.reportNoAddress')}</p>;
  return (
    <a href={address} target="_blank" rel="noreferrer">
      {i18n.t('popup.reportSend')}
    </a>
  );
}
