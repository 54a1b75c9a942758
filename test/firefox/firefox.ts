import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { launch, type Page, type Browser as Program } from 'puppeteer-core';
import { installedBrowser } from '../../lib/cli/find-browser';
import { FIREFOX } from '../../lib/cli/programs';
import { waitForBadges } from '../../lib/cli/read-badges';
import { servePage } from '../../lib/cli/serve-page';
import { copyWithOpenRoots } from '../e2e/open-roots';
import { openWindow, type Window } from './browser-window';

/** In the pages of the extension, where it is evaluated. */
declare const browser: typeof import('wxt/browser').browser;

/** The output folder of `npm run build:firefox`, or of another build (docs/browsers.md). */
const EXTENSION_FOLDER = fileURLToPath(
  new URL(`../../.output/${process.env.FIREFOX_BUILD ?? 'firefox-mv2'}`, import.meta.url),
);

/** So that the settings and models of the extension, which is installed for a session, are there after a restart. */
const KEEP = {
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
};

/** Firefox with the built extension, and what a test does with it. */
export class Firefox {
  private constructor(
    readonly folder: string,
    private program: Program,
    private window: Window,
  ) {}

  static async launch(): Promise<Firefox> {
    const folder = await mkdtemp(join(tmpdir(), 'reeltone-firefox-'));
    const browser = await start(folder);
    return new Firefox(folder, browser, await openWindow(browser));
  }

  /** Where downloads land. */
  get downloads(): string {
    return join(this.folder, 'downloads');
  }

  async restart(): Promise<void> {
    await this.program.close();
    this.program = await start(this.folder);
    this.window = await openWindow(this.program);
  }

  async close(): Promise<void> {
    await this.program.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Closes every tab but an empty one. */
  async closePages(): Promise<void> {
    const pages = await this.program.pages();
    await this.program.newPage();
    for (const page of pages) await page.close();
  }

  /** Opens `html` under `url`. */
  async open(url: string, html: string): Promise<Page> {
    const page = await this.program.newPage();
    await servePage(page, url, html);
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    return page;
  }

  /** Opens a page and waits for its badges. */
  async visit({ url, html, readable }: { url: string; html: string; readable: number }): Promise<Page> {
    const page = await this.open(url, html);
    await waitForBadges(page, readable);
    return page;
  }

  /** Opens any address in a new tab, also one that a page may not lead to. */
  async openAddress(address: string): Promise<Page> {
    const page = await this.program.newPage();
    await page.bringToFront();
    await this.window.load(address);
    // Fails while the page changes.
    const loaded = () => page.evaluate(() => `${document.readyState} ${document.URL}`).catch(() => '');
    while ((await loaded()) !== `complete ${address}`) await setTimeout(50);
    return page;
  }

  /** Opens a page of the extension, e.g. `options.html`. */
  async extensionPage(path: string): Promise<Page> {
    return this.openAddress(`moz-extension://${await this.window.extensionHost()}/${path}`);
  }

  /** Opens the popup over the tab in front, and waits for this text in it. @param from a page of the extension */
  async openPopup(from: Page, text: string): Promise<void> {
    await this.window.pressToolbarButton();
    const read = () => {
      const [popup] = browser.extension.getViews({ type: 'popup' }) as unknown as (typeof window)[];
      return popup?.document.body.textContent;
    };
    while (!(await from.evaluate(read))?.includes(text)) await setTimeout(50);
  }

  /** Clicks the button with this text in the popup that is open. */
  async pressInPopup(from: Page, text: string): Promise<void> {
    const { x, y } = await from.evaluate((wanted) => {
      const [popup] = browser.extension.getViews({ type: 'popup' }) as unknown as (typeof window)[];
      const button = [...popup!.document.querySelectorAll('button')].find((each) => each.textContent === wanted)!;
      const { left, top, width, height } = button.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }, text);
    await this.window.clickInPopup(x, y);
  }

  /** The button would close a popup that is open. */
  closePopup = (from: Page) =>
    from.evaluate(() => (browser.extension.getViews({ type: 'popup' })[0] as unknown as typeof window).close());

  /** Selects an element, and chooses the entry of Reeltone in the context menu of that text. */
  async rateByMenu(page: Page, selector: string): Promise<void> {
    await page.bringToFront();
    const { x, y } = await page.$eval(selector, (element) => {
      element.scrollIntoView({ block: 'center' });
      getSelection()!.selectAllChildren(element);
      return getSelection()!.getRangeAt(0).getClientRects()[0]!.toJSON();
    });
    await page.mouse.click(x + 5, y + 5, { button: 'right' });
    await this.window.chooseMenuEntry();
  }

  addressInFront = () => this.window.addressInFront();

  /** Answers the browser's question for a permission with "Allow". */
  allow = () => this.window.allow();

  preferColours = (scheme: 'light' | 'dark') => this.window.preferColours(scheme);

  /** Disables the extension and enables it again, as in the add-ons manager. */
  reenable = () => this.window.reenable();
}

async function start(folder: string): Promise<Program> {
  if (!existsSync(join(EXTENSION_FOLDER, 'manifest.json'))) {
    throw new Error('The extension is not built: run npm run build:firefox first.');
  }
  const browser = await launch({
    browser: 'firefox',
    executablePath: await installedBrowser(FIREFOX),
    headless: true,
    userDataDir: join(folder, 'profile'),
    // The window itself, through which the tests open pages of the extension and answer questions.
    args: ['--remote-allow-system-access'],
    env: { ...process.env, HOME: folder },
    extraPrefsFirefox: {
      ...KEEP,
      'browser.download.dir': join(folder, 'downloads'),
      'browser.download.folderList': 2,
    },
  });
  await browser.installExtension(await copyWithOpenRoots(EXTENSION_FOLDER));
  return browser;
}
