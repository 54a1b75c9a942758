import type { Browser } from 'puppeteer-core';

const EXTENSION = 'reeltone@reeltone.example';

/** The part of puppeteer's connection that its types leave out: WebDriver BiDi itself. */
interface Bidi {
  connection: { send<Result>(method: string, params: object): Promise<{ result: Result }> };
}

type Evaluation =
  | { type: 'success'; result: { value: unknown } }
  | { type: 'exception'; exceptionDetails: { text: string } };

/** The window of Firefox, in whose scripts everything is allowed. */
export interface Window {
  /** Loads an address in the tab that is in front. */
  load(address: string): Promise<void>;
  addressInFront(): Promise<string>;
  /** Host of the extension's pages: it differs between installations. */
  extensionHost(): Promise<string>;
  /** Chooses the entry of the extension in the context menu, once that is open. */
  chooseMenuEntry(): Promise<void>;
  allow(): Promise<void>;
  /** Presses the toolbar button, as its key does: the extension then may look at the tab in front. */
  pressToolbarButton(): Promise<void>;
  /** Clicks at a place in the popup of the toolbar button, in px from its corner. */
  clickInPopup(x: number, y: number): Promise<void>;
  reenable(): Promise<void>;
  /** Has pages prefer a colour scheme. */
  preferColours(scheme: 'light' | 'dark'): Promise<void>;
}

export async function openWindow(browser: Browser): Promise<Window> {
  const { connection } = browser as unknown as Bidi;
  const { result: tree } = await connection.send<{ contexts: { context: string }[] }>('browsingContext.getTree', {
    'moz:scope': 'chrome',
    maxDepth: 0,
  });
  const target = { context: tree.contexts[0]!.context };

  async function run<Result>(expression: string): Promise<Result> {
    const { result: reply } = await connection.send<Evaluation>('script.evaluate', {
      expression,
      target,
      awaitPromise: true,
    });
    if (reply.type === 'exception') throw new Error(reply.exceptionDetails.text);
    return reply.result.value as Result;
  }
  return {
    load: (address) =>
      run(`gBrowser.selectedBrowser.fixupAndLoadURIString(${JSON.stringify(address)}, {
        triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
      })`),
    addressInFront: () => run('gBrowser.currentURI.spec'),
    extensionHost: () => run(`WebExtensionPolicy.getByID('${EXTENSION}').mozExtensionHostname`),
    chooseMenuEntry: () =>
      run(whenOpen('contentAreaContextMenu', `popup.activateItem(popup.querySelector('[id^="reeltone"]'))`)),
    allow: () =>
      run(
        whenOpen('notification-popup', `popup.querySelector('#addon-webext-permissions-notification').button.click()`),
      ),
    pressToolbarButton: () =>
      run(`(() => {
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const { extension } = WebExtensionPolicy.getByID('${EXTENSION}');
        return ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
      })()`),
    clickInPopup: (x, y) =>
      run(`(() => {
        const { left, top } = document.querySelector('.webextension-popup-browser').getBoundingClientRect();
        for (const type of ['mousedown', 'mouseup']) {
          window.synthesizeMouseEvent(type, left + ${x}, top + ${y}, { button: 0, clickCount: 1 });
        }
      })()`),
    reenable: () =>
      run(`(async () => {
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        const addon = await AddonManager.getAddonByID('${EXTENSION}');
        await addon.disable();
        await addon.enable();
      })()`),
    preferColours: (scheme) =>
      run(
        `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${scheme === 'dark' ? 0 : 1})`,
      ),
  };
}

/** An expression that runs an action on a popup of the window once it is open. */
function whenOpen(id: string, action: string): string {
  return `new Promise((resolve, reject) => {
    const timer = setInterval(() => {
      const popup = document.getElementById('${id}');
      if (popup?.state !== 'open') return;
      clearInterval(timer);
      try {
        ${action};
        resolve();
      } catch (error) {
        reject(error);
      }
    }, 50);
  })`;
}
