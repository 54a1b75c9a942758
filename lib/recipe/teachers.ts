import { NgramIndex, type SparseRows } from '../model/baselines/ngram-index';
import { learn, opinionOf } from './learn';
import { crossFit, scoreHonestly } from './ngram-teacher';
import { meanOpinion, type Opinion } from './opinions';
import { sharpen } from './sharpen';
import { DIRECTIONS, type Direction, type Trained, TURNS } from './speak';
import { keptValues, stageName } from './stages';
import { describeScores, type Texts } from './texts';
import { judgeVectors } from './vector-teacher';
import { learnVectors } from './vectors';
import type { Workshop } from './workshop';

interface Counted {
  rows: SparseRows;
  features: number;
}

/**
 * Two readers, which begin with networks that know the language, n-gram models that also learn what readers think of
 * reviews without a label, and regressions on vectors.
 * @throws Stopped
 */
export async function hearTeachers(workshop: Workshop, fluent: Record<Direction, Trained>): Promise<Opinion[]> {
  const { texts, settings, onStage } = workshop;
  const tell = (who: string, opinion: Opinion) => {
    onStage(`  ${who}: ${describeScores(opinion.scores, texts)}`);
    return opinion;
  };
  const readers: Opinion[] = [];
  for (const direction of DIRECTIONS) {
    readers.push(tell(`reader, ${direction}`, await hearReader(workshop, fluent[direction], direction)));
  }
  let counted: Counted | undefined;
  const count = () => {
    counted ??= countNgrams(texts, settings.ngram);
    return counted;
  };
  return [
    ...readers,
    tell('n-gram models', await hearNgrams(workshop, readers, count)),
    tell('vectors', await hearVectors(workshop, count)),
  ];
}

/** A network that knows the language, then learns the labels alone. */
async function hearReader(workshop: Workshop, fluent: Trained, direction: Direction): Promise<Opinion> {
  const { settings, texts, sequences } = workshop;
  const { readers, epsilon, wordDropout, seed, trial } = settings;
  const lesson = { ...readers, epsilon, wordDropout, seed: seed + 1 };
  const stage = await stageName('reader', fluent.stage, trial, lesson);
  const labelled = [...sequences.keys()].filter((i) => i < texts.whole && !Number.isNaN(texts.labels[i]!));
  const labels = Float32Array.from(labelled, (i) => texts.labels[i]!);
  const lessons = labelled.map((i) => TURNS[direction](sequences[i]!));
  const reader = await learn(workshop, stage, fluent, lessons, labels, lesson);
  return opinionOf(workshop, reader, direction);
}

async function hearNgrams(workshop: Workshop, readers: Opinion[], count: () => Counted): Promise<Opinion> {
  const { settings, texts, material, store, onStage } = workshop;
  const { ngram, folds, excerpts, trial } = settings;
  const madeFrom = readers.map(({ stage }) => stage);
  const stage = await stageName('n-grams', material, trial, ngram, folds, excerpts, madeFrom);
  onStage(stage);
  const scores = await keptValues(store, stage, () => {
    const { rows, features } = count();
    const opinion = meanOpinion(readers);
    const lessons = lessonsOf(texts, (review) => opinion[review]!);
    const models = crossFit(rows, lessons, texts.foldOf, folds, features, ngram);
    return sharpen(scoreHonestly(models, rows, texts.foldOf), texts.labels, texts.words);
  });
  return { stage, scores };
}

async function hearVectors(workshop: Workshop, count: () => Counted): Promise<Opinion> {
  const { settings, texts, material, store, engine, onStage, hooks } = workshop;
  const { ngram, vectors, folds, excerpts, trial, seed } = settings;
  const stage = await stageName('vectors', material, trial, ngram.order, ngram.minDocuments, folds, excerpts, vectors);
  onStage(stage);
  const scores = await keptValues(store, stage, async () => {
    const { rows, features } = count();
    const onEpoch = (epoch: number, loss: number) =>
      onStage(`  epoch ${epoch} of ${vectors.epochs}, loss ${loss.toFixed(4)}`);
    const found = await learnVectors(rows, texts.whole, features, vectors, seed, engine, { ...hooks, onEpoch });
    const lessons = lessonsOf(texts, () => Number.NaN);
    const judged = judgeVectors(found, vectors.units, lessons, texts.foldOf, folds, vectors.cost);
    return sharpen(judged, texts.labels, texts.words);
  });
  return { stage, scores };
}

function countNgrams({ tokens, whole }: Texts, options: Workshop['settings']['ngram']): Counted {
  const index = NgramIndex.build(() => tokens.slice(0, whole), options);
  return { rows: index.encodeAll(tokens), features: index.size };
}

/** For each text what is learned from it: of a whole review its label or, where there is none, something else. */
function lessonsOf({ labels, whole }: Texts, otherwise: (review: number) => number): Float32Array {
  return labels.map((label, i) => (i < whole ? (Number.isNaN(label) ? otherwise(i) : label) : Number.NaN));
}
