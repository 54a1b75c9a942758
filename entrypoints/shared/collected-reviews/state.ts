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

/** Opens the list from another page of the extension. */
export const COLLECTED_PAGE = '/popup.html?tab=train#collected';
/** The list of collected reviews is open. */
export const listOpen = signal(location.hash === '#collected');
/** Newest first; `undefined` until they are read. */
export const reviews = signal<readonly CollectedReview[]>();
/** Whether the user has agreed that reviews are collected; `undefined` until it is read. */
export const collecting = signal<boolean>();
/** As typed into the search field. */
export const query = signal('');
/** Can be restored. */
export const lastDeleted = signal<CollectedReview>();
/** Why the last click failed. */
export const failure = signal<string>();

export const found = computed(() => matching(reviews.value ?? [], query.value));

const POLL_MS = 1_000;

/** Reads the reviews again whenever their number changes. @returns a function that ends this */
export function watchReviews(): () => void {
  const refresh = async () => {
    if ((await countReviews()) !== reviews.value?.length) await read();
  };
  void refresh().catch(fail);
  const timer = setInterval(() => void refresh().catch(fail), POLL_MS);
  return () => clearInterval(timer);
}

/** Follows the consent, which may change on another page. @returns a function that ends this */
export function watchConsent(): () => void {
  const set = ({ collect }: Settings) => {
    collecting.value = collect;
  };
  void settings.getValue().then(set);
  return settings.watch(set);
}

export const setCollecting = (on: boolean): Promise<void> => attempt(() => sendMessage('chooseCollect', on));

export const remove = (review: CollectedReview): Promise<void> =>
  attempt(async () => {
    await deleteReview(review.key);
    lastDeleted.value = review;
    reviews.value = reviews.value?.filter((other) => other !== review);
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
    reviews.value = [];
  });

async function read(): Promise<void> {
  reviews.value = await readCollectedReviews();
}

async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await work();
    failure.value = undefined;
  } catch (error) {
    fail(error);
  }
}

function fail(error: unknown): void {
  failure.value = errorSentence(error);
}
