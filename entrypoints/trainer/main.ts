import { onMessage, sendMessage } from '../../lib/messages';
import { guardedForPages } from '../../lib/services/guard';
import { trainerQuestionSchema } from '../../lib/services/message-schemas';
import { hostTrainer } from '../../lib/services/trainer-host';

/** The offscreen document: it starts the worker that trains, and passes on what is said to and fro. */
const host = hostTrainer((percent) => {
  // A background that is busy elsewhere hears the next one.
  void sendMessage('trainerPercent', percent).catch(() => undefined);
});
onMessage('askTrainer', guardedForPages(trainerQuestionSchema, host.ask));
