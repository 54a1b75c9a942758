import { readFile } from 'node:fs/promises';
import type { OpenNetwork } from '../gru/network';
import { type BaseModel, baseOfBundle } from '../model/base-model';
import type { Metrics } from '../model/bundle/model-card';
import type { ReadingChoices } from '../model/import/foreign-model';
import { readReferenceReviews } from '../model/reference-reviews';
import { defaultTrainingSettings, type TrainingSettings } from '../model/training-settings';
import { runTrainingJob } from '../training/job';
import { readBundle, writeBundleFolder } from './bundle-folder';
import type { CheckpointFile } from './checkpoint-file';
import { openForeignBase, REFERENCE, toImport } from './foreign-model';
import { isForeign } from './model-files';
import { progressReporter, stopOnInterrupt } from './progress';
import type { DataFiles } from './read-data';

export interface FineTuning extends Partial<Pick<TrainingSettings, Tuned>> {
  data: DataFiles;
  /** Folder or zip of the model that the training continues. */
  model: string;
  /** How it reads texts, where it was made elsewhere. */
  choices: ReadingChoices;
  name?: string | undefined;
  /** Whether the user has chosen a setting; others are as they suit so many reviews. */
  chosen(setting: Tuned): boolean;
  openNetwork: OpenNetwork;
  out: string;
  workers: number;
  checkpoint: CheckpointFile;
}

/** The settings that can be chosen; sizes, lexicon and language are the model's own. */
const TUNED = ['batch', 'epochs', 'learningRate', 'split', 'seed'] as const satisfies (keyof TrainingSettings)[];
type Tuned = (typeof TUNED)[number];

/**
 * Continues the training of a model, as the popup does, and writes the new one: as a bundle, or one made elsewhere as the
 * files that Keras and the importer read.
 * @returns undefined when it was stopped
 * @throws Error in one line when the model cannot be read; CodedError `model.notTrainable`
 */
export async function fineTune(tuning: FineTuning): Promise<Metrics | undefined> {
  const { data, model, choices, openNetwork, out, workers, checkpoint } = tuning;
  const isMadeElsewhere = await isForeign(model);
  const base = isMadeElsewhere ? await openForeignBase(model, choices) : baseOfBundle(await readBundle(model));
  const bytes = await checkpoint.read();
  const onProgress = progressReporter();
  const request = requestOf(tuning, base);
  const result = await runTrainingJob(
    {
      request,
      data,
      base: { ...base, name: base.card.name },
      reference: await readReferenceReviews(new Uint8Array(await readFile(REFERENCE))),
      openNetwork,
      identity: JSON.stringify([request, workers, data.sha256, data.examples.length, model]),
      ...(bytes && { checkpoint: { bytes, curve: [], epochs: [] } }),
      stopped: false,
    },
    {
      onStatus: ({ progress, examples }) => {
        if (examples) process.stderr.write(`${examples.train} reviews to train on, ${examples.heldOut} held out\n`);
        if (progress) onProgress(progress);
      },
      onCheckpoint: (state) => checkpoint.write(state.bytes),
      signal: stopOnInterrupt(),
    },
  );
  if (!result) return undefined;
  await writeBundleFolder(isMadeElsewhere ? toImport(result.files) : result.files, out);
  return result.comparison.after.metrics;
}

function requestOf({ chosen, ...tuning }: FineTuning, { card }: BaseModel) {
  const { data, name = `${card.name}, ${data.name}` } = tuning;
  const settings = defaultTrainingSettings('fine-tune', data.examples.length);
  for (const setting of TUNED) if (chosen(setting)) settings[setting] = tuning[setting] ?? settings[setting];
  return {
    source: { kind: 'file', name: data.name },
    way: 'fine-tune',
    name: name.slice(0, 100),
    settings,
    backend: 'auto', // the network that is given decides
  } as const;
}
