import { defineContentScript } from 'wxt/utils/define-content-script';
import { SITE_ORIGINS } from '../lib/sites/origins';
import { SITES } from '../lib/sites/registry';
import { runContentScript } from './shared/content-script';

export default defineContentScript({
  matches: [...SITE_ORIGINS],
  // Pages go on loading long after their reviews are there.
  runAt: 'document_end',
  main: () => runContentScript(SITES),
});
