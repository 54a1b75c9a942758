import { CodedError } from '../common/errors';
import { createCpuNetwork } from '../gru/cpu/cpu-network';
import type { ModelEntry } from '../messages/payloads';
import { calibrateForeign } from '../model/import/calibrate';
import { foreignCard } from '../model/import/foreign-card';
import { type ForeignModel, type ReadingChoices, readForeignModel } from '../model/import/foreign-model';
import { createForeignPredictor, type RunSequences } from '../model/import/foreign-predictor';
import { runOnNetwork } from '../model/import/run-on-network';
import type { SourceFile } from '../model/import/source-files';
import { encodeForeign } from '../model/import/stored-model';
import { toGru } from '../model/import/to-gru';
import { readReferenceReviews } from '../model/reference-reviews';
import { readStoredModel, saveModel } from '../store/models';
import { loadExtensionEngine } from './extension-engine';
import { readExtensionFile } from './extension-file';
import { freeModelName } from './free-model-name';
import { startLayersWorker } from './layers-worker';

/** Scored before a model is stored: its numbers may be finite and its scores not. */
const CANARY = 'A lovely film, though a little long.';

/** Reads a model made elsewhere, calibrates it and stores it. @throws CodedError that says why not */
export async function importForeign(files: readonly SourceFile[], choices: ReadingChoices): Promise<ModelEntry> {
  const model = await readForeignModel(files, choices);
  const { run, close } = await openRun(model);
  try {
    const { rehearsed } = await readReferenceReviews(await readExtensionFile('reference.tsv'));
    const fitted = await calibrateForeign(model, run, rehearsed);
    const [canary] = await createForeignPredictor(model, fitted.calibration, run, 'en').predict([CANARY]);
    if (![canary!.score, canary!.rating].every(Number.isFinite)) throw new CodedError('model.noScore', []);
    const card = await foreignCard(model, fitted, files);
    const stored = await encodeForeign(model, card);
    const { id } = JSON.parse(new TextDecoder().decode(stored.get('card.json')));
    const known = await readStoredModel(id);
    if (known) throw new CodedError('model.isStored', [known.name]);
    return await saveModel(stored, { origin: 'imported', name: await freeModelName(card.name) });
  } finally {
    close();
  }
}

/** @returns runs a model made elsewhere on the CPU, until it is closed */
export async function openRun({ graph }: ForeignModel): Promise<{ run: RunSequences; close(): void }> {
  const form = toGru(graph);
  if (!form) {
    const { run, terminate } = await startLayersWorker(graph);
    return { run, close: terminate };
  }
  const network = createCpuNetwork(form.weights, await loadExtensionEngine());
  return { run: runOnNetwork(form, network), close: () => network.dispose() };
}
