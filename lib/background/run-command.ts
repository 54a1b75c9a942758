import { sendMessage } from '../messages/protocol';
import { switchSite, toggleHighlight } from '../store/settings';
import { isSiteOn } from '../store/site-switch';
import type { CommandId } from './commands';

const HANDLERS: Record<CommandId, (tabId: number) => Promise<unknown>> = {
  'toggle-site': async (tabId) => {
    const page = await sendMessage('pageStatus', undefined, tabId);
    if (page) await switchSite(page.site, !(await isSiteOn(page.site)));
  },
  'next-review': (tabId) => sendMessage('step', 1, tabId),
  'previous-review': (tabId) => sendMessage('step', -1, tabId),
  'highlight-words': () => toggleHighlight(),
};

/** Runs a command on a tab. On a tab without a content script nothing happens. */
export async function runCommand(command: string, tabId: number): Promise<void> {
  await HANDLERS[command as CommandId]?.(tabId).catch(() => undefined);
}
