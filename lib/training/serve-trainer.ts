import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { describeInUse } from '../background/model-shelf';
import { tellPages } from '../background/tell-pages';
import { showTraining } from '../background/toolbar';
import { guardedForPages } from '../messages/guard';
import { onMessage } from '../messages/protocol';
import { percentSchema, trainingDecisionSchema, trainingRequestSchema } from '../messages/schemas';
import { readExamples, toExamples } from '../store/collected-reviews';
import { saveModel } from '../store/models';
import { settings } from '../store/settings';
import { createTrainer } from './trainer';
import { openTrainerPort } from './trainer-port';

const MOST_THREADS = 4;

/**
 * Registers everything that the background does for a training; to be called before its first await.
 * @param useModel has a stored model rate from now on
 */
export function serveTrainer(useModel: (id: string) => Promise<void>): void {
  const show = async (percent: number | null) => {
    await showTraining(percent);
    if (percent === null) tellPages('tellCounts');
  };
  const onPercent = async (percent: number | null) => {
    if (percent === null) await trainer.ended();
    await show(percent);
  };
  const trainer = createTrainer({
    port: openTrainerPort((percent) => void onPercent(percent)),
    async circumstances() {
      const { softwareGpu = false } = await settings.getValue();
      const { name, card } = await describeInUse();
      const threads = threadsOn(navigator.hardwareConcurrency);
      return { baseModel: card.id, baseName: name, threads, softwareGpu };
    },
    readExamples: async () => toExamples(await readExamples()),
    saveModel: (files) => saveModel(files, { origin: 'trained' }),
    useModel,
  });
  const nothing = v.undefined();
  onMessage('startTraining', guardedForPages(trainingRequestSchema, trainer.start));
  onMessage('pauseTraining', guardedForPages(nothing, trainer.pause));
  onMessage('resumeTraining', guardedForPages(nothing, trainer.resume));
  onMessage('stopTraining', guardedForPages(nothing, trainer.stop));
  onMessage(
    'cancelTraining',
    guardedForPages(nothing, async () => {
      await trainer.cancel();
      await show(null);
    }),
  );
  onMessage('trainingStatus', guardedForPages(nothing, trainer.status));
  onMessage('comparison', guardedForPages(nothing, trainer.comparison));
  onMessage('decideTraining', guardedForPages(trainingDecisionSchema, trainer.decide));
  onMessage('trainerPercent', guardedForPages(percentSchema, onPercent));
  // A browser that starts wakes the background for this; so does every message.
  const takeUp = () => trainer.takeUp().catch(console.error);
  browser.runtime.onStartup.addListener(takeUp);
  void takeUp();
}

/** Half of the cores, where there are many: pages are read meanwhile. */
export function threadsOn(cores: number): number {
  return cores < 4 ? 1 : Math.min(MOST_THREADS, Math.floor(cores / 2));
}
