import type { PageReport } from '../messages/payloads';

export interface Versions {
  extension: string;
  browser: string;
}

/** What its readers need to know of a page that yields nothing, for the user to read, change and pass on. In English. */
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
