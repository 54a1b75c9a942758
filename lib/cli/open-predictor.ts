import { join } from 'node:path';
import type { Backend } from '../common/backend';
import { SHIPPED_LANGUAGES } from '../languages/shipped';
import type { ModelCardDraft } from '../model/bundle/model-card';
import type { ReadingChoices } from '../model/import/foreign-model';
import { createPredictor, type Predictor } from '../model/predict';
import { scoreByLanguage } from '../model/score-by-language';
import { readBundle, SHIPPED_MODELS } from './bundle-folder';
import { networkOpener } from './engine';
import { isForeign } from './model-files';

/** Which model reads the texts: the one in a folder or a zip, or the shipped one of a language. */
export interface ModelChoice {
  model?: string | undefined;
  language?: string | undefined;
}

/** The folder or zip of a choice; without one, that of the shipped English model. */
export const pathOf = ({ model, language = 'en' }: ModelChoice): string => model ?? join(SHIPPED_MODELS, language);

/** A predictor for the bundle in a folder or a zip, by default the shipped English one. */
export async function openPredictor(path?: string, backend: Backend = 'cpu'): Promise<Predictor> {
  return openWith(networkOpener(backend), path);
}

async function openWith(open: ReturnType<typeof networkOpener>, path?: string): Promise<Predictor> {
  const bundle = await readBundle(path);
  return createPredictor(bundle, await open(bundle.weights));
}

export type ReadingPredictor = Pick<Predictor, 'backend' | 'predict' | 'explain' | 'dispose'> & {
  card: ModelCardDraft;
  /** The cards of the models that have read a text so far, by language. */
  cards: ReadonlyMap<string, ModelCardDraft>;
};

/**
 * The model of the choice; without one, all shipped models, each of which reads the texts in its language.
 * @param choices how a model reads texts that was made elsewhere
 * @throws Error in one line when the model cannot be read
 */
export async function openReading(
  choice: ModelChoice,
  backend: Backend,
  choices: ReadingChoices = {},
): Promise<ReadingPredictor> {
  if (choice.model !== undefined && (await isForeign(choice.model))) return openMadeElsewhere(choice.model, choices);
  const isChosen = choice.model !== undefined || choice.language !== undefined;
  // One for all languages, so that what computes is written once.
  const open = networkOpener(backend);
  const first = await openWith(open, pathOf(choice));
  const { language } = first.card;
  const opened = new Map([[language, first]]);
  const languages = isChosen ? [language] : SHIPPED_LANGUAGES;
  const predictorOf = async (asked: string) => {
    const known = opened.get(asked) ?? (await openWith(open, pathOf({ language: asked })));
    opened.set(asked, known);
    return known;
  };
  return {
    card: first.card,
    get cards() {
      return new Map([...opened].map(([code, { card }]) => [code, card]));
    },
    get backend() {
      return first.backend;
    },
    predict: (texts) =>
      scoreByLanguage(texts, languages, async (code, places) => (await predictorOf(code)).predict(at(texts, places))),
    explain: (texts) =>
      scoreByLanguage(texts, languages, async (code, places) => (await predictorOf(code)).explain(at(texts, places))),
    dispose: () => {
      for (const predictor of opened.values()) predictor.dispose();
    },
  };
}

async function openMadeElsewhere(path: string, choices: ReadingChoices): Promise<ReadingPredictor> {
  const { openForeignPredictor } = await import('./foreign-model');
  const predictor = await openForeignPredictor(path, choices);
  return { ...predictor, cards: new Map(), backend: 'cpu', dispose: () => {} };
}

const at = (texts: readonly string[], places: readonly number[]) => places.map((place) => texts[place]!);
