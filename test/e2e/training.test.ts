import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readBadges } from '../../lib/cli/read-badges';
import type { ModelEntry, ModelStatus } from '../../lib/messages/payloads';
import type { Comparison } from '../../lib/model/judge';
import { defaultTrainingSettings } from '../../lib/model/training-settings';
import { FIXTURES } from '../fixtures/pages';
import { PATIENCE, request, rows, stepsOf, Trainee } from './trainee';

const EXAMPLES = rows(40).map((row) => row.split('"')[1]!);

/** Long enough to be interrupted. */
const LONG = request({
  settings: { ...request().settings, embeddingUnits: 16, hiddenUnits: 32, epochs: 2000 },
});

describe('a training', () => {
  let trainee: Trainee;
  beforeAll(async () => {
    trainee = await Trainee.launch();
  });
  afterEach(() => trainee.reset());
  afterAll(() => trainee.close());

  it('runs from a file to a new model that waits for a decision', async () => {
    await trainee.start(request());
    await expect(trainee.start(request())).rejects.toThrow('training.alreadyThere');
    const done = await trainee.until('done', 'failed');
    expect(done).toMatchObject({
      state: 'done',
      fraction: 1,
      badCount: 1,
      engine: expect.stringMatching(/^WebAssembly/),
    });
    expect(done.epochs).toHaveLength(60);
    const comparison = await trainee.send<Comparison>('comparison');
    expect(comparison.after.metrics.accuracy).toBe(1);
  });

  it('goes on to the same weights after a pause, the death of the service worker, and a new start of the browser', async () => {
    await trainee.start(LONG);
    await trainee.until('done');
    const weights = await trainee.weights();
    await trainee.send('decideTraining', 'discard');
    expect(await trainee.status()).toEqual({ state: 'none' });

    await trainee.start(LONG);
    const paused = await trainee.pauseInTheMiddle();
    expect(paused).toBeGreaterThan(0);
    await setTimeout(300);
    expect(stepsOf(await trainee.until('paused'))).toBe(paused);

    await trainee.send('resumeTraining');
    await trainee.until('training');
    await trainee.extension.killWorker();
    const alive = await trainee.until('training', 'done');
    expect(alive.state).toBe('training');
    await trainee.untilAfter(paused);

    await trainee.restartBrowser();
    await trainee.untilAfter(paused);
    await trainee.until('done');
    expect(await trainee.weights()).toBe(weights);
  });

  it('that is stopped is judged by what it has learned; one that is cancelled leaves nothing', async () => {
    await trainee.start(LONG);
    await trainee.untilAfter(0);
    await trainee.send('stopTraining');
    await trainee.until('done');
    expect((await trainee.send<Comparison>('comparison')).heldOut).toBeGreaterThan(10);
    await trainee.send('decideTraining', 'discard');

    await trainee.start(LONG);
    await trainee.until('training');
    await trainee.send('cancelTraining');
    expect(await trainee.status()).toEqual({ state: 'none' });
    expect(await trainee.send('comparison')).toBeNull();
    await setTimeout(300);
    expect(await trainee.status()).toEqual({ state: 'none' });
  });

  it('trains on the CPU where the GPU that was wanted is missing, and says so', async () => {
    await trainee.start(request({ backend: 'webgpu' }));
    const { engine, gpuProblem } = await trainee.until('done', 'failed');
    expect(engine).toMatch(/^WebAssembly/);
    expect(gpuProblem).toBeDefined();
  });

  it('says what is wrong with its reviews, and can be thrown away', async () => {
    await trainee.start(request(), 'name,stars\nAnna,5');
    const { failure } = await trainee.until('failed');
    expect(JSON.stringify(failure)).toContain('stars');
    await trainee.send('cancelTraining');
    expect(await trainee.status()).toEqual({ state: 'none' });
  });

  it('decides what rates: the badges of open pages and the toolbar follow', async () => {
    const page = await trainee.extension.visit(FIXTURES.reviews2025);
    const before = await readBadges(page);
    expect(await trainee.toolbarText()).toEqual(['25', '']);

    await trainee.start(LONG);
    await trainee.until('training');
    await expect
      .poll(() => trainee.toolbarText())
      .toEqual([expect.stringMatching(/^\d+%$/), expect.stringMatching(/^\d+%$/)]);
    await trainee.until('done');
    await expect.poll(() => trainee.toolbarText()).toEqual(['25', '']);
    expect(await readBadges(page)).toEqual(before);

    await trainee.send('decideTraining', 'use');
    await expect.poll(() => readBadges(page)).not.toEqual(before);
    expect(await trainee.send<ModelStatus>('modelStatus')).toMatchObject({ name: 'My taste' });
    const [shipped, ...others] = await trainee.send<ModelEntry[]>('models');
    expect(others.at(-1)).toMatchObject({ name: 'My taste', origin: 'trained', inUse: true });
    await trainee.send('useModel', shipped!.id);
    await expect.poll(() => readBadges(page), { timeout: PATIENCE }).toEqual(before);
  });

  it('fine-tunes the model in use on collected reviews, on several threads, while pages are rated', async () => {
    for (const [i, text] of EXAMPLES.entries()) {
      await trainee.send('correct', {
        site: 'imdb',
        text,
        correction: { tone: i % 2 === 1 ? 'positive' : 'negative' },
      });
    }
    await trainee.extension.inWorker(() => Object.defineProperty(navigator, 'hardwareConcurrency', { value: 4 }));
    const settings = { ...defaultTrainingSettings('fine-tune', EXAMPLES.length), epochs: 200 };
    await trainee.send('startTraining', request({ source: { kind: 'collected' }, way: 'fine-tune', settings }));
    expect((await trainee.until('training')).engine).toMatch(/^2 ×/);
    // No other test opens it: its scores are in no cache.
    await trainee.extension.visit(FIXTURES.reviews2023);
    expect((await trainee.status()).state).toBe('training');
    await trainee.send('stopTraining');
    await trainee.until('done');
    const comparison = await trainee.send<Comparison>('comparison');
    expect(comparison.before!.name).toMatch(/^Reeltone/);
    expect(comparison.reference.n).toBe(160);
    expect(comparison.reference.before).toBeGreaterThan(0.9);
    expect(comparison.reference.after).toBeGreaterThan(0.85);
  });
});

describe('a training on a GPU in software', () => {
  it('gives a model as well', async () => {
    const trainee = await Trainee.launch({ webgpu: true });
    await trainee.extension.computeOnSoftwareGpu();
    const settings = { ...request().settings, embeddingUnits: 4, hiddenUnits: 4, epochs: 3 };
    await trainee.start(request({ backend: 'webgpu', settings }), ['review,label', ...rows(30)].join('\n'));
    const done = await trainee.until('done', 'failed');
    expect(done).toMatchObject({ state: 'done', engine: expect.stringMatching(/^WebGPU, .*swiftshader/i) });
    expect((await trainee.send<Comparison>('comparison')).after.metrics.n).toBeGreaterThan(2);
    await trainee.close();
  }, 300_000);
});
