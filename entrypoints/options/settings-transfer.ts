import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { plainLine } from '../../lib/common/plain-line';
import { sendMessage } from '../../lib/messages/protocol';
import { replaceSettings, resetSettings, settings } from '../../lib/store/settings';
import { readSettingsFile, writeSettingsFile } from '../../lib/store/settings-file';
import { ask } from '../shared/ask';
import { errorSentence } from '../shared/error-sentence';
import { removeGrants } from '../shared/granted';
import { locale } from '../shared/locale';
import { saveFile } from '../shared/save-file';

/** Hundreds of times what the settings of all sites need. */
const MOST_BYTES = 1_000_000;
/** Names of settings that a sentence lists, and their characters: a file may hold any. */
const MOST_NAMES = 8;
const MOST_LETTERS = 40;

/** The outcome of the last click. */
export const outcome = signal('');

export async function exportSettings(): Promise<void> {
  const { version } = browser.runtime.getManifest();
  const text = writeSettingsFile(await settings.getValue(), version);
  saveFile(`reeltone-settings-${new Date().toISOString().slice(0, 10)}.json`, text, 'application/json');
  outcome.value = '';
}

export async function importSettings(file: File): Promise<void> {
  const read = file.size <= MOST_BYTES ? readSettingsFile(await file.text()) : undefined;
  if (!read) {
    outcome.value = i18n.t('options.noSettingsFile', [file.name]);
    return;
  }
  const unread = read.unread.slice(0, MOST_NAMES).map((name) => plainLine(name.slice(0, MOST_LETTERS)));
  if (read.unread.length > MOST_NAMES) unread.push('…');
  const names = new Intl.ListFormat(locale(), { type: 'unit' }).format(unread);
  await attempt(
    () => replaceSettings(read.settings),
    unread.length > 0 ? i18n.t('options.importedExcept', [names]) : i18n.t('options.imported'),
  );
}

export async function resetAll(): Promise<void> {
  const question = {
    title: i18n.t('options.resetTitle'),
    text: i18n.t('options.resetText'),
    action: i18n.t('options.reset'),
  };
  if (await ask(question)) await attempt(reset, i18n.t('options.resetDone'));
}

async function reset(): Promise<void> {
  await resetSettings();
  await removeGrants();
}

/** The network, which is loaded already, moves to the chosen backend as well. */
async function attempt(change: () => Promise<void>, done: string): Promise<void> {
  try {
    const { backend } = await settings.getValue();
    await change();
    outcome.value = done;
    const now = await settings.getValue();
    if (now.backend !== backend) await sendMessage('chooseBackend', now.backend);
  } catch (error) {
    outcome.value = errorSentence(error);
  }
}
