import { browser } from 'wxt/browser';
import { broadcast } from '../background/broadcast';
import { describeInUse, languagesWithModel } from '../background/model-shelf';
import { showTraining } from '../background/toolbar';
import { trainingThreads } from '../common/threads';
import { guardedForPages } from '../messages/guard';
import { onMessage } from '../messages/protocol';
import { nothingSchema, percentSchema, trainingDecisionSchema, trainingRequestSchema } from '../messages/schemas';
import type { TrainingRequest } from '../messages/training-payloads';
import { readCollectedReviews } from '../store/collected-reviews';
import { saveModel } from '../store/models';
import { markCorrectionsTrained } from '../store/new-corrections';
import { settings } from '../store/settings';
import { examplesOf } from './collected-examples';
import { Trainer } from './trainer';
import { openTrainerPort } from './trainer-port';

/**
 * Handles the messages about trainings; to be called before the first await of the background.
 * @param useModel puts a stored model in use
 */
export function serveTrainer(useModel: (id: string) => Promise<void>): void {
  const onPercent = async (percent: number | null) => {
    if (percent === null) await trainer.ended();
    await showPercent(percent);
  };
  const trainer = new Trainer({
    port: openTrainerPort((percent) => void onPercent(percent)),
    conditions,
    readExamples: async (only) => {
      const reviews = await readCollectedReviews();
      await markCorrectionsTrained();
      return examplesOf(only ? reviews.filter(({ source }) => source === 'user') : reviews);
    },
    saveModel: (files) => saveModel(files, { origin: 'trained' }),
    useModel,
  });
  handleMessages(trainer);
  onMessage('trainerPercent', guardedForPages(percentSchema, onPercent));
  // The listener makes the browser start the background for this; it is also started by every message.
  const resume = () => trainer.resumeInterrupted().catch(console.error);
  browser.runtime.onStartup.addListener(resume);
  void resume();
}

function handleMessages(trainer: Trainer): void {
  const command = (run: () => Promise<void>) => guardedForPages(nothingSchema, run);
  onMessage(
    'startTraining',
    guardedForPages(trainingRequestSchema, (request) => trainer.start(request)),
  );
  onMessage(
    'pauseTraining',
    command(() => trainer.pause()),
  );
  onMessage(
    'resumeTraining',
    command(() => trainer.resume()),
  );
  onMessage(
    'stopTraining',
    command(() => trainer.stop()),
  );
  onMessage(
    'cancelTraining',
    command(async () => {
      await trainer.cancel();
      await showPercent(null);
    }),
  );
  onMessage(
    'trainingStatus',
    guardedForPages(nothingSchema, () => trainer.status()),
  );
  onMessage(
    'comparison',
    guardedForPages(nothingSchema, () => trainer.comparison()),
  );
  onMessage(
    'decideTraining',
    guardedForPages(trainingDecisionSchema, (decision) => trainer.decide(decision)),
  );
}

async function showPercent(percent: number | null): Promise<void> {
  await showTraining(percent);
  if (percent === null) broadcast('resendCounts');
}

/** A language without a model in use has none to start from or to compare with. */
async function conditions({ language = 'en' }: Pick<TrainingRequest, 'language'>) {
  const [{ softwareGpu = false }, languages] = await Promise.all([settings.getValue(), languagesWithModel()]);
  const machine = { threads: trainingThreads(navigator.hardwareConcurrency), softwareGpu };
  if (!languages.includes(language)) return machine;
  const { name, card } = await describeInUse(language);
  return { ...machine, baseModel: card.id, baseName: name };
}
