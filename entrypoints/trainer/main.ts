import { guardedForPages } from '../../lib/messages/guard';
import { onMessage, sendMessage } from '../../lib/messages/protocol';
import { trainerCommandSchema } from '../../lib/messages/schemas';
import { hostTrainer } from '../../lib/training/trainer-host';

/** The offscreen document: it hosts the worker that trains, and passes messages between it and the background. */
const host = hostTrainer((percent) => {
  // Where the background does not answer, it gets the next one.
  void sendMessage('trainerPercent', percent).catch(() => undefined);
});
onMessage('trainerCommand', guardedForPages(trainerCommandSchema, host.send));
