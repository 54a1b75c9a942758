import { de } from './de/frequent-words';
import { en } from './en/frequent-words';
import { es } from './es/frequent-words';
import { fr } from './fr/frequent-words';
import { it } from './it/frequent-words';
import { pt } from './pt/frequent-words';
import { tr } from './tr/frequent-words';

/** Words that texts in a language hardly do without, by ISO 639-1: even a short sentence has some of them. */
export const FREQUENT_WORDS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries({ de, en, es, fr, it, pt, tr }).map(([language, words]) => [language, words.trim().split(/\s+/)]),
);
