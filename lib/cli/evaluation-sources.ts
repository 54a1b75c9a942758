import { createRandom } from '../data/random';
import type { ModelCard } from '../model/bundle/model-card';
import type { EvaluationSource } from '../model/evaluate';
import { distinctNames } from './distinct-names';
import { heldOutOf, sourcesOf } from './held-out';
import { type ColumnOptions, choicesOf } from './options';
import { type DataFiles, readDataFiles } from './read-data';
import { readSource } from './read-source';
import { reportBadRows } from './report-bad-rows';

/** Which reviews a model is measured on. */
export interface SourceOptions extends ColumnOptions {
  data: string[];
  limit?: number;
  most?: number;
  seed: number;
  heldOut?: boolean;
}

/** @param card of the model; undefined where it was made elsewhere @throws Error in one line */
export async function readSources(options: SourceOptions, card: ModelCard | undefined): Promise<EvaluationSource[]> {
  return sourcesToMeasure(await readFiles(options, card), card, options);
}

/** Each file as a source, or all of them as one, which is how a card with a single source counts them. */
async function readFiles(options: SourceOptions, card: ModelCard | undefined): Promise<DataFiles[]> {
  const { data, limit, heldOut } = options;
  if (data.length === 0) return [];
  const choices = { ...choicesOf(options), aloud: true };
  const asOne = heldOut === true && card?.data.sources === undefined;
  const files = asOne ? [await readDataFiles(data, choices)] : [];
  const names = distinctNames(data);
  for (const [i, path] of asOne ? [] : data.entries())
    files.push({ ...(await readSource(path, { ...choices, ...(limit && { limit }) })), name: names[i]! });
  for (const { examples, name, ...rows } of files) {
    reportBadRows(rows);
    if (examples.length === 0) throw new Error(`${name}: no labelled review to measure on.`);
  }
  return files;
}

function sourcesToMeasure(
  files: readonly DataFiles[],
  card: ModelCard | undefined,
  options: SourceOptions,
): EvaluationSource[] {
  const { heldOut, most = Number.POSITIVE_INFINITY, seed } = options;
  if (files.length === 0) return [];
  const parts = card && heldOut ? heldOutOf(card, files) : files.map(({ examples }) => examples);
  const trainedOn = (card ? sourcesOf(card.data) : []).map(({ sha256 }) => sha256);
  for (const { name, sha256 } of heldOut ? [] : files) {
    if (!trainedOn.includes(sha256)) continue;
    process.stderr.write(
      `The model was trained on most reviews of ${name}; --held-out measures on those that were held out.\n`,
    );
  }
  return parts.map((examples, i) => ({
    name: files[i]!.name,
    examples: examples.length > most ? createRandom(seed).shuffle(examples).slice(0, most) : examples,
  }));
}
