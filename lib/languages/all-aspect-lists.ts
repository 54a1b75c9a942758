import type { AspectList } from './aspect-list';
import { de } from './de/aspects';
import { en } from './en/aspects';
import { es } from './es/aspects';
import { fr } from './fr/aspects';
import { it } from './it/aspects';
import { ko } from './ko/aspects';
import { pt } from './pt/aspects';
import { tr } from './tr/aspects';

/** The languages in which aspects are found. */
export const ASPECT_LISTS: readonly AspectList[] = [en, de, fr, es, ko, tr, pt, it];
