import type { PageReport } from '../messages/payloads';

export interface Versions {
  extension: string;
  browser: string;
}

/**
 * The report of a page on which no review is found, for the user to edit and to paste into the form
 * `.github/ISSUE_TEMPLATE/1-broken-site.yml`. In English.
 */
export function reportText({ url, site, layouts }: PageReport, versions: Versions): string {
  return [
    'Reeltone found no review on this page.',
    '',
    `Page: ${url}`,
    `Site: ${site}`,
    'Layouts:',
    ...layouts.map(
      ({ name, elements, texts, unreadable }) =>
        `- ${name}: ${elements} elements, ${texts} with a text, ${unreadable} unreadable`,
    ),
    `Reeltone ${versions.extension}, ${versions.browser}`,
    '',
    'What I expected to see:',
    '',
  ].join('\n');
}
