import { MOST_WORDS } from '../../common/limits';
import { plainLine } from '../../common/plain-line';
import { sha256 } from '../../common/sha256';
import { languageOfTexts } from '../../language/language-of-texts';
import type { ModelCardDraft } from '../bundle/model-card';
import type { ForeignCalibration } from './calibrate';
import type { ForeignModel } from './foreign-model';
import type { SourceFile } from './source-files';

/** Of the lexicon; the first ones are the most frequent. */
const WORDS_TO_IDENTIFY = 500;
/** The most that a card can hold. */
const MOST_LAYERS = 200;

/** The model card of a model made elsewhere. @param files that it was read from, which name it */
export async function foreignCard(
  { graph, index, rule }: ForeignModel,
  { calibration, reviews }: ForeignCalibration,
  files: readonly Pick<SourceFile, 'name' | 'folder'>[],
): Promise<ModelCardDraft> {
  const widthOf = (kinds: readonly string[]) => {
    const layer = graph.layers.find(({ operation }) => kinds.includes(operation.kind));
    return layer?.weights[0]?.shape.at(-1);
  };
  const name = nameAfter(files);
  return {
    format: 1,
    name,
    date: new Date().toISOString(),
    hyperparameters: {
      lexiconSize: Math.max(2, graph.words),
      embeddingUnits: Math.min(1024, widthOf(['Embedding']) ?? 1),
      hiddenUnits: Math.min(1024, hiddenUnitsOf(graph) ?? widthOf(['Conv1D', 'Dense']) ?? 1),
      maxLength: rule.length ?? MOST_WORDS,
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

/** Every model of TensorFlow.js is called model.json: one whose file says only that it is a model is named after its folder. */
function nameAfter(files: readonly Pick<SourceFile, 'name' | 'folder'>[]): string {
  const own = files.find(({ name }) => /\.(?:keras|h5|hdf5)$/i.test(name));
  const { name, folder } = own ?? files.find((file) => file.name === 'model.json') ?? { name: 'model.json' };
  return (
    plainLine((/^model\./i.test(name) && folder) || name)
      .slice(0, 100)
      .trim() || 'model'
  );
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
