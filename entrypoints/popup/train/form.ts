import { computed, signal } from '@preact/signals';
import { i18n } from '#i18n';
import type { Backend } from '../../../lib/common/backend';
import type { Preview } from '../../../lib/data/preview';
import type { ReadChoices } from '../../../lib/data/review-rows';
import { FURTHER_LANGUAGES } from '../../../lib/language/further-languages';
import { LATIN_LANGUAGES } from '../../../lib/language/latin-languages';
import { TOKEN_RULES } from '../../../lib/languages/all-token-rules';
import { sendMessage } from '../../../lib/messages/protocol';
import { defaultTrainingSettings, type TrainingWay } from '../../../lib/model/training-settings';
import { countReviews } from '../../../lib/store/collected-reviews';
import { previewFile } from '../../../lib/training/preview-file';
import { putTrainingFile } from '../../../lib/training/store';
import { errorSentence } from '../../shared/error-sentence';
import { model } from '../state';
import { nameAfter } from './name-after';
import { type ChosenColumn, withColumn } from './read-choices';
import { settingsFrom, type TypedSettings, wrongFields } from './settings-fields';
import { attempt, outcome } from './state';

/** The user's choices. A field that was not changed has its default, which depends on the number of reviews. */
export const source = signal<'file' | 'collected'>('file');
export const typedWay = signal<TrainingWay>('fine-tune');
export const typedLanguage = signal<string>();
export const typedName = signal<string>();
export const typedSettings = signal<TypedSettings>({});
/** Whether "Advanced" is open. */
export const advancedOpen = signal(false);
/** Whether the columns of the file are shown. */
export const columnsOpen = signal(false);
export const typedBackend = signal<Backend>();

export interface ChosenFile {
  file: File;
  /** How the user wants it to be read. */
  choices: ReadChoices;
  /** Share of the file that has been read; absent when the preview is that of `choices`. */
  share?: number;
  preview?: Preview;
  /** Why the file cannot be used. */
  failure?: string;
}
export const chosen = signal<ChosenFile>();
/** How many reviews were collected; `undefined` until they are counted. */
export const collectedCount = signal<number>();

/** Of the reviews, as it was found in the file unless the user says otherwise. */
export const language = computed(
  () => typedLanguage.value ?? (source.value === 'file' ? chosen.value?.preview?.language : undefined) ?? 'en',
);
const withModel = computed(() => [
  model.value?.language ?? 'en',
  ...(model.value?.others ?? []).map((each) => each.language),
]);
/** Those to choose from. */
export const languages = computed(() => [
  ...new Set([
    ...withModel.value,
    ...Object.keys(TOKEN_RULES),
    ...LATIN_LANGUAGES,
    ...FURTHER_LANGUAGES,
    language.value,
  ]),
]);
/** Whether there is a model to start from. */
export const hasModel = computed(() => withModel.value.includes(language.value));
export const way = computed(() => (hasModel.value ? typedWay.value : 'fresh'));

/** How many reviews there are to train on and to test with. */
export const reviews = computed(() =>
  source.value === 'file' ? (chosen.value?.preview?.good ?? 0) : (collectedCount.value ?? 0),
);
/** The defaults; until a file is chosen, those for a thousand reviews. */
export const suited = computed(() => defaultTrainingSettings(way.value, reviews.value || 1000));
/** Valid only when no field is wrong. */
export const settings = computed(() => settingsFrom(way.value, typedSettings.value, suited.value));
const wrong = computed(() => wrongFields(way.value, typedSettings.value));
export const backend = computed(() => typedBackend.value ?? model.value?.backend ?? 'auto');
export const name = computed(() => typedName.value ?? suggestedName());

function suggestedName(): string {
  if (source.value === 'collected') return i18n.t('train.nameCollected');
  return chosen.value ? nameAfter(chosen.value.file.name) : '';
}

export async function countCollected(): Promise<void> {
  collectedCount.value = await countReviews().catch(() => 0);
}

let reading = new AbortController();

/** Reads a file that was chosen or dropped; the reading of another one ends. */
export function choose(file: File): Promise<void> {
  source.value = 'file';
  columnsOpen.value = false;
  return read({ file, choices: {} });
}

/** Reads the chosen file again, with a column read as something else; `undefined`: not used. */
export function readColumnAs(place: number, meaning: ChosenColumn | undefined): void {
  const { file, choices, preview } = chosen.value ?? {};
  if (file && choices && preview)
    void read({ file, choices: withColumn(choices, preview.columns, place, meaning), preview });
}

/** Reads the chosen file again: on another scale, in another encoding, or its first row as names or as a review. */
export function readWith(choices: Pick<ReadChoices, 'header' | 'scale' | 'encoding'>): void {
  if (chosen.value) void read({ ...chosen.value, choices: { ...chosen.value.choices, ...choices } });
}

/** Reads another table of the chosen zip; its columns are others. */
export function readTable(table: string): void {
  if (chosen.value) void read({ file: chosen.value.file, choices: { table } });
}

/** The former preview stays until the new one is read. */
async function read({ file, choices, preview }: Omit<ChosenFile, 'share' | 'failure'>): Promise<void> {
  reading.abort();
  reading = new AbortController();
  const { signal: stopped } = reading;
  const show = (now: Partial<ChosenFile>) => {
    if (!stopped.aborted) chosen.value = { file, choices, ...now };
  };
  const showShare = (share: number) => show({ share, ...(preview && { preview }) });
  showShare(0);
  try {
    show({ preview: await previewFile(file, { choices, signal: stopped, onProgress: showShare }) });
  } catch (error) {
    show({ failure: errorSentence(error) });
  }
}

/** Also ends the reading of the file. */
export function forgetFile(): void {
  reading.abort();
  chosen.value = undefined;
  typedLanguage.value = undefined;
}

/** The first thing that is missing before a training can begin. */
export type Missing = 'file' | 'reading' | 'columns' | 'rows' | 'sides' | 'collected' | 'name' | 'settings';

/** Fewer cannot be divided into reviews for training and reviews for testing. */
const FEWEST = 4;

export const missing = computed<Missing | undefined>(() => {
  if (source.value === 'file') {
    if (!chosen.value || chosen.value.failure) return 'file';
    const { preview, share } = chosen.value;
    if (!preview || share !== undefined) return 'reading';
    if (preview.problem) return 'columns';
    if (reviews.value < FEWEST) return 'rows';
    if (preview.sides.positive === 0 || preview.sides.negative === 0) return 'sides';
  } else if (reviews.value < FEWEST) return 'collected';
  if (name.value.trim() === '') return 'name';
  return wrong.value.length > 0 ? 'settings' : undefined;
});

/** To be called when nothing is missing. */
export function start(): Promise<void> {
  return attempt(async () => {
    const { file, choices } = (source.value === 'file' && chosen.value) || {};
    if (file) await putTrainingFile(file);
    await sendMessage('startTraining', {
      source: file ? { kind: 'file', name: file.name, ...(choices && { choices }) } : { kind: 'collected' },
      way: way.value,
      language: language.value,
      name: name.value.trim(),
      settings: settings.value,
      backend: backend.value,
    });
    typedName.value = undefined;
    outcome.value = undefined;
  });
}
