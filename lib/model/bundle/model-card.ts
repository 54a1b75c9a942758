import * as v from 'valibot';

const text = v.pipe(v.string(), v.maxLength(1000));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const atMost = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));
const measure = v.nullable(v.pipe(v.number(), v.finite()));
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

const metricsSchema = v.object({
  n: count,
  accuracy: measure,
  balancedAccuracy: measure,
  auc: measure,
  r2: measure,
  r2Rounded: measure,
  rating: v.object({ n: count, r2: measure, r2Rounded: measure, mae: measure }),
  calibrationError: measure,
});
/** Measured on `n` reviews that have a label, `rating.n` that have a rating; null where there is nothing to measure. */
export type Metrics = v.InferOutput<typeof metricsSchema>;

const dataSchema = v.object({ name: text, rows: count, sha256 });

/** What card.json holds. Limits are far above any sensible model, and keep a hostile one from filling the memory. */
export const cardSchema = v.object({
  format: v.literal(1, 'Expected format 1: a newer Reeltone made this model; update first'),
  /** SHA-256 of the card without this line, as compact JSON. It names the model: the card holds the other hashes. */
  id: sha256,
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  /** When it was made: ISO 8601 in UTC. */
  date: v.pipe(v.string(), v.isoTimestamp()),
  /** What shapes the network, and any other plain setting of the training (epochs, batch, seed, ...). */
  hyperparameters: v.objectWithRest(
    {
      /** Rows of the embedding, padding and `<UNK>` included. */
      lexiconSize: v.pipe(atMost(1_000_000), v.minValue(2)),
      embeddingUnits: atMost(1024),
      hiddenUnits: atMost(1024),
      /** Longest sequence that the network reads; of a longer one the head and the tail. */
      maxLength: atMost(100_000),
    },
    v.union([v.pipe(v.number(), v.finite()), text, v.boolean()]),
  ),
  /** What it learned from; `rows` counts all labelled reviews, of which `heldOut` were not shown to the network. */
  data: v.object({
    ...dataSchema.entries,
    heldOut: count,
    /** By which rule: `SPLIT_RULE`, or absent for `formerSplit`. */
    splitRule: v.optional(text),
    unlabelled: v.optional(dataSchema),
  }),
  /** On the held-out reviews, calibrated by the other half of them. */
  metrics: metricsSchema,
  /** Fitted on the held-out reviews. */
  calibration: v.object({ rating: piecewise(1, 10), positive: piecewise(0, 1) }),
  /** SHA-256 of the other files. */
  files: v.object({ 'model.json': sha256, 'weights.bin': sha256, 'lexicon.txt': sha256 }),
});

export type ModelCard = v.InferOutput<typeof cardSchema>;
/** A card before its bundle is encoded, which fills in the hashes. */
export type ModelCardDraft = Omit<ModelCard, 'id' | 'files'>;

/**
 * Checks what was read from card.json.
 * @throws Error that names the field.
 */
export function parseModelCard(json: unknown): ModelCard {
  const result = v.safeParse(cardSchema, json);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Error(`${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}`);
}
