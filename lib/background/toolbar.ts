import { browser } from 'wxt/browser';
import { setButtonColor, setButtonText, setButtonTitle } from '../common/browser/toolbar-button';
import type { PageCounts } from '../messages/payloads';

const QUIET = '#6b6b6b';
const COUNT_COLOR = '#8a3b12';
/** Progress of the training in percent; it is shown in place of the counts of all tabs. */
let trained: number | null = null;

/**
 * Shows on the toolbar how many reviews of a tab are rated: a question mark where none was found on a known site,
 * nothing while the site is switched off. The browser itself clears this when the tab navigates.
 */
export async function showCounts(tabId: number, counts: PageCounts | null, title: string): Promise<void> {
  const nothingFound = counts?.found === 0;
  const text = !counts ? '' : nothingFound ? '?' : String(counts.rated);
  await write(tabId, trained === null ? text : null, nothingFound ? QUIET : COUNT_COLOR, title);
}

/** Shows a short text and its explanation on the toolbar, where a page cannot show it. */
export async function showText(tabId: number, text: string, title: string): Promise<void> {
  await write(tabId, text, COUNT_COLOR, title);
}

/** @param text null: the tab shows the text that is set for all tabs */
async function write(tabId: number, text: string | null, color: string, title: string): Promise<void> {
  await Promise.all([setButtonText({ tabId, text }), setButtonColor(color, tabId), setButtonTitle(title, tabId)]);
}

/**
 * Shows on the toolbar how much of a training is done.
 * @param percent null when no training is running; the tabs then have to send their counts again
 */
export async function showTraining(percent: number | null): Promise<void> {
  const begins = trained === null && percent !== null;
  trained = percent;
  const tabs = begins ? await browser.tabs.query({}) : [];
  await Promise.all([
    setButtonText({ text: percent === null ? '' : `${percent}%` }),
    setButtonColor(COUNT_COLOR),
    // Rejects for a tab that has been closed meanwhile.
    ...tabs.map(({ id }) => setButtonText({ tabId: id, text: null }).catch(() => undefined)),
  ]);
}
