import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { CodedError } from '../common/errors';

interface Message {
  type: string;
  data: unknown;
  sender: Browser.runtime.MessageSender;
}

/**
 * A message handler that runs only for messages from this extension whose payload fits the schema. Others are answered
 * with the error `message.refused`, with the reason in English.
 */
export function guarded<Data, Reply>(
  schema: v.GenericSchema<unknown, Data>,
  handle: (data: Data, sender: Message['sender']) => Promise<Reply> | Reply,
): (message: Message) => Promise<Reply> {
  return async ({ type, data, sender }) => {
    if (sender.id !== browser.runtime.id) refuse(type, 'it comes from another extension');
    const checked = v.safeParse(schema, data);
    if (checked.success) return handle(checked.output, sender);
    const [issue] = checked.issues;
    return refuse(type, `${v.getDotPath(issue) ?? 'payload'}: ${issue.message.slice(0, 200)}`);
  };
}

/**
 * As `guarded`, and only for messages from the extension's own pages. A web page that has taken over the content script
 * in it can send everything that the content script can: it must not delete or change what the user has stored.
 */
export function guardedForPages<Data, Reply>(
  schema: v.GenericSchema<unknown, Data>,
  handle: (data: Data) => Promise<Reply> | Reply,
): (message: Message) => Promise<Reply> {
  const handler = guarded(schema, (data) => handle(data));
  return async (message) => {
    const isOwnPage = message.sender.url?.startsWith(`${location.origin}/`);
    return isOwnPage ? handler(message) : refuse(message.type, "only the extension's own pages may send it");
  };
}

function refuse(type: string, reason: string): never {
  throw new CodedError('message.refused', [type, reason]);
}
