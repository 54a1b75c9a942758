import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { waitForBadges } from '../../lib/cli/read-badges';
import { SITES } from '../../lib/sites/registry';
import { SITE_FIXTURES } from '../sites/fixtures';
import { badgesOf } from './badges';
import { Firefox } from './firefox';
import { siteFixture } from './fixture';

let firefox: Firefox;
beforeAll(async () => {
  firefox = await Firefox.launch();
});
afterEach(() => firefox.closePages());
afterAll(() => firefox?.close());

it.each(SITES.flatMap(({ id }) => Object.values(SITE_FIXTURES[id]!.pages)))(
  '%s: every review has a badge',
  async (name) => {
    const { url, html, ids } = siteFixture(name);
    const page = await firefox.open(url, html);
    await waitForBadges(page, ids.length);
    const badges = await badgesOf(page);
    expect(badges.map(({ reviewId }) => reviewId)).toEqual(ids);
    expect(badges.map(({ state }) => state)).not.toContain('failed');
  },
);
