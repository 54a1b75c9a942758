import { browser } from 'wxt/browser';
import { writeLocal } from './write-local';

/** The version that the sentence `news.line` in `locales` is about: both change together. */
export const NEWS_VERSION = '1.0.0';

/**
 * The version whose news the user has seen, or with which Reeltone was installed; `undefined` after an update from a
 * version up to 0.5, which stored none.
 */
export async function readSeenNews(): Promise<string | undefined> {
  const { seenNews } = await browser.storage.local.get('seenNews');
  return typeof seenNews === 'string' ? seenNews : undefined;
}

export const markNewsSeen = () => writeLocal({ seenNews: NEWS_VERSION });
