import { runStoredLayers } from '../../lib/background/layers-host';
import { LAYERS_ONLY } from '../../lib/background/layers-port';
import { guardedForPages } from '../../lib/messages/guard';
import { onMessage, sendMessage } from '../../lib/messages/protocol';
import { runLayersSchema, trainerCommandSchema } from '../../lib/messages/schemas';
import { hostTrainer } from '../../lib/training/trainer-host';

/**
 * The offscreen document: it hosts the workers that train and that run models made elsewhere, and passes messages between
 * them and the background.
 */
const host =
  location.hash === LAYERS_ONLY
    ? undefined
    : hostTrainer((percent) => {
        // Where the background does not answer, it gets the next one.
        void sendMessage('trainerPercent', percent).catch(() => undefined);
      });
onMessage(
  'trainerCommand',
  guardedForPages(trainerCommandSchema, async (command) => (await host?.send(command)) ?? null),
);
onMessage(
  'runLayers',
  guardedForPages(runLayersSchema, async ({ id, sequences }) => [...(await runStoredLayers(id, sequences))]),
);
