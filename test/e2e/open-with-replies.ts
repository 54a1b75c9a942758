import type { Page } from 'puppeteer-core';
import type { Extension } from './extension';

/** Replies by the type of the message; the background itself replies to others. */
export type Replies = Record<string, unknown>;

/**
 * Opens a page of the extension.
 * @param activeTab id of the tab that the page takes for the one in front; default: its own
 */
export async function openWithReplies(
  extension: Extension,
  path: string,
  replies: Replies,
  activeTab?: number,
): Promise<Page> {
  const page = await extension.options();
  await page.evaluateOnNewDocument(
    (answers, tab) => {
      type SendMessage = (message: { type: string }, reply: (answer: unknown) => void) => void;
      type Api = { runtime: { sendMessage: SendMessage }; tabs: { query: () => Promise<{ id: number }[]> } };
      const { runtime, tabs } = (globalThis as unknown as { chrome: Api }).chrome;
      const ask = runtime.sendMessage.bind(runtime);
      const known = JSON.parse(answers);
      runtime.sendMessage = (message, reply) =>
        message.type in known ? void setTimeout(reply, 0, known[message.type]) : ask(message, reply);
      if (tab !== null) tabs.query = async () => [{ id: tab }];
    },
    JSON.stringify(replies),
    activeTab ?? null,
  );
  await page.goto(new URL(path, page.url()).href);
  return page;
}
