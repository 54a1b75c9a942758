import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readBadges } from '../../lib/cli/read-badges';
import type { ModelEntry, ModelStatus } from '../../lib/messages/payloads';
import type { ActiveTraining, TrainingRequest, TrainingStatus } from '../../lib/messages/training-payloads';
import type { Comparison } from '../../lib/model/judge';
import { defaultTrainingSettings } from '../../lib/model/training-settings';
import { FIXTURES } from '../fixtures/pages';
import { Extension } from './extension';

const PATIENCE = 60_000;
const PRAISE = [
  'a warm and clever film',
  'clever from start to end',
  'warm , funny and clever',
  'a clever , lovely film',
];
const BLAME = ['a dull and empty film', 'empty from start to end', 'dull , loud and empty', 'a dull , endless film'];
const rows = (count: number) =>
  Array.from({ length: count }, (_, i) => {
    const side = i % 2 ? PRAISE : BLAME;
    return `"${side[(i >> 1) % side.length]} number ${i}",${i % 2}`;
  });
const EXAMPLES = rows(40).map((row) => row.split('"')[1]!);
const CSV = ['review,label', ...rows(120), '"no label",'].join('\n');

const request = (change: Partial<TrainingRequest> = {}): TrainingRequest => ({
  source: { kind: 'file', name: 'fiction.csv' },
  way: 'fresh',
  name: 'My taste',
  settings: { ...defaultTrainingSettings('fresh', 120), embeddingUnits: 8, hiddenUnits: 8, epochs: 60 },
  backend: 'cpu',
  ...change,
});

/** In the service worker, where it is evaluated. */
declare const chrome: typeof import('wxt/browser').browser;

/** Long enough to be interrupted. */
const LONG = request({
  settings: { ...request().settings, embeddingUnits: 16, hiddenUnits: 32, epochs: 2000 },
});

const stepsOf = ({ progress }: ActiveTraining) =>
  progress ? (progress.epoch - 1) * progress.batches + progress.batch : 0;

/** Leaves a file as the popup does. Called in a page of the extension. */
async function leaveFile(text: string): Promise<void> {
  const open = indexedDB.open('reeltone-training');
  open.onupgradeneeded = () => open.result.createObjectStore('training');
  await new Promise((resolve) => {
    open.onsuccess = resolve;
  });
  const put = open.result.transaction('training', 'readwrite');
  put.objectStore('training').put(new Blob([text]), 'file');
  await new Promise((resolve) => {
    put.oncomplete = resolve;
  });
}

/** Which weights wait for a decision. Called in a page of the extension. */
async function readWeights(): Promise<string> {
  const open = indexedDB.open('reeltone-training');
  await new Promise((resolve) => {
    open.onsuccess = resolve;
  });
  const get = open.result.transaction('training').objectStore('training').get('result');
  await new Promise((resolve) => {
    get.onsuccess = resolve;
  });
  const card = JSON.parse(new TextDecoder().decode(get.result.files.get('card.json')));
  return card.files['weights.bin'];
}

class Trainee {
  private constructor(
    private readonly userDataDir: string,
    public extension: Extension,
    private page: Page,
    private readonly patience: number,
  ) {}

  static async launch(options: { webgpu?: boolean } = {}): Promise<Trainee> {
    const userDataDir = await mkdtemp(join(tmpdir(), 'reeltone-'));
    const extension = await Extension.launch({ ...options, userDataDir });
    // The software GPU takes its time.
    const patience = options.webgpu ? 4 * PATIENCE : PATIENCE;
    return new Trainee(userDataDir, extension, await extension.options(), patience);
  }

  async restartBrowser(): Promise<void> {
    await this.extension.close();
    this.extension = await Extension.launch({ userDataDir: this.userDataDir });
    this.page = await this.extension.options();
  }

  /** Throws the training away, with every tab but an empty one and a page of the extension. */
  async reset(): Promise<void> {
    await this.send('cancelTraining');
    await this.extension.closePages();
    this.page = await this.extension.options();
  }

  async close(): Promise<void> {
    await this.extension.close();
    await rm(this.userDataDir, { recursive: true, force: true });
  }

  send<Reply>(type: string, data?: unknown): Promise<Reply> {
    return this.extension.sendFrom(this.page, type, data);
  }

  async start(what: TrainingRequest, csv = CSV): Promise<void> {
    await this.page.evaluate(leaveFile, csv);
    await this.send('startTraining', what);
  }

  /** SHA-256 of the weights that wait for a decision. */
  weights = () => this.page.evaluate(readWeights);

  /** Training goes on from what a pause has stored. @returns how many steps that were */
  async pauseInTheMiddle(): Promise<number> {
    await this.untilAfter(0);
    await this.send('pauseTraining');
    const paused = (await this.status()) as ActiveTraining;
    expect(paused.state).toBe('paused');
    return stepsOf(paused);
  }

  /** The toolbar's text over the tab that was opened last, and over the first. */
  async toolbarText(): Promise<string[]> {
    return await this.extension.inWorker(async () => {
      const tabs = await chrome.tabs.query({});
      const ids = [tabs.at(-1)!.id!, tabs[0]!.id!];
      return Promise.all(ids.map((tabId) => chrome.action.getBadgeText({ tabId })));
    });
  }

  status = () => this.send<TrainingStatus>('trainingStatus');

  /** Waits until it trains, and is at a later step than this one. */
  async untilAfter(step: number): Promise<void> {
    const steps = async () => {
      const now = await this.status();
      return now.state === 'training' ? stepsOf(now) : 0;
    };
    await expect.poll(steps).toBeGreaterThan(step);
  }

  /** The status once it is in one of these states. */
  async until(...states: TrainingStatus['state'][]): Promise<ActiveTraining> {
    const end = performance.now() + this.patience;
    for (;;) {
      const now = await this.status();
      if (states.includes(now.state)) return now as ActiveTraining;
      if (performance.now() > end) throw new Error(`It is still ${JSON.stringify(now)}.`);
      await setTimeout(50);
    }
  }
}

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
    expect((await trainee.until('training')).engine).toMatch(/2 threads$/);
    // No other test opens it: its scores are in no cache.
    await trainee.extension.visit(FIXTURES.reviews2023);
    expect((await trainee.status()).state).toBe('training');
    await trainee.send('stopTraining');
    await trainee.until('done');
    const comparison = await trainee.send<Comparison>('comparison');
    expect(comparison.before.name).toMatch(/^Reeltone/);
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
