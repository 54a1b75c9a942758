import type { AspectList } from './aspect-list';
import { de } from './languages/de';
import { en } from './languages/en';
import { es } from './languages/es';
import { fr } from './languages/fr';

/** The languages in which aspects are found. */
export const ASPECT_LISTS: readonly AspectList[] = [en, de, fr, es];
