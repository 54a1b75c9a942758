import { hasLayersWorker, runStoredLayers } from '../../lib/background/layers-host';
import { WITHOUT_TRAINING } from '../../lib/background/offscreen-document';
import { hostScoringPool } from '../../lib/background/scoring-port';
import { guardedForPages } from '../../lib/messages/guard';
import { onMessage, sendMessage } from '../../lib/messages/protocol';
import { modelIdSchema, runLayersSchema, scoreBesideSchema, trainerCommandSchema } from '../../lib/messages/schemas';
import { hostTrainer } from '../../lib/training/trainer-host';

/**
 * The offscreen document: it hosts the workers that train, that score long pages and that run models made elsewhere, and
 * passes messages between them and the background.
 */
const host =
  location.hash === WITHOUT_TRAINING
    ? undefined
    : hostTrainer((percent) => {
        // Where the background does not answer, it gets the next one.
        void sendMessage('trainerPercent', percent).catch(() => undefined);
      });
const pool = hostScoringPool(() => {
  if (!host && !hasLayersWorker()) window.close();
});
onMessage(
  'trainerCommand',
  guardedForPages(trainerCommandSchema, async (command) => (await host?.send(command)) ?? null),
);
onMessage('runLayers', guardedForPages(runLayersSchema, runStoredLayers));
onMessage('openScoring', guardedForPages(modelIdSchema, pool.open));
onMessage(
  'scoreBeside',
  guardedForPages(scoreBesideSchema, ({ modelId, texts }) => pool.score(modelId, texts)),
);
