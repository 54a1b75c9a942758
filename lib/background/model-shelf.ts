import { messageOf } from '../common/message-of';
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
import { readModel, readModelFiles, readShippedModelCard } from './model-files';

/** The shipped model first, then the stored ones, the latest first. */
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

/** Id of the model that rates. Its weights are not read. */
export async function idInUse(): Promise<string> {
  return (await settings.getValue()).model ?? (await readShippedModelCard()).id;
}

/** Name and card of the model that rates, and why it is not the one that the user had chosen, if it is not. */
export async function describeInUse(): Promise<{ name: string; card: ModelCard; problem?: string }> {
  const { model, modelProblem: problem } = await settings.getValue();
  const stored = model === undefined ? undefined : await readStoredModel(model);
  const card = stored?.card ?? (await readShippedModelCard());
  return { name: stored?.name ?? card.name, card, ...(problem && { problem }) };
}

/**
 * Reads the model that is to rate. A stored one that is damaged is left where it is, and the shipped one takes over;
 * `describeInUse` tells why.
 * @param onLeft called when that happens
 */
export async function readModelInUse(onLeft: () => void): Promise<Bundle> {
  const { model } = await settings.getValue();
  if (model === undefined) return readModel();
  try {
    return await readModel(model);
  } catch (error) {
    const name = await readStoredModel(model).then(
      (stored) => stored?.name,
      () => undefined,
    );
    const reason = messageOf(error);
    await chooseModel(undefined, `“${name ?? model.slice(0, 8)}” cannot be used, the shipped model rates. ${reason}`);
    onLeft();
    return readModel();
  }
}

/**
 * Has a model rate from now on.
 * @throws Error when it cannot be read; the one in use then stays.
 */
export async function useModel(id: string): Promise<void> {
  await readModel(id);
  await chooseModel(id === (await readShippedModelCard()).id ? undefined : id);
}

/** @throws Error when there is no such stored model: the shipped one keeps its name. */
export async function renameModel({ id, name }: { id: string; name: string }): Promise<void> {
  await renameStoredModel(id, name);
}

/**
 * Deletes a stored model; the shipped one takes over where it was in use.
 * @returns whether it was
 * @throws Error while a training needs it.
 */
export async function deleteModel(id: string): Promise<boolean> {
  const training = await readTraining();
  if (training?.baseModel === id && training.status.state !== 'done') {
    throw new Error('A training is under way that is judged against this model: wait for its end, or throw it away.');
  }
  const wasInUse = (await settings.getValue()).model === id;
  if (wasInUse) await chooseModel(undefined);
  await deleteStoredModel(id);
  return wasInUse;
}
