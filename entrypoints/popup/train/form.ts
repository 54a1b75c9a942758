import { computed, signal } from '@preact/signals';
import { i18n } from '#i18n';
import type { Backend } from '../../../lib/common/backend';
import type { Preview } from '../../../lib/data/preview';
import { sendMessage } from '../../../lib/messages/protocol';
import { defaultTrainingSettings, type TrainingWay } from '../../../lib/model/training-settings';
import { countReviews } from '../../../lib/store/collected-reviews';
import { previewFile } from '../../../lib/training/preview-file';
import { putTrainingFile } from '../../../lib/training/store';
import { errorSentence } from '../../shared/error-sentence';
import { model } from '../state';
import { nameAfter } from './name-after';
import { settingsFrom, type TypedSettings, wrongFields } from './settings-fields';
import { attempt, outcome } from './state';

/** What the user has chosen so far; what is not touched follows what suits. */
export const source = signal<'file' | 'collected'>('file');
export const way = signal<TrainingWay>('fine-tune');
export const typedName = signal<string>();
export const typedSettings = signal<TypedSettings>({});
/** Whether "More" is open. */
export const moreOpen = signal(false);
export const typedBackend = signal<Backend>();

export interface ChosenFile {
  file: File;
  /** Share that has been looked through. */
  share: number;
  preview?: Preview;
  /** Why it cannot be used. */
  failure?: string;
}
export const chosen = signal<ChosenFile>();
/** Reviews that were kept while browsing; `undefined` until they are counted. */
export const met = signal<number>();

/** How many reviews there are to learn from. */
export const reviews = computed(() =>
  source.value === 'file' ? (chosen.value?.preview?.good ?? 0) : (met.value ?? 0),
);
/** Until a file is chosen, what suits a thousand reviews. */
export const suited = computed(() => defaultTrainingSettings(way.value, reviews.value || 1000));
const wrong = computed(() => wrongFields(way.value, typedSettings.value));
export const backend = computed(() => typedBackend.value ?? model.value?.backend ?? 'auto');
export const name = computed(() => typedName.value ?? suggestedName());

function suggestedName(): string {
  if (source.value === 'collected') return i18n.t('train.nameMet');
  return chosen.value ? nameAfter(chosen.value.file.name) : '';
}

export async function countMet(): Promise<void> {
  met.value = await countReviews().catch(() => 0);
}

let looking = new AbortController();

/** Looks through a file that was chosen or dropped; another one takes its place at any time. */
export async function choose(file: File): Promise<void> {
  looking.abort();
  looking = new AbortController();
  const { signal: stopped } = looking;
  source.value = 'file';
  chosen.value = { file, share: 0 };
  const tell = (change: Partial<ChosenFile>) => {
    if (!stopped.aborted) chosen.value = { ...chosen.value, file, share: chosen.value?.share ?? 0, ...change };
  };
  try {
    tell({ preview: await previewFile(file, { signal: stopped, onProgress: (share) => tell({ share }) }) });
  } catch (error) {
    tell({ failure: errorSentence(error) });
  }
}

/** Lets go of the file, also while it is looked through. */
export function forgetFile(): void {
  looking.abort();
  chosen.value = undefined;
}

/** What is still missing before a training can begin, first things first. */
export type Missing = 'file' | 'reading' | 'rows' | 'collected' | 'name' | 'settings';

/** Fewer cannot be told into those to learn from and those to judge by. */
const FEWEST = 4;

export const missing = computed<Missing | undefined>(() => {
  if (source.value === 'file') {
    if (!chosen.value || chosen.value.failure) return 'file';
    if (!chosen.value.preview) return 'reading';
    if (reviews.value < FEWEST) return 'rows';
  } else if (reviews.value < FEWEST) return 'collected';
  if (name.value.trim() === '') return 'name';
  return wrong.value.length > 0 ? 'settings' : undefined;
});

/** Hands it all to the trainer. To be called when nothing is missing. */
export function start(): Promise<void> {
  return attempt(async () => {
    const file = source.value === 'file' ? chosen.value?.file : undefined;
    if (file) await putTrainingFile(file);
    await sendMessage('startTraining', {
      source: file ? { kind: 'file', name: file.name } : { kind: 'collected' },
      way: way.value,
      name: name.value.trim(),
      settings: settingsFrom(way.value, typedSettings.value, suited.value),
      backend: backend.value,
    });
    typedName.value = undefined;
    outcome.value = undefined;
  });
}
