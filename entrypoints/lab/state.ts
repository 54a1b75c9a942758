import { computed, effect, signal } from '@preact/signals';
import type { Bundle } from '../../lib/model/bundle';
import { type Inside, lookInside, strongest } from '../../lib/model/inspect';
import { readModel } from '../../lib/services/model-files';
import { describeInUse, idInUse } from '../../lib/services/model-shelf';
import { EXAMPLES } from './examples';

/** Characters of a text that are read: some thousand words. */
export const MOST_CHARACTERS = 5000;

/** The model in use; `undefined` until it is read. */
export const model = signal<{ name: string; bundle: Bundle }>();
/** Why it could not be read. */
export const failure = signal<string>();

export const text = signal(EXAMPLES[0]!.text);
/** What the model does with the text; until a large one is done with a new text, with the text before. */
export const inside = signal<Inside>();
/** Place among the tokens of the word that is pointed at; -1 while there is none. */
export const at = signal(-1);
/** The same word as a column of the pictures, -1 where the network does not read it. */
export const column = computed(() => inside.value?.reading.kept.indexOf(at.value) ?? -1);
export const wordAt = computed(() => inside.value?.reading.tokens[at.value]);

const chosenUnit = signal<number>();
/** The hidden unit to follow: unless one is chosen, the one that weighs most in the end. */
export const unit = computed(() => {
  const weights = model.value?.bundle.weights;
  if (!weights || chosenUnit.value !== undefined) return chosenUnit.value ?? 0;
  const last = inside.value?.steps.at(-1)?.state ?? [];
  const weighed = Array.from(last, (h, j) => h * weights.denseKernel[j]!);
  return strongest(weighed, 1)[0] ?? 0;
});

export function chooseUnit(to: number): void {
  chosenUnit.value = to;
}

/** The word to look up in the lexicon; `undefined` until one is asked for. */
export const lookedUp = signal<string>();

export async function readModelInUse(): Promise<void> {
  try {
    const [{ name }, bundle] = await Promise.all([describeInUse(), idInUse().then(readModel)]);
    model.value = { name, bundle };
  } catch (error) {
    failure.value = error instanceof Error ? error.message : String(error);
  }
}

/** Reads the text anew whenever it changes; what is still being read of the text before is given up. */
export function watchText(): void {
  effect(() => {
    const bundle = model.value?.bundle;
    const now = text.value;
    if (!bundle) return;
    const stopping = new AbortController();
    const rest = async () => {
      await new Promise((resolve) => setTimeout(resolve));
      stopping.signal.throwIfAborted();
    };
    lookInside(bundle, now, rest).then(
      (done) => {
        if (!stopping.signal.aborted) show(done);
      },
      (error) => {
        if (!stopping.signal.aborted) failure.value = String(error);
      },
    );
    return () => stopping.abort();
  });
}

/** A word that is no longer there is not pointed at: the one that did most is, instead. */
function show(done: Inside): void {
  const { tokens, kept } = done.reading;
  inside.value = done;
  if (at.value >= 0 && at.value < tokens.length) return;
  const [most] = strongest(done.contributions, 1);
  at.value = most === undefined ? -1 : kept[most]!;
}

export function takeExample(example: string): void {
  at.value = -1;
  text.value = example;
}
