import type { BadgeStrings, CardStrings } from '../../lib/overlay/strings';
import en from '../../locales/en.json';

/** The English tables, built as the content script builds them. */
export const strings = Object.fromEntries(
  Object.entries({ ...en.badge, ...en.card }).map(([key, message]) => [
    key,
    message.includes('$')
      ? (...values: string[]) => message.replace(/\$(\d)/g, (_, place: string) => values[Number(place) - 1] ?? '')
      : message,
  ]),
) as unknown as BadgeStrings & CardStrings;
