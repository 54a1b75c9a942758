import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { CodedError } from '../common/errors';

interface Received {
  type: string;
  data: unknown;
  sender: Browser.runtime.MessageSender;
}

/**
 * A message handler that runs only for messages from this extension whose payload fits the schema.
 * Anything else is answered with an error that says what is wrong; the worker goes on.
 */
export function guarded<Data, Reply>(
  schema: v.GenericSchema<unknown, Data>,
  handle: (data: Data, sender: Received['sender']) => Promise<Reply> | Reply,
): (message: Received) => Promise<Reply> {
  return async ({ type, data, sender }) => {
    if (sender.id !== browser.runtime.id) throw new CodedError('message.refused', [type, 'sender']);
    const checked = v.safeParse(schema, data);
    if (checked.success) return handle(checked.output, sender);
    const [issue] = checked.issues;
    const where = v.getDotPath(issue) ?? 'payload';
    throw new CodedError('message.refused', [type, `${where}: ${issue.message.slice(0, 200)}`]);
  };
}

/**
 * As `guarded`, and only for messages from the extension's own pages: for what a page that has taken over the content
 * script in it must not do, such as to delete something.
 */
export function guardedForPages<Data, Reply>(
  schema: v.GenericSchema<unknown, Data>,
  handle: (data: Data) => Promise<Reply> | Reply,
): (message: Received) => Promise<Reply> {
  return guarded(schema, (data, { url }) => {
    if (url?.startsWith(`${location.origin}/`)) return handle(data);
    throw new CodedError('message.refused', ['', 'page']);
  });
}
