import type { PageReport } from '../messages/payloads';

export interface Versions {
  extension: string;
  browser: string;
}

/**
 * The report of a problem, for the user to edit and to paste into a form of `.github/ISSUE_TEMPLATE`. In English.
 * @param page `null` where the problem is of no page
 */
export function reportText(page: PageReport | null, versions: Versions): string {
  return [
    ...(page ? pageLines(page) : ['A problem with Reeltone.', '']),
    `Reeltone ${versions.extension}, ${versions.browser}`,
    '',
    'What I expected to see:',
    '',
  ].join('\n');
}

function pageLines({ url, site, layouts }: PageReport): string[] {
  const hasTexts = layouts.some(({ texts }) => texts > 0);
  return [
    hasTexts ? 'A problem with Reeltone on this page.' : 'Reeltone found no review on this page.',
    '',
    `Page: ${url}`,
    `Site: ${site}`,
    'Layouts:',
    ...layouts.map(
      ({ name, elements, texts, unreadable }) =>
        `- ${name}: ${elements} elements, ${texts} with a text, ${unreadable} unreadable`,
    ),
  ];
}
