import { guardedForPages } from '../messages/guard';
import type { ModelStatus } from '../messages/payloads';
import { onMessage } from '../messages/protocol';
import { backendSchema, modelIdSchema, nothingSchema, renameSchema } from '../messages/schemas';
import { chooseBackend, settings } from '../store/settings';
import { broadcast } from './broadcast';
import type { LoadedModel } from './loaded-model';
import { deleteModel, describeInUse, languagesInUse, listModels, renameModel, useModel } from './model-shelf';
import type { Scorer } from './scorer';

/**
 * Handles the messages about models.
 * @returns puts a stored model in use: it is loaded, and the badges of open pages follow
 */
export function serveModels(scorer: Scorer<LoadedModel>): (id: string) => Promise<void> {
  const reload = async (language: string) => {
    const hasModel = (await languagesInUse()).includes(language);
    await (hasModel ? scorer.reload(language) : Promise.resolve()).finally(() => broadcast('modelChanged'));
  };
  const use = async (id: string) => reload(await useModel(id));
  const remove = async (id: string) => {
    const language = await deleteModel(id);
    if (language !== undefined) await reload(language);
  };
  onMessage(
    'modelStatus',
    guardedForPages(nothingSchema, () => modelStatus(scorer)),
  );
  onMessage('models', guardedForPages(nothingSchema, listModels));
  onMessage('useModel', guardedForPages(modelIdSchema, use));
  onMessage('renameModel', guardedForPages(renameSchema, renameModel));
  onMessage('deleteModel', guardedForPages(modelIdSchema, remove));
  onMessage(
    'chooseBackend',
    guardedForPages(backendSchema, async (backend) => {
      await chooseBackend(backend);
      await scorer.reload();
    }),
  );
  return use;
}

/** Of the first language in use, with the names of the models of the others. */
async function modelStatus(scorer: Scorer<LoadedModel>): Promise<ModelStatus> {
  const [first = 'en', ...others] = await languagesInUse();
  const { name, card, problem } = await describeInUse(first);
  const { backend } = await settings.getValue();
  const { predictor, ...status } = scorer.status();
  const { n, accuracy } = card.metrics;
  return {
    ...status,
    name,
    language: first,
    others: await Promise.all(
      others.map(async (language) => ({ language, name: (await describeInUse(language)).name })),
    ),
    modelProblem: problem,
    date: card.date,
    ...(accuracy !== null && { measured: { reviews: n, accuracy } }),
    backend,
    engine: predictor?.engine,
    runsOn: predictor?.backend,
    gpuProblem: predictor?.gpuProblem,
  };
}
