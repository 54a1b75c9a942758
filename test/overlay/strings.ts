import { reportOf, sentenceOf } from '../../lib/common/errors';
import type { BadgeStrings, PanelStrings } from '../../lib/overlay/strings';
import en from '../../locales/en.json';

const fill = (message: string, values: readonly unknown[]) =>
  message.replace(/\$(\d)/g, (_, place: string) => written(values[Number(place) - 1]));

/** Errors in English, whatever the language of the other strings. */
function written(value: unknown): string {
  if (!(value instanceof Error)) return String(value ?? '');
  return sentenceOf(
    reportOf(value),
    (key, facts) => {
      const message = key.split('.').reduce((at: unknown, part) => (at as Record<string, unknown>)[part], en);
      return fill(message as string, facts);
    },
    'en',
  );
}

const filledIn = (messages: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(messages).map(([key, message]) => [
      key,
      message.includes('$') ? (...values: unknown[]) => fill(message, values) : message,
    ]),
  );

/** The strings of a language, as the content script has them. */
export const stringsOf = ({ lang, badge, panel }: Pick<typeof en, 'lang' | 'badge' | 'panel'>) =>
  ({ ...filledIn({ ...badge, ...panel }), locale: lang }) as unknown as BadgeStrings & PanelStrings;

export const strings = stringsOf(en);
