import { computed, effect, signal } from '@preact/signals';
import { readModel } from '../../lib/background/model-files';
import { describeInUse, idInUse } from '../../lib/background/model-shelf';
import type { Bundle } from '../../lib/model/bundle/bundle';
import { type Inside, lookInside, strongest } from '../../lib/model/inspect';
import { settings } from '../../lib/store/settings';
import { errorSentence } from '../shared/error-sentence';
import { EXAMPLES } from './examples';

/** Characters of a text that are read: some thousand words. */
export const MOST_CHARACTERS = 5000;

interface Model {
  name: string;
  bundle: Bundle;
}

/** The model in use, once it is read. */
const model = signal<Model>();
/** Why it could not be read. */
export const failure = signal<string>();

export const text = signal(EXAMPLES[0]!.text);
/** A model and what it does with the text; while a large one reads a new text, what it did with the one before. */
export const shown = signal<Model & { inside: Inside }>();
export const busy = signal(false);

/** Place among the tokens of the word that is pointed at; -1 while there is none. */
export const at = signal(-1);
/** The same word as a column of the pictures; -1 where the network does not read it. */
export const column = computed(() => shown.value?.inside.reading.kept.indexOf(at.value) ?? -1);
export const wordAt = computed(() => shown.value?.inside.reading.tokens[at.value]);
/** The word to look up in the lexicon; `undefined` until one is asked for. */
export const lookedUp = signal<string>();

const chosenUnit = signal<number>();
/** The hidden unit to follow: unless one is chosen, the one that weighs most in the end. */
export const unit = computed(() => {
  if (!shown.value) return 0;
  const { bundle, inside } = shown.value;
  const { denseKernel, hiddenUnits } = bundle.weights;
  if (chosenUnit.value !== undefined && chosenUnit.value < hiddenUnits) return chosenUnit.value;
  const weighed = Array.from(inside.steps.at(-1)?.state ?? [], (h, j) => h * denseKernel[j]!);
  return strongest(weighed, 1)[0] ?? 0;
});

export function chooseUnit(to: number): void {
  chosenUnit.value = to;
}

export function takeExample(example: string): void {
  at.value = -1;
  text.value = example;
}

/** Reads the model in use, now and whenever it becomes another. */
export function watchModel(): void {
  void readInUse();
  settings.watch((now, before) => now?.model !== before?.model && void readInUse());
}

async function readInUse(): Promise<void> {
  try {
    const [id, { name }] = await Promise.all([idInUse(), describeInUse()]);
    const bundle = await readModel(id);
    if (id === (await idInUse())) model.value = { name, bundle };
  } catch (error) {
    fail(error);
  }
}

/** Lets the model read the text whenever one of them changes; what was still being read is given up. */
export function watchText(): void {
  effect(() => {
    const now = text.value;
    if (!model.value) return;
    const { name, bundle } = model.value;
    const stopping = new AbortController();
    const rest = async () => {
      busy.value = true;
      await new Promise((resolve) => setTimeout(resolve));
      stopping.signal.throwIfAborted();
    };
    lookInside(bundle, now, rest)
      .then((inside) => stopping.signal.aborted || show({ name, bundle, inside }))
      .catch((error) => stopping.signal.aborted || fail(error));
    return () => stopping.abort();
  });
}

/** Where the pointer was on a word that is no longer there, it goes to the one that did most. */
function show(done: Model & { inside: Inside }): void {
  const { reading, contributions } = done.inside;
  const { tokens, kept } = reading;
  busy.value = false;
  failure.value = undefined;
  shown.value = done;
  if (at.value >= 0 && at.value < tokens.length) return;
  const byWeight = Array.from(strongest(contributions, tokens.length), (t) => kept[t]!);
  at.value = byWeight.find((place) => /\p{L}/u.test(tokens[place]!)) ?? byWeight[0] ?? -1;
}

function fail(error: unknown): void {
  busy.value = false;
  failure.value = errorSentence(error);
}
