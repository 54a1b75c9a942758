import { defineContentScript } from 'wxt/utils/define-content-script';
import { SITES } from '../lib/sites/registry';
import { originsOf } from '../lib/store/granted';
import { runContentScript } from './shared/content-script';

/** Runs on the whole hosts of the sites: many of them show another page without loading it. */
export default defineContentScript({
  matches: originsOf(SITES.flatMap((site) => site.matches)),
  // Pages go on loading long after their reviews are there.
  runAt: 'document_end',
  main: () => runContentScript(SITES),
});
