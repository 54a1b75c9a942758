import { signal } from '@preact/signals';
import { i18n } from '#i18n';
import type { TransferTask } from '../../../lib/background/model-transfer';
import { CodedError } from '../../../lib/common/errors';
import { SHIPPED_LANGUAGES } from '../../../lib/languages/shipped';
import type { ModelEntry } from '../../../lib/messages/payloads';
import { sendMessage } from '../../../lib/messages/protocol';
import type { ReadingChoices } from '../../../lib/model/import/foreign-model';
import { recordModels } from '../../../lib/store/models';
import { ask } from '../../shared/ask';
import { errorSentence } from '../../shared/error-sentence';
import { languageInSentence } from '../../shared/language-name';
import { saveFile } from '../../shared/save-file';
import { measureOnReference } from './reference-metrics';
import { type Transferred, transfer } from './transfer';

/** `undefined` until the first answer; `null` when there is none. */
export const models = signal<ModelEntry[] | null>();
/** Bytes that the extension uses, and that the browser allows. */
export const space = signal<StorageEstimate>({});
/** The current activity, in words; with `stop` it can be stopped. */
export const activity = signal<{ text: string; stop?: () => void }>();
/** How the last activity ended. */
export const outcome = signal<{ failed: boolean; text: string }>();
/** Id of the model whose name is being edited. */
export const renaming = signal<string>();

export async function refreshModels(): Promise<void> {
  models.value = await sendMessage('models').catch(() => null);
  space.value = await navigator.storage.estimate();
  if (models.value) void measureOnReference(models.value);
}

/**
 * Runs one activity at a time.
 * @param work resolves to a sentence about what was done
 * @param stopping where the activity can be stopped
 * @returns whether it succeeded
 */
async function act(text: string, work: () => Promise<string>, stopping?: AbortController): Promise<boolean> {
  if (activity.value) return false;
  activity.value = stopping ? { text, stop: () => stopping.abort() } : { text };
  outcome.value = undefined;
  try {
    outcome.value = { failed: false, text: await work() };
  } catch (error) {
    const stopped = stopping?.signal.aborted === true;
    outcome.value = {
      failed: !stopped,
      text: errorSentence(stopped ? new CodedError('model.transferStopped', []) : error),
    };
  }
  const { failed } = outcome.value;
  activity.value = undefined;
  await refreshModels();
  return !failed;
}

/** As `act`, in a worker that can be stopped. */
function actInWorker(text: string, task: TransferTask, done: (reply: Transferred) => string): Promise<boolean> {
  const stopping = new AbortController();
  return act(text, async () => done(await transfer(task, stopping.signal)), stopping);
}

/** In the next frame: the element may not be rendered yet. */
const focusSoon = (elementId: string) => requestAnimationFrame(() => document.getElementById(elementId)?.focus());

export async function switchTo({ id, name }: ModelEntry): Promise<void> {
  await act(i18n.t('models.switching', [name]), async () => {
    await sendMessage('useModel', id);
    return i18n.t('models.useDone', [name]);
  });
  focusSoon(`export-${id}`);
}

/** Ends the editing of a name. @param name the new one, or nothing to leave it as it is */
export async function endRenaming(model: ModelEntry, name = model.name): Promise<void> {
  const { id } = model;
  if (name !== model.name) {
    const renamed = await act('', async () => {
      await sendMessage('renameModel', { id, name });
      return i18n.t('models.renameDone', [name]);
    });
    if (!renamed) return; // the field stays open, so that the user can try again
  }
  renaming.value = undefined;
  focusSoon(`rename-${id}`);
}

export async function remove(model: ModelEntry): Promise<void> {
  if (activity.value) return;
  const { id, name } = model;
  const sure = await ask({
    title: i18n.t('models.deleteTitle', [name]),
    text: afterDeletion(model),
    action: i18n.t('models.delete'),
  });
  if (!sure) return;
  await act('', async () => {
    await sendMessage('deleteModel', id);
    return i18n.t('models.deleteDone', [name]);
  });
  focusSoon('import-model');
}

function afterDeletion({ inUse, card: { language } }: ModelEntry): string {
  if (!inUse) return i18n.t('models.deleteText');
  if (SHIPPED_LANGUAGES.includes(language)) return i18n.t('models.deleteInUseText');
  return i18n.t('models.deleteUnreplacedText', [languageInSentence(language)]);
}

/** Files of a model made elsewhere, for which the user says how it reads texts. */
export const toRead = signal<File[]>();

/** Only of a model made elsewhere is anything asked. */
export async function chooseFiles(files: File[]): Promise<void> {
  const isZip = files.length === 1 && files[0]!.name.endsWith('.zip');
  if (isZip && !(await isMadeElsewhere(files[0]!))) await importFiles(files, {});
  else toRead.value = files;
}

/** By the directory, which is at the end: a zip that Reeltone made names a model card. */
async function isMadeElsewhere(zip: File): Promise<boolean> {
  const directory = await zip.slice(-DIRECTORY_BYTES).text();
  return !directory.includes('card.json') && /\.(?:keras|h5|hdf5)|model\.json/.test(directory);
}
const DIRECTORY_BYTES = 4096;

export async function importFiles(files: File[], choices: ReadingChoices): Promise<void> {
  toRead.value = undefined;
  const imported = await actInWorker(i18n.t('models.importing', [files[0]!.name]), { files, choices }, (reply) =>
    'imported' in reply ? i18n.t('models.importDone', [reply.imported.name]) : '',
  );
  // A worker cannot.
  if (imported) await recordModels();
}

export const exportToFile = ({ id, name }: ModelEntry) =>
  actInWorker(i18n.t('models.exporting', [name]), { exportId: id }, (reply) => {
    if (!('zip' in reply)) return '';
    saveFile(reply.fileName, reply.zip, 'application/zip');
    return i18n.t('models.exportDone', [reply.fileName]);
  });
