import type { BadgeStrings } from '../../lib/overlay/strings';
import en from '../../locales/en.json';

/** The English table, built as the content script builds it. */
export const strings = Object.fromEntries(
  Object.entries(en.badge).map(([key, message]) => [
    key,
    message.includes('$')
      ? (...values: string[]) => message.replace(/\$(\d)/g, (_, place: string) => values[Number(place) - 1] ?? '')
      : message,
  ]),
) as unknown as BadgeStrings;
