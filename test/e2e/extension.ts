import { setTimeout } from 'node:timers/promises';
import type { Browser, CDPSession, Page, Target } from 'puppeteer-core';
import { type LaunchOptions, launchWithExtension, PATIENCE_MS, untilActivated } from '../../lib/cli/browser';
import { waitForBadges } from '../../lib/cli/read-badges';
import { servePage } from '../../lib/cli/serve-page';
import type { ModelStatus, PageStatus } from '../../lib/messages/payloads';
import { type LoggingProxy, startLoggingProxy } from './logging-proxy';
import { copyWithOpenRoots } from './open-roots';

/** In the pages of the extension, where it is evaluated. */
declare const chrome: typeof import('wxt/browser').browser;

/** Chromium looks for updates and for the time. */
const OF_THE_BROWSER = /(^|\.)(google|googleapis|gvt1)\.com$/;

/** A browser with the extension, and what a test does with it. */
export class Extension {
  /** Errors and warnings, of pages and of the service worker. */
  readonly complaints: string[] = [];
  /** Addresses that the service worker asked for. */
  readonly workerRequests: string[] = [];

  /** Hosts of pages: the browser connects to them ahead of the request that the test answers. */
  private readonly visited = new Set<string>();

  private constructor(
    private readonly browser: Browser,
    private readonly proxy: LoggingProxy,
    private readonly folder: string,
  ) {}

  /** @param options.folder Default: the built extension, with shadow roots that tests can look into. */
  static async launch(options: Partial<LaunchOptions> = {}): Promise<Extension> {
    const folder = options.folder ?? (await copyWithOpenRoots());
    const proxy = await startLoggingProxy();
    const args = [...(options.args ?? []), `--proxy-server=${proxy.address}`, '--proxy-bypass-list=<-loopback>'];
    // Without the flag, pages are drawn on a GPU in software where the machine has none, which takes longer.
    if (!options.webgpu) args.push('--disable-gpu');
    return new Extension(await launchWithExtension({ headless: true, ...options, folder, args }), proxy, folder);
  }

  /** Installs the extension over itself, as an update does. */
  async update(): Promise<void> {
    await this.browser.installExtension(this.folder);
  }

  /** @throws Error where anything was to leave the browser: pages of tests are served within it. */
  async close(): Promise<void> {
    await this.browser.close();
    const asked = await this.proxy.stop();
    const strange = asked.filter((host) => !OF_THE_BROWSER.test(host) && !this.visited.has(host));
    if (strange.length > 0) throw new Error(`The browser asked the network for ${strange.join(', ')}.`);
  }

  /** Ends the browser as a power cut would, and waits until it is gone. */
  async kill(): Promise<void> {
    const process = this.browser.process()!;
    const ended = new Promise((resolve) => process.once('exit', resolve));
    process.kill('SIGKILL');
    await ended;
    await this.proxy.stop();
  }

  /** Opens `html` under `url`. */
  async open(url: string, html: string, headers?: Record<string, string>): Promise<Page> {
    const page = await this.browser.newPage();
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) this.complaints.push(message.text());
    });
    this.visited.add(new URL(url).hostname);
    await servePage(page, url, html, headers);
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: PATIENCE_MS });
    return page;
  }

  /** Opens a page and waits for its badges. */
  async visit({ url, html, readable }: { url: string; html: string; readable: number }): Promise<Page> {
    const page = await this.open(url, html);
    await waitForBadges(page, readable);
    return page;
  }

  /** Closes every tab but an empty one. */
  async closePages(): Promise<void> {
    const [first, ...others] = await this.browser.pages();
    await first!.goto('about:blank');
    for (const page of others) await page.close();
  }

  /** The page that the extension opens at this path of its own. */
  async opened(path: string): Promise<Page> {
    return (await this.browser.waitForTarget((target) => target.url().endsWith(path))).asPage();
  }

  /** The options page: the service worker may be asleep. */
  async options(): Promise<Page> {
    const page = await this.browser.newPage();
    const [id] = (await this.browser.extensions()).keys();
    await page.goto(`chrome-extension://${id}/options.html`, { timeout: PATIENCE_MS });
    return page;
  }

  /** The popup, opened by a click on the toolbar while `page` is in front. */
  async popup(page: Page): Promise<Page> {
    const [extension] = (await this.browser.extensions()).values();
    await page.bringToFront();
    await extension!.triggerAction(page);
    const target = await this.browser.waitForTarget((found) => found.url().endsWith('/popup.html'), {
      timeout: PATIENCE_MS,
    });
    return target.asPage();
  }

  /** The reply of the content script of the tab that was last in front, as the popup gets it. */
  pageStatus(page: Page): Promise<PageStatus> {
    return this.ask(page, 'pageStatus');
  }

  modelStatus(page: Page): Promise<ModelStatus> {
    return this.ask(page, 'modelStatus');
  }

  /** Sends a message from an extension page, as the popup does, while `page` is in front. */
  private async ask<Reply>(page: Page, type: string): Promise<Reply> {
    const popup = await this.popup(page);
    const reply = await popup.evaluate(
      async (message, toTab) => {
        const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
        return toTab ? chrome.tabs.sendMessage(tab!.id!, message) : chrome.runtime.sendMessage(message);
      },
      { id: 1, type, timestamp: 0 },
      type === 'pageStatus',
    );
    await popup.close();
    if (reply.err) throw new Error(JSON.stringify(reply.err));
    return reply.res;
  }

  /** Sends a message from a page of the extension. @returns the reply @throws Error where it was refused */
  async sendFrom<Reply>(page: Page, type: string, data?: unknown): Promise<Reply> {
    const reply = await page.evaluate((message) => chrome.runtime.sendMessage(message), {
      id: 1,
      type,
      timestamp: 0,
      data,
    });
    if (reply.err) throw new Error(reply.err.message);
    return reply.res;
  }

  /** Listens to what the service worker asks for and complains of, from now on. */
  async watchWorker(): Promise<CDPSession> {
    const session = await (await this.workerTarget()).createCDPSession();
    session.on('Network.requestWillBeSent', ({ request }) => this.workerRequests.push(request.url));
    session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => this.complaints.push(exceptionDetails.text));
    session.on('Runtime.consoleAPICalled', ({ type, args }) => {
      if (['error', 'warning'].includes(type)) this.complaints.push(args.map(({ value }) => value).join(' '));
    });
    await session.send('Network.enable');
    await session.send('Runtime.enable');
    return session;
  }

  /** Runs a function in the service worker. */
  async inWorker<Args extends unknown[], Result>(work: (...args: Args) => Result, ...args: Args) {
    const worker = (await (await this.workerTarget()).worker())!;
    // A worker that has only just appeared has no extension API for an instant.
    while (await worker.evaluate(() => typeof chrome === 'undefined' || !chrome.storage)) await setTimeout(20);
    return worker.evaluate(work as never, ...args) as Promise<Awaited<Result>>;
  }

  /** Has the extension compute on the software GPU from now on, and keeps its devices for `loseGpu`. */
  async computeOnSoftwareGpu(): Promise<void> {
    await this.inWorker(async () => {
      const settings = { offSites: [], backend: 'webgpu', collect: false, softwareGpu: true };
      await chrome.storage.local.set({ settings, settings$: { v: 4 } });
      const devices: GPUDevice[] = [];
      const { requestDevice } = GPUAdapter.prototype;
      GPUAdapter.prototype.requestDevice = async function (...args) {
        const device = await requestDevice.apply(this, args);
        devices.push(device);
        return device;
      };
      Object.assign(globalThis, { devices });
    });
  }

  /** Takes the GPU away that was opened last. @returns how many there have been */
  loseGpu(): Promise<number> {
    return this.inWorker(() => {
      const { devices } = globalThis as unknown as { devices: GPUDevice[] };
      devices.at(-1)!.destroy();
      return devices.length;
    });
  }

  /** Takes the GPU away from the training, at its next step on it. */
  async loseGpuOfTraining(): Promise<void> {
    const [trainer] = (await this.opened('/trainer.html')).workers();
    await trainer!.evaluate(() => {
      const { createCommandEncoder } = GPUDevice.prototype;
      return new Promise<void>((resolve) => {
        GPUDevice.prototype.createCommandEncoder = function (...args) {
          GPUDevice.prototype.createCommandEncoder = createCommandEncoder;
          const encoder = createCommandEncoder.apply(this, args);
          this.destroy();
          resolve();
          return encoder;
        };
      });
    });
  }

  /** Kills the service worker, and waits until it is gone. */
  async killWorker(): Promise<void> {
    const target = await this.workerTarget();
    await untilActivated(target);
    const gone = new Promise<void>((resolve) => {
      this.browser.on('targetdestroyed', (destroyed) => destroyed === target && resolve());
    });
    await (await target.worker())!.close();
    await gone;
  }

  private workerTarget(): Promise<Target> {
    return this.browser.waitForTarget((target) => target.type() === 'service_worker', { timeout: PATIENCE_MS });
  }
}
