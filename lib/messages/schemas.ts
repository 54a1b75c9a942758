/** The shape and bounds of each payload, for `guarded`. */
import * as v from 'valibot';
import { BACKENDS, type Backend } from '../common/backend';
import { ENCODINGS, type Encoding } from '../common/encodings';
import {
  MOST_CHARACTERS,
  MOST_COLLECTED_CHARACTERS,
  MOST_COLLECTED_PER_MESSAGE,
  MOST_REVIEWS_PER_REQUEST,
} from '../common/limits';
import { plainLine } from '../common/plain-line';
import { type Bounds, TRAINING_BOUNDS } from '../common/training-bounds';
import type { ReadChoices } from '../data/review-rows';
import type {
  BarAnswer,
  CorrectionRequest,
  PageCounts,
  RatedReview,
  RunLayersRequest,
  ScoreBesideRequest,
  ScoreRequest,
  SiteSwitch,
} from './payloads';
import type { TrainerCommand, TrainingDecision, TrainingRequest } from './training-payloads';

const name = v.pipe(v.string(), v.maxLength(100));
const textUpTo = (most: number) => v.pipe(v.string(), v.nonEmpty(), v.maxLength(most));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000));

const rating = v.pipe(v.number(), v.minValue(1), v.maxValue(10));

/** Of a message without a payload. */
export const nothingSchema = v.undefined();

export const textSchema: v.GenericSchema<unknown, string> = v.pipe(v.string(), v.maxLength(MOST_CHARACTERS));

export const scoreRequestSchema: v.GenericSchema<unknown, ScoreRequest> = v.object({
  reviews: v.pipe(v.array(v.object({ text: textSchema, visible: v.boolean() })), v.maxLength(MOST_REVIEWS_PER_REQUEST)),
});

export const pageCountsSchema: v.GenericSchema<unknown, PageCounts | null> = v.nullable(
  v.object({ found: count, rated: count, noOpinion: count, declined: count }),
);

export const siteSwitchSchema: v.GenericSchema<unknown, SiteSwitch> = v.object({
  site: name,
  on: v.boolean(),
});

export const barAnswerSchema: v.GenericSchema<unknown, BarAnswer> = v.picklist(['show', 'never', 'later']);

export const consentSchema = v.boolean();

export const backendSchema: v.GenericSchema<unknown, Backend> = v.picklist(BACKENDS);

export const ratedReviewsSchema: v.GenericSchema<unknown, RatedReview[]> = v.pipe(
  v.array(
    v.pipe(
      v.object({
        site: name,
        movie: name,
        text: textUpTo(MOST_COLLECTED_CHARACTERS),
        rating: v.exactOptional(rating),
        label: v.exactOptional(v.picklist([0, 1])),
      }),
      v.check(
        ({ rating, label }) => rating !== undefined || label !== undefined,
        'there is neither a rating nor a label',
      ),
    ),
  ),
  v.maxLength(MOST_COLLECTED_PER_MESSAGE),
);

export const correctionSchema: v.GenericSchema<unknown, CorrectionRequest> = v.object({
  site: name,
  movie: v.exactOptional(name),
  text: textUpTo(MOST_CHARACTERS),
  correction: v.nullable(
    v.union([v.object({ rating }), v.object({ tone: v.picklist(['positive', 'negative', 'mixed', 'none']) })]),
  ),
});

const within = ({ least, most }: Bounds) => v.pipe(v.number(), v.minValue(least), v.maxValue(most));
const whole = (bounds: Bounds) => v.pipe(within(bounds), v.integer());

const column = v.exactOptional(v.nullable(v.union([textUpTo(1000), v.pipe(v.number(), v.integer(), v.minValue(0))])));

const readChoices: v.GenericSchema<unknown, ReadChoices> = v.object({
  columns: v.exactOptional(v.object({ text: column, label: column, rating: column })),
  header: v.exactOptional(v.boolean()),
  scale: v.exactOptional(
    v.union([
      v.pipe(v.number(), v.minValue(1), v.maxValue(1000)),
      v.pipe(
        v.object({ lowest: within({ least: -1000, most: 1000 }), highest: within({ least: -1000, most: 1000 }) }),
        v.check(({ lowest, highest }) => lowest < highest),
      ),
    ]),
  ),
  table: v.exactOptional(textUpTo(1000)),
  encoding: v.exactOptional(v.picklist(Object.keys(ENCODINGS) as Encoding[])),
});

export const trainingRequestSchema: v.GenericSchema<unknown, TrainingRequest> = v.object({
  source: v.variant('kind', [
    v.object({ kind: v.literal('file'), name: textUpTo(1000), choices: v.exactOptional(readChoices) }),
    v.object({ kind: v.literal('collected'), only: v.exactOptional(v.literal('corrections')) }),
  ]),
  way: v.picklist(['fine-tune', 'fresh']),
  language: v.exactOptional(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/))),
  name: textUpTo(100),
  settings: v.object({
    embeddingUnits: whole(TRAINING_BOUNDS.embeddingUnits),
    hiddenUnits: whole(TRAINING_BOUNDS.hiddenUnits),
    batch: whole(TRAINING_BOUNDS.batch),
    epochs: whole(TRAINING_BOUNDS.epochs),
    minFreq: whole(TRAINING_BOUNDS.minFreq),
    maxWords: whole(TRAINING_BOUNDS.maxWords),
    split: within(TRAINING_BOUNDS.split),
    seed: whole(TRAINING_BOUNDS.seed),
    learningRate: within(TRAINING_BOUNDS.learningRate),
  }),
  backend: v.picklist(BACKENDS),
});

export const trainingDecisionSchema: v.GenericSchema<unknown, TrainingDecision> = v.picklist([
  'use',
  'store',
  'discard',
]);

export const runLayersSchema: v.GenericSchema<unknown, RunLayersRequest> = v.object({
  id: v.string(),
  choice: v.object({ backend: v.picklist(BACKENDS), softwareGpu: v.boolean() }),
  sequences: v.array(v.array(v.number())),
});

export const scoreBesideSchema: v.GenericSchema<unknown, ScoreBesideRequest> = v.object({
  modelId: v.string(),
  texts: v.array(textSchema),
});

export const trainerCommandSchema: v.GenericSchema<unknown, TrainerCommand> = v.picklist(['status', 'pause', 'stop']);

export const percentSchema: v.GenericSchema<unknown, number | null> = v.nullable(whole({ least: 0, most: 100 }));

export const modelIdSchema = v.pipe(v.string(), v.maxLength(100));

export const renameSchema = v.object({
  id: modelIdSchema,
  name: v.pipe(v.string(), v.maxLength(100), v.transform(plainLine), v.minLength(1)),
});
