import { findBrowser } from '../lib/cli/find-browser';

/** Before the tests run, so that none of them waits for a download. */
console.log(`browser: ${await findBrowser()}`);
