import { findBrowser } from '../lib/cli/find-browser';
import { FIREFOX } from '../lib/cli/programs';

/** Before the tests run, so that none of them waits for a download. */
if (process.argv[2] === 'firefox') {
  // Without Firefox, its tests are skipped, and vitest.config.ts says so.
  const found = await findBrowser(FIREFOX).catch((error: Error) => error.message);
  console.log(`browser: ${found}`);
} else {
  console.log(`browser: ${await findBrowser()}`);
}
