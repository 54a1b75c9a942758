import { defineContentScript } from 'wxt/utils/define-content-script';
import { readPagesOf } from '../lib/content-script';
import { SITES } from '../lib/sites/registry';

export default defineContentScript({
  matches: SITES.flatMap((site) => site.matches),
  main: (ctx) => readPagesOf(SITES, ctx),
});
