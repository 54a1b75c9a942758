import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Judgement } from '../../lib/model/judge';
import { defaultTrainingSettings } from '../../lib/model/training-settings';
import type { ActiveTraining, TrainingRequest, TrainingStatus } from '../../lib/training';
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
const CSV = ['review,label', ...rows(120), '"no label",'].join('\n');

const request = (change: Partial<TrainingRequest> = {}): TrainingRequest => ({
  source: { kind: 'file', name: 'fiction.csv' },
  way: 'fresh',
  name: 'My taste',
  settings: { ...defaultTrainingSettings('fresh', 120), embeddingUnits: 8, hiddenUnits: 8, epochs: 60 },
  backend: 'cpu',
  ...change,
});

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

class Trainee {
  private constructor(
    readonly extension: Extension,
    private readonly page: Page,
  ) {}

  static async launch(options: Parameters<typeof Extension.launch>[0] = {}): Promise<Trainee> {
    const extension = await Extension.launch(options);
    return new Trainee(extension, await extension.options());
  }

  send<Reply>(type: string, data?: unknown): Promise<Reply> {
    return this.extension.sendFrom(this.page, type, data);
  }

  async start(what: TrainingRequest, csv = CSV): Promise<void> {
    await this.page.evaluate(leaveFile, csv);
    await this.send('startTraining', what);
  }

  status = () => this.send<TrainingStatus>('trainingStatus');

  /** The status once it is in one of these states. */
  async until(...states: TrainingStatus['state'][]): Promise<ActiveTraining> {
    const end = performance.now() + PATIENCE;
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
  beforeEach(async () => {
    trainee = await Trainee.launch();
  });
  afterEach(() => trainee.extension.close());

  it('runs from a file to a new model that waits for a decision', async () => {
    await trainee.start(request());
    await expect(trainee.start(request())).rejects.toThrow('There is a training already');
    const done = await trainee.until('done', 'failed');
    expect(done).toMatchObject({
      state: 'done',
      fraction: 1,
      badCount: 1,
      engine: expect.stringMatching(/^WebAssembly/),
    });
    expect(done.epochs).toHaveLength(60);
    const judgement = await trainee.send<Judgement>('judgement');
    expect(judgement.after.metrics.accuracy).toBe(1);
  });
});
