import type { AspectList } from './aspect-list';
import { de } from './languages/de';
import { en } from './languages/en';
import { es } from './languages/es';
import { fr } from './languages/fr';
import { it } from './languages/it';
import { ko } from './languages/ko';
import { pt } from './languages/pt';
import { tr } from './languages/tr';

/** The languages in which aspects are found. */
export const ASPECT_LISTS: readonly AspectList[] = [en, de, fr, es, ko, tr, pt, it];
