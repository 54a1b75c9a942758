import { expect, it, vi } from 'vitest';
import type { Example } from '../../lib/data/example';
import { splitNear } from '../../lib/data/split-near';
import type { ActiveTraining } from '../../lib/messages/training-payloads';
import { baseOfBundle } from '../../lib/model/base-model';
import { decodeBundle } from '../../lib/model/bundle/bundle';
import { type JobCallbacks, runTrainingJob, type TrainingJob } from '../../lib/training/job';
import type { StoredCheckpoint } from '../../lib/training/stored-training';
import { openCpu, plainExamples, request, SMALL, smallBase } from './support';

const bundle = await smallBase();
const base = { ...baseOfBundle(bundle), name: 'former' };
const examples = plainExamples(90);

const job = (change: Partial<TrainingJob> = {}): TrainingJob => ({
  request: request(),
  data: { name: 'fiction.csv', sha256: '0'.repeat(64), examples },
  base,
  reference: { rehearsed: plainExamples(10), measured: plainExamples(12) },
  openNetwork: openCpu,
  identity: 'this training',
  stopped: false,
  ...change,
});

/** Runs a job, and collects its status. @param endAfter ends it after this many batches */
async function run(what: TrainingJob, endAfter = Number.POSITIVE_INFINITY, reason: 'pause' | 'stop' = 'pause') {
  const end = new AbortController();
  const kept: StoredCheckpoint[] = [];
  let status: Partial<ActiveTraining> = {};
  const states: string[] = [];
  let batches = 0;
  const callbacks: JobCallbacks = {
    onStatus(change) {
      if (change.state && states.at(-1) !== change.state) states.push(change.state);
      if (change.progress && ++batches === endAfter) end.abort(reason);
      expect(change.fraction ?? 1).toBeGreaterThanOrEqual(status.fraction ?? 0);
      status = { ...status, ...change };
    },
    onCheckpoint: async (checkpoint) => void kept.push(structuredClone(checkpoint)),
    signal: end.signal,
  };
  const result = await runTrainingJob(what, callbacks);
  return { result, kept, status, states, batches };
}

const weightsOf = ({ result }: Awaited<ReturnType<typeof run>>) => result!.files.get('weights.bin')!;

it('makes a model from reviews, and compares it with the current one on held-out reviews', async () => {
  const { result, states, status } = await run(job());
  const { card, lexicon } = await decodeBundle(async (name) => result!.files.get(name)!);
  expect(states).toEqual(['training', 'comparing']);
  expect(card).toMatchObject({ name: 'mine', data: { name: 'fiction.csv', rows: 90 } });
  const { heldOut, train } = splitNear(examples, SMALL.split, SMALL.seed);
  expect(status.examples).toEqual({ train: train.length, heldOut: heldOut.length });
  for (const { text } of heldOut) expect(lexicon.has(text.split(' ').at(-1)!)).toBe(false);
  const { comparison } = result!;
  expect(comparison.after.metrics).toEqual(card.metrics);
  expect(comparison.after.metrics.accuracy).toBe(1);
  expect(comparison.before!.metrics.accuracy).toBeLessThan(0.9);
  expect(comparison.reference).toMatchObject({ n: 12, after: 1 });
  expect(status.epochs).toHaveLength(SMALL.epochs);
  expect(status.epochs!.at(-1)).toMatchObject({ epoch: SMALL.epochs, accuracy: 1 });
  expect(status.curve!.at(-1)!.loss).toBeLessThan(status.curve![0]!.loss);
});

it.each(['fresh', 'fine-tune'] as const)(
  'paused and resumed twice, a %s training gives the same model, curve and epochs',
  async (way) => {
    vi.useFakeTimers({ toFake: ['Date'], now: 0 }); // the card holds the date
    const whole = await run(job({ request: request({ way }) }));
    const first = await run(job({ request: request({ way }) }), 11);
    expect(first.result).toBeUndefined();
    const second = await run(job({ request: request({ way }), checkpoint: first.kept.at(-1) }), 20);
    expect(second.result).toBeUndefined();
    const third = await run(job({ request: request({ way }), checkpoint: second.kept.at(-1) }));
    vi.useRealTimers();
    expect(first.batches + second.batches + third.batches).toBe(whole.batches);
    expect(weightsOf(third)).toEqual(weightsOf(whole));
    expect(third.result).toEqual(whole.result);
    expect(third.status.epochs!.map(({ epoch, accuracy, r2 }) => ({ epoch, accuracy, r2 }))).toEqual(
      whole.status.epochs!.map(({ epoch, accuracy, r2 }) => ({ epoch, accuracy, r2 })),
    );
    expect(third.status.curve!.map(({ step }) => step)).toEqual(whole.status.curve!.map(({ step }) => step));
  },
);

it('stopped, the model is compared as it is; also when that is resumed', async () => {
  const { result, kept, batches } = await run(job(), 9, 'stop');
  expect(batches).toBe(9);
  expect(result!.comparison.heldOut).toBeGreaterThan(10);
  const again = await run(job({ checkpoint: kept.at(-1), stopped: true }));
  expect(again.batches).toBe(0);
  expect(again.result!.files.get('weights.bin')).toEqual(result!.files.get('weights.bin'));
});

it('ignores the checkpoint of another training', async () => {
  const { kept } = await run(job(), 5);
  const whole = await run(job());
  const other = await run(job({ checkpoint: kept.at(-1), identity: 'another' }));
  expect(other.batches).toBe(whole.batches);
});

it('asked to pause before it has begun, it does not begin', async () => {
  const signal = AbortSignal.abort('pause');
  const onStatus = vi.fn();
  expect(await runTrainingJob(job(), { onStatus, onCheckpoint: async () => {}, signal })).toBeUndefined();
  expect(onStatus.mock.calls.some(([change]) => change.progress)).toBe(false);
});

it('fine-tuned, it keeps its lexicon, and its calibration where the held-out reviews are too few for one', async () => {
  const tone = { negativeBelow: 0.3, positiveFrom: 0.7, opinionFrom: 1.5 };
  const calibration = { ...base.card.calibration, tone };
  const withTone = { ...base, card: { ...base.card, calibration } };
  const fineTuned = await run(job({ base: withTone, request: request({ way: 'fine-tune' }) }));
  const tuned = await decodeBundle(async (name) => fineTuned.result!.files.get(name)!);
  expect(tuned.card.calibration).toEqual(calibration);
  expect(tuned.lexicon.toText()).toBe(bundle.lexicon.toText());
  expect(tuned.card.hyperparameters).toMatchObject({ startedFrom: 'former', maxLength: 12 });
});

it('fails when there is nothing to learn from', async () => {
  const data = { name: 'x', sha256: '0'.repeat(64), examples: [] as Example[] };
  for (const way of ['fresh', 'fine-tune'] as const) {
    await expect(run(job({ request: request({ way }), data }))).rejects.toThrow('training.noExamples');
  }
});
