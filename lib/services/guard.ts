import * as v from 'valibot';
import { browser } from 'wxt/browser';

interface Received<Sender> {
  type: string;
  data: unknown;
  sender: Sender;
}

/**
 * A message handler that runs only for messages from this extension whose payload fits the schema.
 * Anything else is answered with an error that says what is wrong; the worker goes on.
 */
export function guarded<Data, Reply, Sender extends { id?: string }>(
  schema: v.GenericSchema<unknown, Data>,
  handle: (data: Data, sender: Sender) => Promise<Reply> | Reply,
): (message: Received<Sender>) => Promise<Reply> {
  return async ({ type, data, sender }) => {
    if (sender.id !== browser.runtime.id) throw new Error(`The message "${type}" does not come from this extension.`);
    const checked = v.safeParse(schema, data);
    if (checked.success) return handle(checked.output, sender);
    const [issue] = checked.issues;
    const where = v.getDotPath(issue) ?? 'payload';
    throw new Error(`The message "${type}" is not well formed, ${where}: ${issue.message.slice(0, 200)}`);
  };
}
