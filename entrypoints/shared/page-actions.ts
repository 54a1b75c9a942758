import { type Browser, browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { addMenuEntry, rateSelection } from '../../lib/background/rate-selection';
import { runCommand } from '../../lib/background/run-command';
import { showText } from '../../lib/background/toolbar';
import { describe } from '../../lib/overlay/badge-view';
import type { ScoreReviews } from '../../lib/overlay/score-queue';
import { ratedPart } from '../../lib/overlay/selection-text';
import { badgeStrings, selectionStrings } from './badge-strings';

/** Serves the context menu and the keyboard commands. To be called as soon as the background starts. */
export function servePageActions(score: ScoreReviews): void {
  const offer = () => void addMenuEntry(i18n.t('selection.menu'));
  browser.runtime.onInstalled.addListener(offer);
  // The browser may speak another language by then.
  browser.runtime.onStartup.addListener(offer);

  browser.contextMenus.onClicked.addListener(async (info, clicked) => {
    const tabId = await tabInFront(clicked);
    if (tabId === undefined || (await rateSelection(info, tabId))) return;
    await showText(tabId, ...(await rateForToolbar(info.selectionText ?? '', score)));
  });
  browser.commands.onCommand.addListener(async (command, pressed) => {
    const tabId = await tabInFront(pressed);
    if (tabId !== undefined) await runCommand(command, tabId);
  });
}

/** The viewer of PDF files has no tab of its own: then it is the active one that the user looks at. */
async function tabInFront(tab: Browser.tabs.Tab | undefined): Promise<number | undefined> {
  if (tab?.id !== undefined && tab.id >= 0) return tab.id;
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id;
}

/** Figure or sign, and a sentence, for a text in a page that shows no bubble. */
async function rateForToolbar(selected: string, score: ScoreReviews): Promise<[string, string]> {
  const part = ratedPart(selected);
  if (!part) return ['?', selectionStrings.tooShort];
  const reply = await score([{ text: part.text, visible: true }]).catch(() => undefined);
  const first = reply?.scores[0];
  if (!first) return ['!', selectionStrings.selectionFailed];
  const { rating, sign, name } = describe({ kind: 'scored', score: first }, badgeStrings);
  return [rating ?? sign, name];
}
