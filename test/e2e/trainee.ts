import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { ActiveTraining, TrainingRequest, TrainingStatus } from '../../lib/messages/training-payloads';
import { defaultTrainingSettings } from '../../lib/model/training-settings';
import { Extension } from './extension';

export const PATIENCE = 60_000;
const PRAISE = [
  'a warm and clever film',
  'clever from start to end',
  'warm , funny and clever',
  'a clever , lovely film',
];
const BLAME = ['a dull and empty film', 'empty from start to end', 'dull , loud and empty', 'a dull , endless film'];
/** Rows of a file of reviews, with a label. */
export const rows = (count: number) =>
  Array.from({ length: count }, (_, i) => {
    const side = i % 2 ? PRAISE : BLAME;
    return `"${side[(i >> 1) % side.length]} number ${i}",${i % 2}`;
  });
const CSV = ['review,label', ...rows(120), '"no label",'].join('\n');

export const request = (change: Partial<TrainingRequest> = {}): TrainingRequest => ({
  source: { kind: 'file', name: 'fiction.csv' },
  way: 'fresh',
  name: 'My taste',
  settings: { ...defaultTrainingSettings('fresh', 120), embeddingUnits: 8, hiddenUnits: 8, epochs: 60 },
  backend: 'cpu',
  ...change,
});

/** In the service worker, where it is evaluated. */
declare const chrome: typeof import('wxt/browser').browser;

export const stepsOf = ({ progress }: ActiveTraining) =>
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

/** A browser with the extension, which trains. */
export class Trainee {
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
    return stepsOf(await this.until('paused'));
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
    await this.once((now) => now.state === 'training' && stepsOf(now) > step);
  }

  /** The status once it is in one of these states. */
  until(...states: TrainingStatus['state'][]): Promise<ActiveTraining> {
    return this.once(({ state }) => states.includes(state)) as Promise<ActiveTraining>;
  }

  private async once(fits: (now: TrainingStatus) => boolean): Promise<TrainingStatus> {
    const end = performance.now() + this.patience;
    for (;;) {
      const now = await this.status();
      if (fits(now)) return now;
      if (performance.now() > end) throw new Error(`It is still ${JSON.stringify(now)}.`);
      await setTimeout(50);
    }
  }
}
