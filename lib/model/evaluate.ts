import type { Score } from '../common/review';
import type { Example } from '../data/example';
import type { BackendName } from '../gru/network';
import { isSided } from './answer';
import type { Metrics, ModelCard } from './bundle/model-card';
import { LENGTH_CLASSES, lengthClass, wordsOf } from './by-length';
import { probabilityOf } from './calibrated';
import { applyCalibration } from './calibration';
import { crossFitCalibration } from './cross-fit';
import { type CalibrationOf, measure } from './measure';
import { calibrationError, type Measure } from './metrics';
import type { Predictor } from './predict';

/** Texts that are measured together. Where none has a label or a rating, they are texts without an opinion. */
export interface EvaluationSource {
  name: string;
  examples: readonly Example[];
}

/** Reviews with the same given rating, rounded. */
export interface ByRating {
  given: number;
  n: number;
  /** The mean of the predicted ratings. */
  predicted: number;
}

export interface SourceEvaluation extends Metrics {
  name: string;
  texts: number;
  declined: number;
  /** Of texts without an opinion: the share that comes out as positive or negative. Their probability should be 0.5. */
  sided: Measure;
  /** By the name of the length class. */
  byLength: Record<string, Metrics & { texts: number }>;
  byRating: ByRating[];
}

/** Printed by `npm run evaluate -- --json`: figures on all sources together, and on each. */
export interface Evaluation extends Omit<SourceEvaluation, 'name' | 'texts' | 'sided'> {
  /** Of scoring, tokenising included. */
  seconds: number;
  backend: BackendName;
  sources: SourceEvaluation[];
}

export interface EvaluateOptions {
  onProgress?: (done: number) => void;
  /** Whether the model's calibration was fitted on these very examples: they are then cross-fitted, without bias. */
  calibratedByThem?: boolean;
}

type Calibrated = Pick<ModelCard, 'calibration'>;

/** `cards`: of the models that have read a text, by language, where there are several. */
type EvaluatedModel = Pick<Predictor, 'backend' | 'predict'> & {
  card: Calibrated;
  cards?: ReadonlyMap<string, Calibrated>;
};

/** Scored texts, and the calibration for each. */
interface Scored {
  examples: readonly Example[];
  scores: readonly Score[];
  calibrationOf: CalibrationOf;
}

/** Scores the examples and measures the predictor on them, with the calibration of its card. */
export async function evaluate(
  predictor: EvaluatedModel,
  sources: readonly EvaluationSource[],
  { onProgress, calibratedByThem = false }: EvaluateOptions = {},
): Promise<Evaluation> {
  const start = performance.now();
  const given = sources.flatMap((source) => source.examples);
  const scores = await predictAll(predictor, given, onProgress);
  const seconds = (performance.now() - start) / 1000;
  const raw = scores.map(({ score }) => score);
  const examples = given.map((example, i) => inLanguage(example, scores[i]!.language));
  const cardOf = (place: number) => predictor.cards?.get(scores[place]!.language ?? '') ?? predictor.card;
  const calibrationOf = calibratedByThem
    ? crossFitCalibration(raw, examples)
    : (place: number) => cardOf(place).calibration;
  let end = 0;
  const bySource = sources.map(({ name, examples: { length } }) => {
    const from = end;
    end += length;
    const own = { examples: examples.slice(from, end), scores: scores.slice(from, end) };
    return describeSource(name, { ...own, calibrationOf: (place) => calibrationOf(from + place) });
  });
  const all = describe({ examples, scores, calibrationOf });
  return { ...all, seconds, backend: predictor.backend, sources: bySource };
}

/** Reviews scored between two reports of progress. */
const STEP = 500;

async function predictAll(
  predictor: EvaluatedModel,
  examples: readonly Example[],
  onProgress: (done: number) => void = () => {},
): Promise<Score[]> {
  const scores: Score[] = [];
  for (let from = 0; from < examples.length; from += STEP) {
    const texts = examples.slice(from, from + STEP).map(({ text }) => text);
    for (const score of await predictor.predict(texts)) scores.push(score);
    onProgress(scores.length);
  }
  return scores;
}

const hasTruth = ({ label, rating }: Example) => label !== undefined || rating !== undefined;

/** Words are counted as the model that read the text counts them. */
function inLanguage(example: Example, language: string | undefined): Example {
  return language === undefined || language === example.language ? example : { ...example, language };
}

function describeSource(name: string, scored: Scored): SourceEvaluation {
  const { examples } = scored;
  const figures = { name, texts: examples.length, ...describe(scored), sided: null };
  if (examples.length === 0 || examples.some(hasTruth)) return figures;
  const sided = scored.scores.filter(isSided).length / examples.length;
  const probabilities = scored.scores.map(probabilityOf);
  return {
    ...figures,
    sided,
    calibrationError: calibrationError(
      probabilities,
      probabilities.map(() => 0.5),
    ),
  };
}

function describe(scored: Scored): Omit<SourceEvaluation, 'name' | 'texts' | 'sided'> {
  const { examples, scores } = scored;
  const classes = examples.map((example) => lengthClass(wordsOf(example)));
  const byLength = LENGTH_CLASSES.map(({ name }, i) => {
    const places = [...examples.keys()].filter((place) => classes[place] === i);
    return [name, { texts: places.length, ...measureAt(scored, places) }];
  });
  return {
    ...measureAt(scored, [...examples.keys()]),
    declined: scores.filter(({ declined }) => declined).length,
    byLength: Object.fromEntries(byLength),
    byRating: ratingsOf(scored),
  };
}

function measureAt({ examples, scores, calibrationOf }: Scored, places: readonly number[]): Metrics {
  return measure(
    places.map((place) => scores[place]!.score),
    places.map((place) => examples[place]!),
    (i) => calibrationOf(places[i]!),
  );
}

function ratingsOf({ examples, scores, calibrationOf }: Scored): ByRating[] {
  const rated = examples.flatMap((example, place) => {
    if (example.rating === undefined) return [];
    const { rating } = applyCalibration(scores[place]!.score, wordsOf(example), calibrationOf(place));
    return [{ given: Math.round(example.rating), predicted: rating }];
  });
  return Array.from({ length: 10 }, (_, i) => i + 1).flatMap((given) => {
    const own = rated.filter((review) => review.given === given);
    if (own.length === 0) return [];
    return [{ given, n: own.length, predicted: own.reduce((sum, { predicted }) => sum + predicted, 0) / own.length }];
  });
}
