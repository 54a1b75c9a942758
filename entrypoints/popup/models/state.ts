import { signal } from '@preact/signals';
import { i18n } from '#i18n';
import type { TransferTask } from '../../../lib/background/model-transfer';
import { CodedError } from '../../../lib/common/errors';
import type { ModelEntry } from '../../../lib/messages/payloads';
import { sendMessage } from '../../../lib/messages/protocol';
import { ask } from '../../shared/ask';
import { errorSentence } from '../../shared/error-sentence';
import { saveFile } from '../save-file';
import { type Transferred, transfer } from './transfer';

/** `undefined` until the first answer; `null` when there is none. */
export const models = signal<ModelEntry[] | null>();
/** Bytes of all that the extension keeps, and what the browser allows. */
export const space = signal<StorageEstimate>({});
/** What is going on, for people to read; it can be stopped where `stop` is there. */
export const activity = signal<{ text: string; stop?: () => void }>();
/** What became of the last thing that the user did. */
export const outcome = signal<{ failed: boolean; text: string }>();
/** Id of the model whose name is being edited. */
export const renaming = signal<string>();

export async function refreshModels(): Promise<void> {
  models.value = await sendMessage('models').catch(() => null);
  space.value = await navigator.storage.estimate();
}

/** Runs one thing at a time, and tells what became of it. @param work gives what to say @returns whether it is done */
async function act(text: string, work: () => Promise<string>, stop?: () => void): Promise<boolean> {
  if (activity.value) return false;
  activity.value = { text, ...(stop && { stop }) };
  outcome.value = undefined;
  const became = await work().then(
    (text) => ({ failed: false, text }),
    (error: unknown) => ({ failed: true, text: errorSentence(error) }),
  );
  outcome.value = became;
  activity.value = undefined;
  await refreshModels();
  return !became.failed;
}

/** As `act`, in a worker that can be stopped. */
function actInWorker(text: string, task: TransferTask, done: (reply: Transferred) => string): Promise<boolean> {
  const stopping = new AbortController();
  const stop = () => stopping.abort(new CodedError('model.transferStopped', []));
  return act(text, async () => done(await transfer(task, stopping.signal)), stop);
}

/** Once the page shows what has become of it, the focus goes where the user would look for it. */
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
    if (!renamed) return; // the name stays in its field, to be saved in a moment
  }
  renaming.value = undefined;
  focusSoon(`rename-${id}`);
}

export async function remove({ id, name, inUse }: ModelEntry): Promise<void> {
  if (activity.value) return;
  const sure = await ask({
    title: i18n.t('models.deleteTitle', [name]),
    text: inUse ? i18n.t('models.deleteInUseText') : i18n.t('models.deleteText'),
    action: i18n.t('models.delete'),
  });
  if (!sure) return;
  await act('', async () => {
    await sendMessage('deleteModel', id);
    return i18n.t('models.deleteDone', [name]);
  });
  focusSoon('import-model');
}

export const importFile = (file: File) =>
  actInWorker(i18n.t('models.importing', [file.name]), { zip: file }, (reply) =>
    'imported' in reply ? i18n.t('models.importDone', [reply.imported.name]) : '',
  );

export const exportToFile = ({ id, name }: ModelEntry) =>
  actInWorker(i18n.t('models.exporting', [name]), { id }, (reply) => {
    if (!('zip' in reply)) return '';
    saveFile(reply.fileName, reply.zip, 'application/zip');
    return i18n.t('models.exportDone', [reply.fileName]);
  });
