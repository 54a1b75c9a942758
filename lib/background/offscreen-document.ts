import { browser } from 'wxt/browser';

/** The address of the offscreen document while nothing is trained. */
export const WITHOUT_TRAINING = '#workers';

let opening: Promise<void> | undefined;

/** Opens the offscreen document for its workers, where there is none yet. */
export function openOffscreenDocument(): Promise<void> {
  opening ??= (async () => {
    if ((await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })).length > 0) return;
    await browser.offscreen.createDocument({
      url: `/trainer.html${WITHOUT_TRAINING}`,
      reasons: ['WORKERS'],
      justification: 'Long pages are scored, and models made elsewhere are run, on threads of their own.',
    });
  })().finally(() => {
    opening = undefined;
  });
  return opening;
}
