import * as v from 'valibot';
import { CodedError } from '../../common/errors';
import { MOST_WORDS } from '../../common/limits';
import { plainLine } from '../../common/plain-line';
import type { GruSizes } from '../../gru/weights';
import { TOKENIZER_VERSION } from '../../text/tokenizer-version';

const FORMAT = 1;

/** Names are shown to people: on one line, without characters that hide or turn what stands beside them. */
const text = v.pipe(v.string(), v.maxLength(1000), v.transform(plainLine));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const atMost = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));
const finite = v.pipe(v.number(), v.finite());
const measureUpTo = (least: number, most: number) =>
  v.optional(v.nullable(v.pipe(finite, v.minValue(least), v.maxValue(most))), null);
const share = measureUpTo(0, 1);
/** R² is 1 at best, and has no least value. */
const rSquared = measureUpTo(-Number.MAX_VALUE, 1);
const sha256 = v.pipe(v.string(), v.regex(/^[\da-f]{64}$/, 'Expected 64 hexadecimal digits'));

/** A monotone piecewise-linear map from [0, 1] to [low, high]. */
const piecewise = (low: number, high: number) =>
  v.pipe(
    v.array(
      v.tuple([
        v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
        v.pipe(v.number(), v.minValue(low), v.maxValue(high)),
      ]),
    ),
    v.minLength(1),
    v.maxLength(256),
    v.check(
      (knots) => knots.every(([x, y], i) => i === 0 || (x > knots[i - 1]![0] && y >= knots[i - 1]![1])),
      'Expected ascending knots',
    ),
  );

const toneSchema = v.pipe(
  v.object({
    negativeBelow: v.pipe(finite, v.minValue(0)),
    positiveFrom: finite,
    opinionFrom: v.pipe(finite, v.minValue(0)),
  }),
  v.check(({ negativeBelow, positiveFrom }) => negativeBelow <= positiveFrom, 'Expected negativeBelow <= positiveFrom'),
);

const ratingMetricsSchema = v.object({
  n: v.optional(count, 0),
  r2: rSquared,
  r2Rounded: rSquared,
  mae: measureUpTo(0, 9),
});

const metricsSchema = v.object({
  n: v.optional(count, 0),
  accuracy: share,
  balancedAccuracy: share,
  auc: share,
  r2: rSquared,
  r2Rounded: rSquared,
  rating: v.optional(ratingMetricsSchema, {}),
  calibrationError: share,
});
/** Measured on `n` reviews that have a label, `rating.n` that have a rating; null where a measure is absent. */
export type Metrics = v.InferOutput<typeof metricsSchema>;

const sizesSchema = v.objectWithRest(
  {
    /** Rows of the embedding, padding and `<UNK>` included. */
    lexiconSize: v.pipe(atMost(1_000_000), v.minValue(2)),
    embeddingUnits: atMost(1024),
    hiddenUnits: atMost(1024),
    /** Of the GRU, as Keras trains it by default; absent in models that were trained here. */
    resetAfter: v.optional(v.boolean()),
    /** Longest sequence that the network reads; of a longer one the head and the tail. */
    maxLength: atMost(MOST_WORDS),
  },
  v.unknown(),
);
type Sizes = GruSizes & { maxLength: number };

/** Other settings of the training are for people to read: one that is not a plain value is left out. */
const hyperparametersSchema = v.pipe(
  sizesSchema,
  v.transform((all) => {
    const isPlain = v.union([finite, text, v.boolean()]);
    const plain = Object.entries(all).filter(([, value]) => v.is(isPlain, value));
    return Object.fromEntries(plain) as Sizes & Record<string, number | string | boolean>;
  }),
);

const sourceSchema = v.object({ name: text, rows: count, sha256 });
const isPartOfRows = ({ rows, heldOut }: { rows: number; heldOut: number }) => heldOut <= rows;
/** More sources, or length classes, are of no sensible model. */
const MOST_PARTS = 100;

const metricsBySource = v.pipe(v.record(text, metricsSchema), v.maxEntries(MOST_PARTS));

const calibrationSchema = v.object({
  rating: piecewise(1, 10),
  /** Versions that do not know it use `rating` for texts of any length. */
  longer: v.optional(v.object({ from: count, rating: piecewise(1, 10) })),
  positive: piecewise(0, 1),
  /** Versions that do not know it use `positive` for texts of any length. */
  byLength: v.optional(
    v.pipe(
      v.array(v.object({ from: count, to: v.optional(count), positive: piecewise(0, 1) })),
      v.maxLength(MOST_PARTS),
    ),
  ),
  /** From when on a text is positive, negative or without an opinion; absent in cards of Reeltone 4 and before. */
  tone: v.optional(toneSchema),
});

/**
 * The content of card.json. Limits are far above any sensible model, and keep a hostile one from filling the memory.
 * Unknown fields are ignored, and absent metrics are null: the card may be of another version of Reeltone.
 */
const cardSchema = v.object({
  format: v.literal(FORMAT),
  /** SHA-256 of the card without this field, as compact JSON. It names the model: the card holds the other hashes. */
  id: sha256,
  name: v.pipe(v.string(), v.maxLength(100), v.transform(plainLine), v.minLength(1)),
  /** When it was made: ISO 8601 in UTC. */
  date: v.pipe(v.string(), v.isoTimestamp()),
  hyperparameters: hyperparametersSchema,
  /** Of the reviews that it reads: ISO 639-1. Absent in cards of Reeltone 5 and before. */
  language: v.optional(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'Expected a code of ISO 639')), 'en'),
  /** The version of the tokenizer that it was trained with. */
  tokenizer: v.optional(v.picklist([1, 2]), 1),
  /** `rows` counts all labelled reviews, of which `heldOut` were not trained on. */
  data: v.pipe(
    v.object({
      ...sourceSchema.entries,
      heldOut: count,
      /** By which rule: `SPLIT_RULE`, or absent for `formerSplit`. */
      splitRule: v.optional(text),
      unlabelled: v.optional(sourceSchema),
      /** The parts of the data, where they are several. */
      sources: v.optional(
        v.pipe(
          v.array(
            v.pipe(
              // `exceptRating`: reviews with this rating, which says nothing there, were left out before.
              v.object({ ...sourceSchema.entries, heldOut: count, exceptRating: v.optional(finite) }),
              v.check((source) => isPartOfRows(source)),
            ),
          ),
          v.maxLength(MOST_PARTS),
        ),
      ),
    }),
    v.check((source) => isPartOfRows(source)),
  ),
  /** On the held-out reviews; each half of them is calibrated by the other. */
  metrics: v.optional(v.object({ ...metricsSchema.entries, bySource: v.optional(metricsBySource) }), {}),
  /** Fitted on the held-out reviews. */
  calibration: calibrationSchema,
  /** Of a model made elsewhere, which its other files hold in a form of their own: see model/import/stored-model.ts. */
  foreign: v.optional(
    v.object({
      /** Kinds of its layers, in order. */
      layers: v.pipe(v.array(text), v.maxLength(200)),
      /** Of the reference reviews, by which it was calibrated; 0 where it reads another language. */
      calibratedOn: count,
    }),
  ),
  /** SHA-256 of the other files. */
  files: v.object({ 'model.json': sha256, 'weights.bin': sha256, 'lexicon.txt': sha256 }),
});

export type ModelCard = v.InferOutput<typeof cardSchema>;
/** A card before its bundle is encoded, which fills in the hashes. */
export type ModelCardDraft = Omit<ModelCard, 'id' | 'files'>;

/**
 * Checks the content of card.json.
 * @throws CodedError that names the field
 */
export function parseModelCard(json: unknown): ModelCard {
  const { format, tokenizer } = (json ?? {}) as { format?: unknown; tokenizer?: unknown };
  const isNewer = (version: unknown, known: number) => typeof version === 'number' && version > known;
  if (isNewer(format, FORMAT) || isNewer(tokenizer, TOKENIZER_VERSION)) throw new CodedError('model.newerFormat', []);
  const card = parseJson(cardSchema, json);
  const { data, metrics } = card;
  if (Math.max(metrics.n, metrics.rating.n) > data.heldOut) throw new CodedError('model.badField', ['metrics.n']);
  return card;
}

/** @throws CodedError `model.badField` with the path of the first field that does not fit */
export function parseJson<Schema extends v.GenericSchema>(schema: Schema, json: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, json);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new CodedError('model.badField', [v.getDotPath(issue) ?? ''], { cause: new Error(issue.message) });
}
