import type { DataSet, Example } from '../data/example';
import { split } from '../data/split';
import type { TrainingRequest } from '../messages/training-payloads';
import { type Bundle, encodeBundle } from '../model/bundle/bundle';
import { IDENTITY } from '../model/calibration';
import { crossFitCalibration } from '../model/evaluate';
import { fineTuneStart } from '../model/fine-tune';
import { finishModel } from '../model/finish-model';
import { judge } from '../model/judge';
import { scoreTexts } from '../model/score-texts';
import { type FullSettings, fullSettings } from '../model/training-settings';
import { freshStart, type TrainingStart } from '../model/training-start';
import { type JobHooks, type Lesson, learn } from './fit';
import type { TrainingResult } from './stored-training';

export interface TrainingJob extends Lesson {
  request: TrainingRequest;
  data: DataSet;
  /** The model to go on from, and to be judged against. */
  base: Bundle;
  /** What the user calls it. */
  baseName: string;
  reference: { rehearsed: readonly Example[]; measured: readonly Example[] };
}

const NOTHING = 'There are no labelled reviews to train on: add some, or hold out a smaller share.';
/** Shares of the whole that are done after each of its parts. */
const [READ, PREPARED, TRAINED, MEASURED] = [0.02, 0.05, 0.9, 0.95];

/**
 * One training from its reviews to a model that waits for the user's decision, the same corridor as the command
 * line's. Runs anywhere; on the CPU, the same job gives the same weights however often it was ended and taken up.
 * @returns undefined when it was paused
 * @throws Error that tells the user what to do
 */
export async function runTrainingJob(job: TrainingJob, hooks: JobHooks): Promise<TrainingResult | undefined> {
  const { request, data, base, openNetwork } = job;
  const isFresh = request.way === 'fresh';
  const settings = fullSettings(request);
  if (!isFresh) settings.maxLength = base.card.hyperparameters.maxLength;
  const { train, heldOut } = split(data.examples, settings.split, settings.seed);
  if (train.length === 0) throw new Error(NOTHING);
  hooks.tell({ stage: 'lexicon', fraction: READ, examples: { train: train.length, heldOut: heldOut.length } });

  const start = await startOf(job, train, settings);
  hooks.tell({ stage: 'opening', fraction: PREPARED });
  const weights = await learn(job, start, heldOut, settings, {
    ...hooks,
    onShare: (share) => hooks.tell({ fraction: PREPARED + share * (TRAINED - PREPARED) }),
  });
  if (!weights) return undefined;

  hooks.tell({ state: 'judging', stage: 'measuring', fraction: TRAINED });
  const calibration = isFresh ? IDENTITY : base.card.calibration;
  const { lexicon } = start;
  const { lexiconSize, embeddingUnits, hiddenUnits } = start.weights;
  const { minFreq, maxWords, ...learning } = settings;
  const hyperparameters = {
    ...learning,
    ...{ lexiconSize, embeddingUnits, hiddenUnits },
    ...(isFresh ? { minFreq, maxWords } : { startedFrom: job.baseName }),
  };
  const { dtype } = settings;
  const textsOf = (examples: readonly Example[]) => examples.map(({ text }) => text);
  const { measured } = job.reference;
  const built = await finishModel(
    {
      ...{ data, heldOut, lexicon, weights, hyperparameters, dtype, calibration },
      ...{ name: request.name, others: textsOf(measured) },
    },
    openNetwork,
    (share) => hooks.tell({ fraction: TRAINED + share * (MEASURED - TRAINED) }),
  );
  const files = await encodeBundle(built, { dtype });

  hooks.tell({ stage: 'judging', fraction: MEASURED });
  const formerScores = await scoreTexts(readerOf(base), textsOf([...heldOut, ...measured]), openNetwork, (share) =>
    hooks.tell({ fraction: MEASURED + share * (1 - MEASURED) }),
  );
  const before = {
    name: job.baseName,
    calibrationOf: () => base.card.calibration,
    scores: formerScores.subarray(0, heldOut.length),
    referenceScores: formerScores.subarray(heldOut.length),
  };
  const after = {
    name: request.name,
    calibrationOf: crossFitCalibration(built.scores, heldOut, calibration),
    scores: built.scores,
    referenceScores: built.otherScores,
  };
  return { files, comparison: judge(heldOut, measured, before, after) };
}

const readerOf = ({ lexicon, weights, card }: Bundle) => ({
  lexicon,
  weights,
  maxLength: card.hyperparameters.maxLength,
});

async function startOf(
  { request, base, reference: { rehearsed }, openNetwork }: TrainingJob,
  train: readonly Example[],
  settings: FullSettings,
): Promise<TrainingStart> {
  if (request.way === 'fresh') return freshStart(train, [], settings);
  const texts = rehearsed.map(({ text }) => text);
  return fineTuneStart(train, base, {
    examples: rehearsed,
    scores: await scoreTexts(readerOf(base), texts, openNetwork),
  });
}
