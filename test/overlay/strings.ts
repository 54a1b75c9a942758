import type { BadgeStrings, PanelStrings } from '../../lib/overlay/strings';
import en from '../../locales/en.json';

const filledIn = (messages: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(messages).map(([key, message]) => [
      key,
      message.includes('$')
        ? (...values: string[]) => message.replace(/\$(\d)/g, (_, place: string) => values[Number(place) - 1] ?? '')
        : message,
    ]),
  );

/** The tables of a language, built as the content script builds them. */
export const stringsOf = ({ lang, badge, panel }: Pick<typeof en, 'lang' | 'badge' | 'panel'>) =>
  ({ ...filledIn({ ...badge, ...panel }), locale: lang }) as unknown as BadgeStrings & PanelStrings;

export const strings = stringsOf(en);
