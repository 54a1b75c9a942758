import { browser } from 'wxt/browser';
import { onMessage } from '../../lib/messages/protocol';
import { onTrusted } from '../../lib/overlay/on-trusted';
import type { Site } from '../../lib/sites/site';
import { watchSettings } from '../../lib/store/page-settings';
import { onPathChange } from './on-path-change';
import { PageController, type PageControllerOptions } from './page-controller';

/**
 * Runs on the hosts of `sites`: connects the page to messages, settings and the events of the window.
 * @param extend adds to a site what only this page declares.
 */
export function runContentScript(
  sites: readonly Site[],
  extend: PageControllerOptions['extend'] = (site) => site,
): void {
  // The browser takes the id away once the extension is updated or removed.
  const alive = () => browser.runtime?.id !== undefined;
  if (isRunning(alive)) return;
  const controller = new PageController({ sites, alive, extend });

  onMessage('pageStatus', () => controller.status());
  onMessage('retry', () => controller.retry());
  onMessage('modelChanged', () => controller.scoreAgain());
  onMessage('arrange', ({ data }) => controller.arrange(data));
  onMessage('goTo', ({ data }) => controller.goTo(data));
  onMessage('pageTable', ({ data }) => controller.table(data));
  onMessage('step', ({ data }) => controller.step(data));
  onMessage('pageReport', () => controller.report());
  onMessage('resendCounts', () => controller.sendCounts());

  watchSettings((now, before) => controller.followSettings(now, before));
  onPathChange(() => alive() && void controller.start());
  onTrusted(window, 'pageshow', ({ persisted }: PageTransitionEvent) => persisted && void controller.resume());
  onTrusted(document, 'visibilitychange', () => document.hidden && alive() && controller.flush());
  void controller.start();
}

/**
 * Whether a content script runs here already: one may be run in an open tab in the instant in which the page loads its
 * own. Remembered where the page cannot see it.
 */
function isRunning(alive: () => boolean): boolean {
  const before = Reflect.get(globalThis, 'reeltoneAlive') as typeof alive | undefined;
  if (before?.()) return true;
  Reflect.set(globalThis, 'reeltoneAlive', alive);
  return false;
}
