import { defineContentScript } from 'wxt/utils/define-content-script';
import { markup } from '../lib/sites/markup';
import { OPTIONAL_SITES } from '../lib/sites/optional-sites';
import { withDeclaredReviews } from '../lib/sites/reading/with-declared-reviews';
import { readGranted } from '../lib/store/granted';
import { readPagesOf } from './shared/content-script';

/** Runs where the background registers it: on the hosts of the sites that the user has switched on, and nowhere else. */
export default defineContentScript({
  registration: 'runtime',
  async main(ctx) {
    const granted = await readGranted();
    const sites = OPTIONAL_SITES.filter(({ id }) => granted.includes(id));
    readPagesOf(sites, ctx, (site, page) => (site === markup ? withDeclaredReviews(site, page) : site));
  },
});
