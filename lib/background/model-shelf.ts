import type { ErrorReport } from '../common/error-facts';
import { CodedError, reportOf } from '../common/errors';
import type { ModelEntry } from '../messages/payloads';
import type { Bundle } from '../model/bundle/bundle';
import type { ModelCard } from '../model/bundle/model-card';
import {
  bytesOf,
  deleteStoredModel,
  readStoredModel,
  readStoredModels,
  renameStoredModel,
  toEntry,
} from '../store/models';
import { chooseModel, settings } from '../store/settings';
import { readTraining } from '../training/store';
import { type ForeignBundle, readAnyModel, readModel, readModelFiles, readShippedModelCard } from './model-files';

/** The shipped model first, then the stored ones, newest first. */
export async function listModels(): Promise<ModelEntry[]> {
  const [shipped, stored, { model: inUse }] = await Promise.all([
    readShippedEntry(),
    readStoredModels(),
    settings.getValue(),
  ]);
  const others = stored.map((model) => toEntry(model, model.id === inUse));
  return [{ ...shipped, inUse: !others.some((model) => model.inUse) }, ...others];
}

let shippedSize: Promise<number> | undefined;

async function readShippedEntry(): Promise<ModelEntry> {
  const card = await readShippedModelCard();
  shippedSize ??= readModelFiles().then(bytesOf);
  return { id: card.id, name: card.name, date: card.date, size: await shippedSize, shipped: true, inUse: true, card };
}

/** Id of the model in use. Its weights are not read. */
export async function idInUse(): Promise<string> {
  return (await settings.getValue()).model ?? (await readShippedModelCard()).id;
}

/** The model in use; `problem` says why it is not the one that the user had chosen. */
export async function describeInUse(): Promise<{ name: string; card: ModelCard; problem?: ErrorReport }> {
  const { model, modelProblem: problem } = await settings.getValue();
  const stored = model === undefined ? undefined : await readStoredModel(model);
  const card = stored?.card ?? (await readShippedModelCard());
  return { name: stored?.name ?? card.name, card, ...(problem && { problem }) };
}

/**
 * Reads the model in use. Where that cannot be read, it stays stored, and the shipped model is used from then on;
 * `describeInUse` says why.
 * @param onReplaced called when that happens
 */
export async function readModelInUse(onReplaced: () => void): Promise<Bundle | ForeignBundle> {
  const { model } = await settings.getValue();
  if (model === undefined) return readModel();
  try {
    return await readAnyModel(model);
  } catch (error) {
    const name = await readStoredModel(model).then(
      (stored) => stored?.name,
      () => undefined,
    );
    const facts = [name ?? model.slice(0, 8), reportOf(error)] as const;
    await chooseModel(undefined, { code: 'model.replaced', facts });
    onReplaced();
    return readModel();
  }
}

/** @throws Error when the model cannot be read; the one in use then stays. */
export async function useModel(id: string): Promise<void> {
  await readAnyModel(id);
  await chooseModel(id === (await readShippedModelCard()).id ? undefined : id);
}

/** @throws CodedError `model.gone`, also for the shipped model, which cannot be renamed */
export async function renameModel({ id, name }: { id: string; name: string }): Promise<void> {
  await renameStoredModel(id, name);
}

/**
 * Deletes a stored model; where it was in use, the shipped one is from then on.
 * @returns whether it was in use
 * @throws CodedError `model.neededByTraining`
 */
export async function deleteModel(id: string): Promise<boolean> {
  const training = await readTraining();
  if (training?.baseModel === id && training.status.state !== 'done') {
    throw new CodedError('model.neededByTraining', []);
  }
  const wasInUse = (await settings.getValue()).model === id;
  if (wasInUse) await chooseModel(undefined);
  await deleteStoredModel(id);
  return wasInUse;
}
