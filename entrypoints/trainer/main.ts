import { guardedForPages } from '../../lib/messages/guard';
import { onMessage, sendMessage } from '../../lib/messages/protocol';
import { trainerQuestionSchema } from '../../lib/messages/schemas';
import { hostTrainer } from '../../lib/training/trainer-host';

/** The offscreen document: it starts the worker that trains, and passes on what is said to and fro. */
const host = hostTrainer((percent) => {
  // A background that is busy elsewhere hears the next one.
  void sendMessage('trainerPercent', percent).catch(() => undefined);
});
onMessage('askTrainer', guardedForPages(trainerQuestionSchema, host.ask));
