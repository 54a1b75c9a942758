import type { Browser } from 'wxt/browser';
import { textHash } from './text-hash';

/** Who asks for scores. */
export interface Asker {
  /** Of the page, e.g. `https://www.imdb.com`. */
  origin: string;
  /** It is in a private window, or a page of the extension: no score of its texts is stored. */
  isPrivate: boolean;
}

export function askerOf({ origin, url, tab }: Browser.runtime.MessageSender): Asker {
  const isOwnPage = url?.startsWith(`${location.origin}/`) === true;
  return {
    origin: origin ?? new URL(url ?? location.href).origin,
    isPrivate: isOwnPage || tab?.incognito === true,
  };
}

/**
 * Identifies a text in the score cache. A page can measure how long its own texts take: what another site or a private
 * window has had scored must not make them faster.
 */
export function hashFor({ origin, isPrivate }: Asker, text: string): Promise<string> {
  return textHash(JSON.stringify([origin, isPrivate, text]));
}
