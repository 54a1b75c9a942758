import { describe, expect, it } from 'vitest';
import { ALL_SITES } from '../../lib/sites/all-sites';
import type { ReadReview } from '../../lib/sites/reading/read-elements';
import { readPage } from '../../lib/sites/reading/read-page';
import { siteFor } from '../../lib/sites/registry';
import { SITE_FIXTURES } from './fixtures';
import { fixturePage } from './pages';

/** A review as the golden files hold it: with the layout that read it and the element that its badge follows. */
function golden({ review, layout, anchor }: ReadReview) {
  const slot = anchor.slot && `[slot=${anchor.slot}]`;
  return { layout, ...review, badgeAfter: [anchor.localName, ...anchor.classList].join('.') + slot };
}

describe.each(ALL_SITES)('$name', (site) => {
  const { covers, leavesAlone, pages } = SITE_FIXTURES[site.id]!;

  it.each(covers)('reads %s', (url) => expect(siteFor(url, ALL_SITES)).toBe(site));
  it.each(leavesAlone)('does not read %s', (url) => expect(siteFor(url, ALL_SITES)).not.toBe(site));

  // `npx vitest run test/sites/golden.test.ts -u` writes the golden files anew: read what changed.
  it.each(Object.entries(pages))('reads %s as in the golden file: %s', async (url, name) => {
    const page = fixturePage(name);
    const { site: reading, reads } = readPage(page, url);
    expect(reading).toBe(site);
    expect(reads.length).toBeGreaterThan(0);
    await expect(`${JSON.stringify(reads.map(golden), null, 2)}\n`).toMatchFileSnapshot(
      `../fixtures/golden/${name}.json`,
    );

    for (const { anchor } of reads) anchor.after(page.createElement('reeltone-badge'));
    expect(readPage(page, url).reads.map(golden), 'with badges in it').toEqual(reads.map(golden));
  });

  it.each(site.layouts)('has a fixture page for the layout $name', ({ name }) => {
    const reads = Object.entries(pages).flatMap(([url, page]) => readPage(fixturePage(page), url).reads);
    expect(reads.map(({ layout }) => layout)).toContain(name);
  });
});
