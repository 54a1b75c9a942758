import type { Page } from 'puppeteer-core';
import { type Pill, readBadges } from '../../lib/cli/read-badges';
import { BADGE_TAG } from '../../lib/overlay/tags';

/** Reads the badges of a page in Firefox, whose extension has open shadow roots. */
export const badgesOf = (page: Page) => readBadges(page, readPills);

function readPills(page: Page): Promise<Pill[]> {
  return page.$$eval(BADGE_TAG, (hosts) =>
    hosts.map(({ shadowRoot }) => {
      const button = shadowRoot?.querySelector('button');
      const figure = [...(button?.childNodes ?? [])].find(({ nodeType }) => nodeType === Node.TEXT_NODE)?.nodeValue;
      return {
        shown: button?.textContent ?? '',
        figure: figure ?? undefined,
        name: button?.getAttribute('aria-label') ?? '',
      };
    }),
  );
}
