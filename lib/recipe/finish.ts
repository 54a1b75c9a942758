import { sha256 } from '../common/sha256';
import type { DataSet, Example } from '../data/example';
import type { GruWeights } from '../gru/weights';
import { wordsOf } from '../model/by-length';
import { applyCalibration } from '../model/calibration';
import { crossFitCalibration } from '../model/cross-fit';
import { type BuiltModel, type FinishedModel, finishModel } from '../model/finish-model';
import { fitTone, type ToneExample } from '../model/fit-tone';
import { measureSources } from '../model/measure';
import { sourceWeights } from '../model/source-weights';
import { opinionStrength } from '../model/tone';
import { encodeText } from '../text/encode-text';
import { hyperparametersOf } from './hyperparameters';
import type { RecipeContext } from './recipe-context';
import type { SourceData } from './sources';

/** Texts that are read word by word at once. */
const STEP = 500;

/**
 * Measures and calibrates the student on the held-out texts of every source that says what they mean; sources count by
 * their weights, whatever their size.
 */
export async function finish(
  context: RecipeContext,
  sources: readonly SourceData[],
  student: GruWeights,
): Promise<BuiltModel> {
  const { settings, lexicon, openNetwork } = context;
  const judged = context.heldOut.filter(({ kind }) => kind !== 'unlabelled');
  const heldOut = judged.flatMap(({ examples }) => examples);
  const heldOutWeights = sourceWeights(judged);
  const data = await together(sources);
  const hyperparameters = hyperparametersOf(settings, lexicon.size);
  const { name, dtype } = settings;
  const trained = { name, lexicon, weights: student, hyperparameters, dtype, data, heldOut, heldOutWeights };
  const { card, scores, weights } = await finishModel(trained, openNetwork);
  const calibrationOf = crossFitCalibration(scores, heldOut, { weights: heldOutWeights });
  const hasOpinion = judged.flatMap(({ kind, examples }) => examples.map(() => kind !== 'no opinion'));
  const toneExamples = await readTones(context, { card, scores, weights }, heldOut, hasOpinion);
  const sizes = sources.map(({ name, sha256, examples }, i) => {
    return { name, sha256, rows: examples.length, heldOut: context.heldOut[i]!.examples.length };
  });
  return {
    lexicon,
    weights,
    card: {
      ...card,
      data: { ...card.data, sources: sizes },
      metrics: { ...card.metrics, bySource: measureSources(scores, judged, calibrationOf) },
      calibration: { ...card.calibration, tone: fitTone(toneExamples) },
    },
  };
}

/** All sources as one data set. */
async function together(sources: readonly SourceData[]): Promise<DataSet> {
  return {
    name: `${sources.length} sources`,
    sha256: await sha256(sources.map(({ sha256 }) => sha256).join()),
    examples: sources.flatMap(({ examples }) => examples),
  };
}

/** Reads the held-out texts once more, word by word: the tone depends on how far the words move the logit. */
async function readTones(
  { openNetwork, lexicon, settings }: RecipeContext,
  { card, scores, weights }: Pick<FinishedModel, 'card' | 'scores' | 'weights'>,
  examples: readonly Example[],
  hasOpinion: readonly boolean[],
): Promise<ToneExample[]> {
  const network = await openNetwork(weights);
  try {
    const read: ToneExample[] = [];
    for (let from = 0; from < examples.length; from += STEP) {
      const some = examples.slice(from, from + STEP);
      const sequences = some.map(({ text }) => encodeText(text, lexicon, settings.maxLength).sequence);
      const logits = await network.runningLogits(sequences);
      for (const [i, example] of some.entries()) {
        read.push({
          ...example,
          probability: applyCalibration(scores[from + i]!, wordsOf(example), card.calibration).probability,
          strength: opinionStrength(logits[i]!, weights.denseBias[0]!),
          hasOpinion: hasOpinion[from + i]!,
        });
      }
    }
    return read;
  } finally {
    network.dispose();
  }
}
