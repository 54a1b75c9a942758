import { defineContentScript } from 'wxt/utils/define-content-script';
import { markup } from '../lib/sites/markup';
import { OPTIONAL_SITES } from '../lib/sites/optional-sites';
import { withDeclaredReviews } from '../lib/sites/reading/with-declared-reviews';
import { readGranted } from '../lib/store/granted';
import { runContentScript } from './shared/content-script';

/** The background registers it for the hosts of the optional sites that the user has switched on. */
export default defineContentScript({
  registration: 'runtime',
  async main() {
    const granted = await readGranted();
    const sites = OPTIONAL_SITES.filter(({ id }) => granted.includes(id));
    runContentScript(sites, (site, page) => (site === markup ? withDeclaredReviews(site, page) : site));
  },
});
