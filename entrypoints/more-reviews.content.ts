import { defineContentScript } from 'wxt/utils/define-content-script';
import { readPagesOf } from '../lib/content-script';
import { withDeclared } from '../lib/sites/json-ld';
import { markup } from '../lib/sites/markup';
import { OPTIONAL_SITES } from '../lib/sites/optional-sites';

/** Runs where the background registers it: on the sites that the user has switched on, and nowhere else. */
export default defineContentScript({
  registration: 'runtime',
  main: (ctx) => readPagesOf(OPTIONAL_SITES, ctx, (site, page) => (site === markup ? withDeclared(site, page) : site)),
});
