import type { PageReport } from '../messages/payloads';

export interface Versions {
  extension: string;
  browser: string;
}

/** A report about a page on which no review was found, in English, for the user to read, change and send. */
export function reportText({ url, site, layouts }: PageReport, versions: Versions): string {
  return [
    'Reeltone found no review on this page.',
    '',
    `Page: ${url}`,
    `Site: ${site}`,
    'Layouts:',
    ...layouts.map(({ name, elements, texts }) => `- ${name}: ${elements} elements, ${texts} with a text`),
    `Reeltone ${versions.extension}, ${versions.browser}`,
    '',
    'What I expected to see:',
    '',
  ].join('\n');
}
