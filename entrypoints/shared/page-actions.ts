import { type Browser, browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { addMenuEntry, injectSelectionScript } from '../../lib/background/rate-selection';
import { runCommand } from '../../lib/background/run-command';
import { showText } from '../../lib/background/toolbar';
import { onExtensionStart } from '../../lib/common/browser/on-extension-start';
import { describe } from '../../lib/overlay/badge-view';
import type { ScoreReviews } from '../../lib/overlay/score-queue';
import { ratedPart } from '../../lib/overlay/selection-text';
import { badgeStrings } from './badge-strings';
import { selectionStrings } from './selection-strings';

/** Adds the listeners of the context menu and the keyboard commands, in the task in which the background starts. */
export function servePageActions(score: ScoreReviews): void {
  // The user may have changed the browser's language. Firefox for Android has neither context menus nor commands.
  if (browser.contextMenus) onExtensionStart(() => void addMenuEntry(i18n.t('selection.menu')));
  browser.contextMenus?.onClicked.addListener(async (info, clicked) => {
    const tabId = await visibleTab(clicked);
    if (tabId === undefined || (await injectSelectionScript(info, tabId))) return;
    const { figure, sentence } = await rateForToolbar(info.selectionText ?? '', score);
    await showText(tabId, figure, sentence);
  });
  browser.commands?.onCommand.addListener(async (command, pressed) => {
    const tabId = await visibleTab(pressed);
    if (tabId !== undefined) await runCommand(command, tabId);
  });
}

/** The browser's PDF viewer has no tab id of its own: then it is the active tab that the user looks at. */
async function visibleTab(tab: Browser.tabs.Tab | undefined): Promise<number | undefined> {
  if (tab?.id !== undefined && tab.id >= 0) return tab.id;
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id;
}

/** The rating of a text in a page that no script may enter, as a figure or sign and a sentence. */
async function rateForToolbar(selected: string, score: ScoreReviews): Promise<{ figure: string; sentence: string }> {
  const part = ratedPart(selected);
  if (!part) return { figure: '?', sentence: selectionStrings.tooShort };
  const reply = await score([{ text: part.text, visible: true }]).catch(() => undefined);
  const first = reply?.scores[0];
  if (!first) return { figure: '!', sentence: selectionStrings.selectionFailed };
  const { rating, sign, name } = describe({ kind: 'scored', score: first }, badgeStrings);
  return { figure: rating ?? sign, sentence: name };
}
