import { computed, signal } from '@preact/signals';
import { sendMessage } from '../../../lib/messages/protocol';
import {
  type CollectedReview,
  countReviews,
  deleteAllReviews,
  deleteReview,
  readCollectedReviews,
  restoreReview,
} from '../../../lib/store/collected-reviews';
import { type Settings, settings } from '../../../lib/store/settings';
import { errorSentence } from '../error-sentence';
import { matching } from './figures';

/** Leads to `looking` from another page of the extension. */
export const COLLECTED_PAGE = '/popup.html?tab=train#examples';
/** The panel of examples is open. */
export const looking = signal(location.hash === '#examples');
/** Newest first; `undefined` until they are read. */
export const examples = signal<readonly CollectedReview[]>();
/** Whether the user has agreed that reviews are kept; `undefined` until it is read. */
export const collecting = signal<boolean>();
/** What the user looks for. */
export const query = signal('');
/** Can be put back. */
export const lastDeleted = signal<CollectedReview>();
/** Why the last click brought nothing. */
export const failure = signal<string>();

export const found = computed(() => matching(examples.value ?? [], query.value));

const POLL_MS = 1_000;

/** Follows what is kept while somebody looks at it. @returns what ends that. */
export function watchReviews(): () => void {
  const refresh = async () => {
    if ((await countReviews()) !== examples.value?.length) await read();
  };
  void refresh().catch(tell);
  const timer = setInterval(() => void refresh().catch(tell), POLL_MS);
  return () => clearInterval(timer);
}

/** Follows what the user has agreed to, here or elsewhere. @returns what ends that. */
export function watchConsent(): () => void {
  const set = ({ collect }: Settings) => {
    collecting.value = collect;
  };
  void settings.getValue().then(set);
  return settings.watch(set);
}

export const setCollecting = (on: boolean): Promise<void> => attempt(() => sendMessage('chooseCollect', on));

export const remove = (example: CollectedReview): Promise<void> =>
  attempt(async () => {
    await deleteReview(example.key);
    lastDeleted.value = example;
    examples.value = examples.value?.filter((other) => other !== example);
  });

export const undo = (): Promise<void> =>
  attempt(async () => {
    if (lastDeleted.value) await restoreReview(lastDeleted.value);
    lastDeleted.value = undefined;
    await read();
  });

export const removeAll = (): Promise<void> =>
  attempt(async () => {
    await deleteAllReviews();
    lastDeleted.value = undefined;
    query.value = '';
    examples.value = [];
  });

async function read(): Promise<void> {
  examples.value = await readCollectedReviews();
}

async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await work();
    failure.value = undefined;
  } catch (error) {
    tell(error);
  }
}

function tell(error: unknown): void {
  failure.value = errorSentence(error);
}
