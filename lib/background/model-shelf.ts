import type { ErrorReport } from '../common/error-facts';
import { CodedError, reportOf } from '../common/errors';
import { SHIPPED_LANGUAGES } from '../languages/shipped';
import type { ModelEntry } from '../messages/payloads';
import type { StoredBundle } from '../model/bundle/bundle';
import type { ModelCard } from '../model/bundle/model-card';
import { deleteStoredModel, readStoredModel, readStoredModels, renameStoredModel, toEntry } from '../store/models';
import { chooseModel, chosenModel, settings } from '../store/settings';
import { readTraining } from '../training/store';
import {
  type ForeignBundle,
  readAnyModel,
  readShippedModel,
  readShippedModelCard,
  readShippedSize,
  shippedLanguageOf,
} from './model-files';

/** The shipped models first, English before the others, then the stored ones, newest first. */
export async function listModels(): Promise<ModelEntry[]> {
  const [shipped, stored, now] = await Promise.all([
    Promise.all(SHIPPED_LANGUAGES.map(readShippedEntry)),
    readStoredModels(),
    settings.getValue(),
  ]);
  const others = stored.map((model) => toEntry(model, model.id === chosenModel(now, model.card.language)));
  const isReplaced = (language: string) => others.some(({ inUse, card }) => inUse && card.language === language);
  return [...shipped.map((entry) => ({ ...entry, inUse: !isReplaced(entry.card.language) })), ...others];
}

async function readShippedEntry(language: string): Promise<ModelEntry> {
  const [card, size] = await Promise.all([readShippedModelCard(language), readShippedSize(language)]);
  return { id: card.id, name: card.name, date: card.date, size, shipped: true, inUse: true, card };
}

/** The languages that have a model, those that are switched off included, shipped ones first. */
export async function languagesWithModel(): Promise<string[]> {
  const { models = {} } = await settings.getValue();
  return [...new Set([...SHIPPED_LANGUAGES, ...Object.keys(models)])];
}

/** The languages whose reviews are scored: at least one. */
export async function languagesInUse(): Promise<string[]> {
  const [all, { offLanguages = [] }] = await Promise.all([languagesWithModel(), settings.getValue()]);
  const on = all.filter((language) => !offLanguages.includes(language));
  return on.length > 0 ? on : all.slice(0, 1);
}

/** Id of the model in use for a language. Its weights are not read. */
export async function idInUse(language = 'en'): Promise<string> {
  return chosenModel(await settings.getValue(), language) ?? (await readShippedModelCard(language)).id;
}

/** The model in use for a language; `problem` says why one is not the one that the user had chosen. */
export async function describeInUse(
  language = 'en',
): Promise<{ name: string; card: ModelCard; problem?: ErrorReport }> {
  const now = await settings.getValue();
  const { modelProblem: problem } = now;
  const model = chosenModel(now, language);
  const stored = model === undefined ? undefined : await readStoredModel(model);
  const card = stored?.card ?? (await readShippedModelCard(language));
  return { name: stored?.name ?? card.name, card, ...(problem && { problem }) };
}

/**
 * Reads the model in use for a language. Where that cannot be read, it stays stored, and the shipped model is used from
 * then on; `describeInUse` says why.
 * @param onReplaced called when that happens
 * @throws Error when it cannot be read and no model of the language is shipped: the language then has no model
 */
export async function readModelInUse(onReplaced: () => void, language = 'en'): Promise<StoredBundle | ForeignBundle> {
  const model = chosenModel(await settings.getValue(), language);
  if (model === undefined) return readShippedModel(language);
  try {
    return await readAnyModel(model);
  } catch (error) {
    const name = await readStoredModel(model).then(
      (stored) => stored?.name,
      () => undefined,
    );
    const facts = [name ?? model.slice(0, 8), reportOf(error)] as const;
    const isShipped = SHIPPED_LANGUAGES.includes(language);
    const code = isShipped ? 'model.replaced' : 'model.unusable';
    await chooseModel(undefined, { language, problem: { code, facts } });
    onReplaced();
    if (!isShipped) throw error;
    return readShippedModel(language);
  }
}

/** @returns the language of the model. @throws Error when it cannot be read; the one in use then stays. */
export async function useModel(id: string): Promise<string> {
  const { language } = (await readAnyModel(id)).card;
  const isShipped = (await shippedLanguageOf(id)) !== undefined;
  await chooseModel(isShipped ? undefined : id, { language });
  return language;
}

/** @throws CodedError `model.gone`, also for the shipped model, which cannot be renamed */
export async function renameModel({ id, name }: { id: string; name: string }): Promise<void> {
  await renameStoredModel(id, name);
}

/**
 * Deletes a stored model; where it was in use, the shipped one of its language is from then on, if there is one.
 * @returns the language where it was in use
 * @throws CodedError `model.neededByTraining`
 */
export async function deleteModel(id: string): Promise<string | undefined> {
  const training = await readTraining();
  if (training?.baseModel === id && training.status.state !== 'done') {
    throw new CodedError('model.neededByTraining', []);
  }
  const [language = 'en', now] = [(await readStoredModel(id))?.card.language, await settings.getValue()];
  const wasInUse = chosenModel(now, language) === id;
  if (wasInUse) await chooseModel(undefined, { language });
  await deleteStoredModel(id);
  return wasInUse ? language : undefined;
}
