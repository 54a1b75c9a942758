import { computed, effect, signal } from '@preact/signals';
import { readAnyModel } from '../../lib/background/model-files';
import { describeInUse, idInUse, languagesInUse } from '../../lib/background/model-shelf';
import { likelyLanguages } from '../../lib/language/likely-languages';
import { type Bundle, restoreBundle } from '../../lib/model/bundle/bundle';
import { type Attributions, attributionsOf } from '../../lib/model/explain/attributions';
import { type Inside, lookInside, strongest } from '../../lib/model/inspect';
import { settings } from '../../lib/store/settings';
import { errorSentence } from '../shared/error-sentence';
import { examplesFor } from './examples';
import { ForeignNotebook, type ForeignText } from './foreign-notebook';

interface Model {
  name: string;
  bundle: Bundle;
}

/** The model in use for the language of the text; `undefined` until it is read. */
const model = signal<Model | ForeignNotebook>();
/** Set when the model could not be read. */
export const failure = signal<string>();

/** That have a model in use; `undefined` until it is known. */
const languages = signal<readonly string[]>();
export const examples = computed(() => examplesFor(languages.value ?? []));

const typed = signal<string>();
/** The text that was typed or chosen; at first an example. */
export const text = computed(() => typed.value ?? (languages.value ? examples.value[0]!.text : ''));

export function setText(to: string): void {
  typed.value = to;
}

/** Of the text, as far as there is a model of it. */
const language = computed(() => likelyLanguages(text.value, languages.value ?? ['en'])[0] ?? 'en');
/** A model and every step of a text through it: of the last text that it has finished. */
export const shown = signal<Model & { inside: Inside }>();
/** The same where the model in use was made elsewhere. */
export const shownForeign = signal<ForeignText>();
/** Of the text that is shown; `undefined` until they are computed. */
export const attributions = signal<Attributions>();
export const busy = signal(false);

/** Index among the tokens of the word that is pointed at; -1 while there is none. */
export const pointedPlace = signal(-1);
/** Column of this word in the pictures; -1 where the network does not read it. */
export const column = computed(() => shown.value?.inside.reading.kept.indexOf(pointedPlace.value) ?? -1);
export const pointedWord = computed(() => shown.value?.inside.reading.tokens[pointedPlace.value]);
/** The word to look up in the lexicon; `undefined` until one is asked for. */
export const lookedUp = signal<string>();

const chosenUnit = signal<number>();
/** The hidden unit to follow: unless one is chosen, the one that adds most to the final logit. */
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

export function chooseExample(example: string): void {
  pointedPlace.value = -1;
  setText(example);
}

/** Reads the model of the text's language, now and whenever the language changes or another model is chosen. */
export function watchModel(): void {
  const readLanguages = async () => {
    languages.value = await languagesInUse().catch(() => ['en']);
  };
  void readLanguages();
  // Before, the language of the first text is not known, and its model would be read for nothing.
  effect(() => {
    if (languages.value) void readInUse(language.value);
  });
  settings.watch(async () => {
    await readLanguages();
    await readInUse(language.value);
  });
}

const idOf = (used: Model | ForeignNotebook | undefined) =>
  used instanceof ForeignNotebook ? used.card.id : used?.bundle.card.id;

async function readInUse(asked: string): Promise<void> {
  try {
    const [id, { name }] = await Promise.all([idInUse(asked), describeInUse(asked)]);
    if (id === idOf(model.value) && name === model.value?.name) return;
    const read = await readAnyModel(id);
    if (asked !== language.value || id !== (await idInUse(asked))) return;
    setModel('model' in read ? new ForeignNotebook(name, read) : { name, bundle: restoreBundle(read) });
  } catch (error) {
    // The one before is read again should it be chosen again.
    setModel(undefined);
    fail(error);
  }
}

function setModel(to: Model | ForeignNotebook | undefined): void {
  if (model.value instanceof ForeignNotebook) model.value.close();
  model.value = to;
}

/** Runs the text through the model whenever one of them changes; a run that is not finished is aborted. */
export function watchText(): void {
  effect(() => {
    const now = text.value;
    const used = model.value;
    if (!used || !languages.value) return;
    const stopping = new AbortController();
    const yieldToPage = async () => {
      await new Promise((resolve) => setTimeout(resolve));
      stopping.signal.throwIfAborted();
    };
    const run = used instanceof ForeignNotebook ? runForeign(used, now, yieldToPage) : runOwn(used, now, yieldToPage);
    run.catch((error) => stopping.signal.aborted || fail(error));
    return () => stopping.abort();
  });
}

async function runForeign(used: ForeignNotebook, now: string, rest: () => Promise<void>): Promise<void> {
  const done = await used.read(now);
  await rest();
  shown.value = undefined;
  shownForeign.value = done;
  finish();
}

async function runOwn({ name, bundle }: Model, now: string, rest: () => Promise<void>): Promise<void> {
  const inside = await lookInside(bundle, now, async () => {
    busy.value = true;
    await rest();
  });
  await rest();
  shownForeign.value = undefined;
  attributions.value = undefined;
  shown.value = { name, bundle, inside };
  finish();
  pointAtSomething(inside);
  attributions.value = await attributionsOf(bundle.weights, inside, rest);
}

function finish(): void {
  busy.value = false;
  failure.value = undefined;
}

/** If the word that was pointed at is gone, the one that moved the logit most is pointed at. */
function pointAtSomething({ reading: { tokens, kept }, contributions }: Inside): void {
  if (pointedPlace.value >= 0 && pointedPlace.value < tokens.length) return;
  const byWeight = Array.from(strongest(contributions, tokens.length), (t) => kept[t]!);
  pointedPlace.value = byWeight.find((place) => /\p{L}/u.test(tokens[place]!)) ?? byWeight[0] ?? -1;
}

function fail(error: unknown): void {
  busy.value = false;
  failure.value = errorSentence(error);
}
