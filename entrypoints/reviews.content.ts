import { defineContentScript } from 'wxt/utils/define-content-script';
import { readPagesOf } from '../lib/content-script';
import { originsOf, SITES } from '../lib/sites/registry';

/** Runs on the whole host of a site: many lead from a page without reviews to one with, and load no page for it. */
export default defineContentScript({
  matches: originsOf(SITES.flatMap((site) => site.matches)),
  main: (ctx) => readPagesOf(SITES, ctx),
});
