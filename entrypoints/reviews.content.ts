import { defineContentScript } from 'wxt/utils/define-content-script';
import { SITES } from '../lib/sites/registry';
import { originsOf } from '../lib/store/granted';
import { readPagesOf } from './shared/content-script';

/** Runs on the whole host of a site: many lead from a page without reviews to one with, and load no page for it. */
export default defineContentScript({
  matches: originsOf(SITES.flatMap((site) => site.matches)),
  main: (ctx) => readPagesOf(SITES, ctx),
});
