import { CodedError } from '../common/errors';
import { sha256 } from '../common/sha256';
import { createCpuNetwork } from '../gru/cpu/cpu-network';
import { loadEngine } from '../gru/cpu/engine';
import { languageOfTexts } from '../language/language-of-texts';
import type { ModelEntry } from '../messages/payloads';
import { calibrateForeign, type ForeignCalibration } from '../model/import/calibrate';
import { type ForeignModel, type ReadingChoices, readForeignModel } from '../model/import/foreign-model';
import { createForeignPredictor, type RunSequences } from '../model/import/foreign-predictor';
import { runOnNetwork } from '../model/import/run-on-network';
import type { SourceFile } from '../model/import/source-files';
import { encodeForeign } from '../model/import/stored-model';
import { toGru } from '../model/import/to-gru';
import { readReferenceReviews } from '../model/reference-reviews';
import { readStoredModel, saveModel } from '../store/models';
import { readExtensionFile } from './extension-file';
import { startLayersWorker } from './layers-worker';

/** Scored before a model is stored: its numbers may be finite and its scores not. */
const CANARY = 'A lovely film, though a little long.';
/** Of the lexicon; the first ones are the most frequent. */
const WORDS_TO_IDENTIFY = 500;
/** The most that a card can hold. */
const MOST_LAYERS = 200;

/** Reads a model made elsewhere, calibrates it and stores it. @throws CodedError that says why not */
export async function importForeign(files: readonly SourceFile[], choices: ReadingChoices): Promise<ModelEntry> {
  const model = await readForeignModel(files, choices);
  const { run, close } = await openRun(model);
  try {
    const { rehearsed } = await readReferenceReviews(await readExtensionFile('reference.tsv'));
    const fitted = await calibrateForeign(model, run, rehearsed);
    const [canary] = await createForeignPredictor(model, fitted.calibration, run, 'en').predict([CANARY]);
    if (![canary!.score, canary!.rating].every(Number.isFinite)) throw new CodedError('model.noScore', []);
    const stored = await encodeForeign(model, await cardOf(model, fitted, files));
    const { id } = JSON.parse(new TextDecoder().decode(stored.get('card.json')));
    const known = await readStoredModel(id);
    if (known) throw new CodedError('model.isStored', [known.name]);
    return await saveModel(stored, { origin: 'imported' });
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
  const network = createCpuNetwork(form.weights, await loadEngine((file) => readExtensionFile(`wasm/${file}`)));
  return { run: runOnNetwork(form, network), close: () => network.dispose() };
}

async function cardOf(
  { graph, index, rule }: ForeignModel,
  { calibration, reviews }: ForeignCalibration,
  files: readonly SourceFile[],
): Promise<Parameters<typeof encodeForeign>[1]> {
  const widthOf = (kinds: readonly string[]) => {
    const layer = graph.layers.find(({ operation }) => kinds.includes(operation.kind));
    return layer?.weights[0]?.shape.at(-1);
  };
  const named = files.find(({ name }) => /\.(?:keras|h5|hdf5)$/i.test(name));
  const name = (named?.name ?? 'model.json').slice(0, 100);
  return {
    format: 1,
    name,
    date: new Date().toISOString(),
    hyperparameters: {
      lexiconSize: Math.max(2, graph.words),
      embeddingUnits: Math.min(1024, widthOf(['Embedding']) ?? 1),
      hiddenUnits: Math.min(1024, hiddenUnitsOf(graph) ?? widthOf(['Conv1D', 'Dense']) ?? 1),
      maxLength: rule.length ?? 100_000,
    },
    tokenizer: 1,
    language: reviews > 0 ? 'en' : languageOfWords(index.indices.keys()),
    data: { name, rows: 0, sha256: await sha256(JSON.stringify(graph.layers.map(({ name }) => name))), heldOut: 0 },
    metrics: NO_METRICS,
    calibration,
    foreign: {
      layers: graph.layers.map(({ className }) => className).slice(0, MOST_LAYERS),
      calibratedOn: reviews,
    },
  };
}

/** The language that a lexicon's words are of; English where that cannot be told. */
function languageOfWords(words: Iterable<string>): string {
  const some = [...words].slice(0, WORDS_TO_IDENTIFY).join(' ');
  return languageOfTexts([some]) ?? 'en';
}

function hiddenUnitsOf({ layers }: ForeignModel['graph']): number | undefined {
  for (const { operation } of layers) {
    if (operation.kind === 'Recurrent') return operation.cell.units;
    if (operation.kind === 'Bidirectional') return operation.forward.units;
  }
  return undefined;
}

const NO_RATINGS = { n: 0, r2: null, r2Rounded: null, mae: null };
/** It was trained elsewhere, on reviews that nobody has held out. */
const NO_METRICS = {
  n: 0,
  accuracy: null,
  balancedAccuracy: null,
  auc: null,
  r2: null,
  r2Rounded: null,
  rating: NO_RATINGS,
  calibrationError: null,
};
