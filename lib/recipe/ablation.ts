import type { Metrics } from '../model/bundle/model-card';
import { crossFitCalibration } from '../model/cross-fit';
import { initialWeights } from '../model/initialize';
import { measureSources } from '../model/measure';
import { scoreTexts } from '../model/score-texts';
import { sourceWeights } from '../model/source-weights';
import { lexiconReader } from '../model/text-reader';
import { type TrainSettings, train } from '../model/train';
import { encodeTokens } from '../text/encode-text';
import { mean } from './clear-logits';
import { createRecipeContext, type RecipeEnvironment, type RecipeHooks } from './recipe-context';
import { repeated } from './repeated';
import type { RecipeSettings } from './settings';
import type { SourceData } from './sources';
import { splitSources } from './split-sources';
import { Stopped } from './stages';
import { generateTexts } from './templates/generate-texts';
import { gatherTexts, type Texts } from './texts';

/** What a network reaches that has not learned from one source. */
export interface Ablation {
  /** The file that was left out, or `templates`; undefined where none was. */
  without: string | undefined;
  /** On the held-out texts of each source, by its file, calibrated on all of them by cross-fitting. */
  bySource: Record<string, Metrics>;
  /** The mean distance from 0.5 of the scores of held-out texts without an opinion; undefined where there are none. */
  middle: number | undefined;
}

/** A plain network, without pretraining and teachers: it shows what the data bring, in minutes. */
export interface AblationSettings extends RecipeSettings {
  training: Pick<TrainSettings, 'epochs' | 'batch' | 'learningRate'>;
}

/**
 * Trains plain networks on the targets of all sources, and of all but one, for each; and measures each on the held-out
 * texts of all. Lexicon and split are those of the recipe.
 * @param hooks `onStage` hears what is left out
 * @throws Stopped
 */
export async function ablateSources(
  sources: readonly SourceData[],
  settings: AblationSettings,
  environment: RecipeEnvironment,
  hooks: RecipeHooks = {},
): Promise<Ablation[]> {
  const { seed, language, templates, split } = settings;
  const { lexicon, heldOut } = createRecipeContext(sources, settings, environment, hooks);
  const known = splitSources(sources, split, seed).train.filter(({ kind }) => kind !== 'unlabelled');
  const made = generateTexts(templates, seed, language);
  const judged = heldOut.filter(({ kind, examples }) => kind !== 'unlabelled' && examples.length > 0);
  const parts = [undefined, ...known.map(({ file }) => file), ...(templates > 0 ? ['templates'] : [])];
  const found: Ablation[] = [];
  for (const without of parts) {
    hooks.onStage?.(without === undefined ? 'all sources' : `without ${without}`);
    const left = known.filter(({ file }) => file !== without);
    const texts = gatherTexts(left, { ...settings, excerpts: 0 }, without === 'templates' ? [] : made);
    found.push({ without, ...(await measured(texts)) });
  }
  return found;

  async function measured(texts: Texts): Promise<Omit<Ablation, 'without'>> {
    const { training, epsilon, wordDropout, embeddingUnits, hiddenUnits, trainedLength, maxLength } = settings;
    const places = repeated(texts, seed).filter((place) => !Number.isNaN(texts.targets[place]!));
    const sequences = places.map((place) => encodeTokens(texts.tokens[place]!, lexicon, trainedLength));
    const targets = Float32Array.from(places, (place) => texts.targets[place]!);
    const initial = initialWeights({ lexiconSize: lexicon.size, embeddingUnits, hiddenUnits }, seed);
    const network = await environment.openNetwork(initial, { training: true });
    const trainSettings = { ...training, epsilon, wordDropout, seed };
    const { onStage: _, ...trainHooks } = hooks;
    const isFinished = await train(network, sequences, targets, trainSettings, trainHooks);
    const weights = await network.readWeights();
    network.dispose();
    if (!isFinished) throw new Stopped();
    const examples = judged.flatMap((source) => source.examples);
    const model = { reader: lexiconReader(lexicon, maxLength), weights };
    const scores = await scoreTexts(
      model,
      examples.map(({ text }) => text),
      environment.openNetwork,
    );
    const calibrationOf = crossFitCalibration(scores, examples, { weights: sourceWeights(judged) });
    const named = judged.map(({ file, examples: own }) => ({ name: file, examples: own }));
    const isOpinion = judged.flatMap(({ kind, examples: own }) => own.map(() => kind !== 'no opinion'));
    const middle = [...scores].filter((_, place) => !isOpinion[place]).map((score) => Math.abs(score - 0.5));
    return {
      bySource: measureSources(scores, named, calibrationOf),
      middle: middle.length > 0 ? mean(middle) : undefined,
    };
  }
}
