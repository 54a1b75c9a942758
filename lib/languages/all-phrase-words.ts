import { de } from './de/phrase-words';
import { en } from './en/phrase-words';
import { es } from './es/phrase-words';
import { fr } from './fr/phrase-words';
import { it } from './it/phrase-words';
import { ko } from './ko/phrase-words';
import type { PhraseWords } from './phrase-words';
import { pt } from './pt/phrase-words';
import { tr } from './tr/phrase-words';

/** By ISO 639-1. */
export const ALL_PHRASE_WORDS: Readonly<Partial<Record<string, PhraseWords>>> = { de, en, es, fr, it, ko, pt, tr };
