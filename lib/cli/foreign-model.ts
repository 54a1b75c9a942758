import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { CodedError } from '../common/errors';
import { createCpuNetwork } from '../gru/cpu/cpu-network';
import type { BaseModel } from '../model/base-model';
import type { BundleFiles } from '../model/bundle/bundle';
import type { ModelCardDraft } from '../model/bundle/model-card';
import { calibrateForeign } from '../model/import/calibrate';
import { findFiles } from '../model/import/find-files';
import { baseOfForeign } from '../model/import/foreign-base';
import { foreignCard } from '../model/import/foreign-card';
import { type ForeignModel, type ReadingChoices, readForeignModel, sequenceRule } from '../model/import/foreign-model';
import { createForeignPredictor, type ForeignPredictor, type RunSequences } from '../model/import/foreign-predictor';
import { readNetwork } from '../model/import/read-model';
import { padSequence } from '../model/import/read-words';
import type { GraphRunner } from '../model/import/run/graph-runner';
import { runOnNetwork } from '../model/import/run-on-network';
import { decodeForeign } from '../model/import/stored-model';
import { toGru } from '../model/import/to-gru';
import { foreignFiles } from '../model/import/zip-foreign';
import { readReferenceReviews } from '../model/reference-reviews';
import { openEngine } from './engine';
import { errorSentence } from './error-sentence';
import { filesAt } from './model-files';

/** The reference reviews, as TSV. */
export const REFERENCE = fileURLToPath(new URL('../../assets/reference.tsv', import.meta.url));

/** TensorFlow.js is loaded only here. */
async function openRunner(graph: GraphRunner['graph']): Promise<GraphRunner> {
  const { openCpuRunner } = await import('../model/import/run/cpu-runner');
  return openCpuRunner(graph, openEngine);
}

/**
 * On our own network, which is much faster for a large GRU, where it computes in float32: the other form of the GRU is
 * scored in 16-bit integers, so that TensorFlow.js is closer to what Keras gives.
 */
async function openRun(graph: GraphRunner['graph']): Promise<RunSequences> {
  const form = toGru(graph);
  if (form?.weights.resetAfter) return runOnNetwork(form, createCpuNetwork(form.weights, await openEngine()));
  const runner = await openRunner(graph);
  return (sequences) => runner.run(sequences);
}

/** Runs `read`, and names the model in what it throws. */
async function named<Result>(path: string, read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    throw new Error(`The model in ${path} cannot be used. ${errorSentence(error)}`, { cause: error });
  }
}

/** Runs a model made elsewhere, and calibrates it on the reference reviews. */
async function open(model: ForeignModel) {
  const run = await openRun(model.graph);
  const { rehearsed } = await readReferenceReviews(new Uint8Array(await readFile(REFERENCE)));
  return { run, calibrated: await calibrateForeign(model, run, rehearsed) };
}

/**
 * A predictor for a model made elsewhere, with its card, calibrated on the reference reviews.
 * @throws Error in one line that names it
 */
export function openForeignPredictor(
  path: string,
  choices: ReadingChoices,
): Promise<ForeignPredictor & { card: ModelCardDraft }> {
  return named(path, async () => {
    const files = await filesAt(path);
    const model = await readForeignModel(files, choices);
    const { run, calibrated } = await open(model);
    const card = await foreignCard(model, calibrated, files);
    return { card, ...createForeignPredictor(model, card.calibration, run, 'en') };
  });
}

/** The same as a model that a training continues. @throws Error in one line that names it */
export function openForeignBase(path: string, choices: ReadingChoices): Promise<BaseModel> {
  return named(path, async () => {
    const files = await filesAt(path);
    const model = await readForeignModel(files, choices);
    if (!toGru(model.graph)) throw new CodedError('model.notTrainable', []);
    const { run, calibrated } = await open(model);
    return baseOfForeign({ card: await foreignCard(model, calibrated, files), model }, run);
  });
}

/** The files of a stored model made elsewhere as those that Keras and the importer read. */
export function toImport(stored: BundleFiles): BundleFiles {
  const { model, card } = decodeForeign(stored);
  return foreignFiles(model, card);
}

/** The numbers that a model gives for word indices, for models without a lexicon. @throws Error in one line */
export function foreignOutputs(
  path: string,
  sequences: readonly number[][],
  choices: ReadingChoices,
): Promise<{ output: number[] }[]> {
  return named(path, async () => {
    const files = await filesAt(path);
    const found = await findFiles(files);
    const network = await readNetwork(found, files, choices.length);
    const { words, outputs } = network.graph;
    const beyond = sequences.flat().find((index) => index >= words);
    if (beyond !== undefined) throw new Error(`The index ${beyond} is beyond the ${words} words of the model.`);
    const runner = await openRunner(network.graph);
    const rule = sequenceRule(network, found, choices);
    const rows: { output: number[] }[] = [];
    for (const sequence of sequences) {
      const output = await runner.run([padSequence(sequence, rule)]);
      rows.push({ output: Array.from(output.subarray(0, outputs)) });
    }
    return rows;
  });
}
