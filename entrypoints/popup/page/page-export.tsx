import { signal } from '@preact/signals';
import { i18n } from '#i18n';
import { saveFile } from '../../shared/save-file';
import { page, tableOfPage } from '../state';
import { pageCsv } from './page-csv';
import { pagePicture } from './page-picture';

const withTexts = signal(false);
const outcome = signal('');

async function readCsv(): Promise<string> {
  const table = await tableOfPage(withTexts.value);
  return pageCsv(page.value?.site ?? '', table?.rows ?? []);
}

const fileName = (ending: string) => `reeltone-${page.value?.site}-${new Date().toISOString().slice(0, 10)}.${ending}`;

async function copyCsv(): Promise<void> {
  await navigator.clipboard.writeText(await readCsv());
  outcome.value = i18n.t('save.copied');
}

async function saveCsv(): Promise<void> {
  saveFile(fileName('csv'), await readCsv(), 'text/csv');
}

async function savePicture(): Promise<void> {
  const table = await tableOfPage(false);
  if (page.value && table) saveFile(fileName('png'), await pagePicture(page.value, table.title), 'image/png');
}

/** Starts an action; says where the browser has refused it. */
function start(action: () => Promise<void>): () => void {
  return () => {
    outcome.value = '';
    action().catch(() => {
      outcome.value = i18n.t('save.failed');
    });
  };
}

/** The figures of the page, to take away as a table or a picture. */
export function PageExport() {
  return (
    <details class="save">
      <summary>{i18n.t('save.title')}</summary>
      <label>
        <input
          type="checkbox"
          checked={withTexts.value}
          onChange={({ currentTarget }) => {
            withTexts.value = currentTarget.checked;
          }}
        />
        {i18n.t('save.texts')}
      </label>
      <div class="actions">
        <button type="button" onClick={start(copyCsv)}>
          {i18n.t('save.copy')}
        </button>
        <button type="button" onClick={start(saveCsv)}>
          {i18n.t('save.csv')}
        </button>
        <button type="button" onClick={start(savePicture)}>
          {i18n.t('save.picture')}
        </button>
      </div>
      <span role="status">{outcome.value}</span>
    </details>
  );
}
