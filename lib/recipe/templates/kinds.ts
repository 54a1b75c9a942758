import { ASPECTS } from './kinds/aspects';
import { COMPARISONS } from './kinds/comparisons';
import { drawEmoji } from './kinds/emoji-texts';
import { MIDDLING } from './kinds/middling';
import { NEGATION } from './kinds/negation';
import { NEWS, PLOTS, QUESTIONS, WATCHING } from './kinds/no-opinion';
import { PLAIN } from './kinds/plain';
import { QUOTATION } from './kinds/quotation';
import { SARCASM } from './kinds/sarcasm';
import { drawScore } from './kinds/scores';
import { drawShouting } from './kinds/shouting';
import { SIDED_PLOTS } from './kinds/sided-plots';
import { SLANG } from './kinds/slang';
import { TURNS } from './kinds/turns';
import type { OpinionTemplates } from './opinion-templates';
import { es } from './opinions/es';
import { fr } from './opinions/fr';
import { it } from './opinions/it';
import { pt } from './opinions/pt';
import { type Draw, drawFrom, drawIn } from './pattern-group';

export interface Kind {
  /** The share of this kind among all texts; the shares add up to 1. */
  share: number;
  /** Of one side; of no opinion or truly mixed; or of all targets, as written scores are. */
  targets: 'sided' | 'middle' | 'all';
  /** Whether texts of this kind may stand before and after others of the same side. */
  joins: boolean;
  draw: Draw;
}

/** All kinds of generated texts in English. */
export const KINDS = {
  plain: { share: 0.07, targets: 'sided', joins: true, draw: drawFrom(PLAIN) },
  negation: { share: 0.11, targets: 'sided', joins: true, draw: drawFrom(NEGATION) },
  turns: { share: 0.1, targets: 'sided', joins: false, draw: drawFrom(TURNS) },
  comparisons: { share: 0.05, targets: 'sided', joins: true, draw: drawFrom(COMPARISONS) },
  quotation: { share: 0.04, targets: 'sided', joins: false, draw: drawFrom(QUOTATION) },
  shouting: { share: 0.03, targets: 'sided', joins: false, draw: drawShouting },
  emoji: { share: 0.04, targets: 'sided', joins: false, draw: drawEmoji },
  scores: { share: 0.07, targets: 'all', joins: false, draw: drawScore },
  slang: { share: 0.08, targets: 'sided', joins: true, draw: drawFrom(SLANG) },
  sarcasm: { share: 0.03, targets: 'sided', joins: false, draw: drawFrom(SARCASM) },
  aspects: { share: 0.04, targets: 'all', joins: false, draw: drawFrom(ASPECTS) },
  sidedPlots: { share: 0.04, targets: 'sided', joins: false, draw: drawFrom(SIDED_PLOTS) },
  middling: { share: 0.04, targets: 'middle', joins: false, draw: drawFrom(MIDDLING) },
  questions: { share: 0.06, targets: 'middle', joins: true, draw: drawFrom(QUESTIONS) },
  plots: { share: 0.1, targets: 'middle', joins: true, draw: drawFrom(PLOTS) },
  news: { share: 0.06, targets: 'middle', joins: true, draw: drawFrom(NEWS) },
  watching: { share: 0.04, targets: 'middle', joins: true, draw: drawFrom(WATCHING) },
} satisfies Record<string, Kind>;

export type KindName = keyof typeof KINDS;

const ENGLISH_KINDS: readonly Kind[] = Object.values(KINDS);

export const OPINIONS: Readonly<Record<string, OpinionTemplates>> = { es, fr, it, pt };

/**
 * The kinds of texts that are made in a language.
 * @throws RangeError for a language without templates of opinions
 */
export function kindsOf(language: string): readonly Kind[] {
  if (language === 'en') return ENGLISH_KINDS;
  const templates = OPINIONS[language];
  if (!templates) throw new RangeError(`there are no templates of opinions in ${language}`);
  const { words, groups, negation } = templates;
  return [
    { share: 0.65, targets: 'sided', joins: true, draw: drawIn(words, groups) },
    { share: 0.35, targets: 'sided', joins: true, draw: drawIn(words, negation) },
  ];
}
