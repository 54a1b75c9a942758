import type { WordLists } from '../word-lists';
import { CLAIMS } from './claims';
import { FACT_WORDS } from './facts';
import { FILM_WORDS } from './films';
import { OPINION_WORDS } from './opinions';
import { OTHERS_WORDS } from './opinions-of-others';
import { PLOT_WORDS } from './plot-words';
import { SHOUTED_WORDS } from './shouted';
import { SLANG_WORDS } from './slang-words';
import { WATCHING_WORDS } from './watching';

export const ALL_WORDS: WordLists = {
  ...OPINION_WORDS,
  ...CLAIMS,
  ...FILM_WORDS,
  ...OTHERS_WORDS,
  ...SLANG_WORDS,
  ...PLOT_WORDS,
  ...FACT_WORDS,
  ...SHOUTED_WORDS,
  ...WATCHING_WORDS,
};
