import { type TransferHandler, transferHandlers } from 'comlink';
import { CodedError } from '../../common/errors';

/**
 * Comlink sends only name, message and stack of an error. Imported by a module that serves a thread, this makes it send
 * the code and facts of a coded one as well.
 */
const plain = transferHandlers.get('throw') as TransferHandler<{ value: unknown }, unknown>;
transferHandlers.set('throw', {
  ...plain,
  serialize(thrown) {
    const { value } = thrown;
    if (!(value instanceof CodedError)) return plain.serialize(thrown);
    const { name, message, stack, code, facts } = value;
    return [{ isError: true, value: { name, message, stack, code, facts } }, []];
  },
} satisfies TransferHandler<{ value: unknown }, unknown> as TransferHandler<unknown, unknown>);
