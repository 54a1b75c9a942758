import { readdirSync } from 'node:fs';

/** The languages of the interface, each by the code that its file in `locales` is named by. */
export const INTERFACE_LANGUAGES = readdirSync(new URL('../locales/', import.meta.url)).map((file) =>
  file.replace('.json', ''),
);
