import { de } from './de/label-words';
import { en } from './en/label-words';
import { es } from './es/label-words';
import { fr } from './fr/label-words';
import { it } from './it/label-words';
import { ko } from './ko/label-words';
import type { LabelWords } from './label-words';
import { pt } from './pt/label-words';
import { tr } from './tr/label-words';

/** A file of reviews may be labelled in any of them, whatever language its reviews are in. */
export const ALL_LABEL_WORDS: readonly LabelWords[] = [de, en, es, fr, it, ko, pt, tr];
