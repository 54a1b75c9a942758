import { de } from './de/tokens';
import { en } from './en/tokens';
import { es } from './es/tokens';
import { fr } from './fr/tokens';
import { it } from './it/tokens';
import { ja } from './ja/tokens';
import { ko } from './ko/tokens';
import { pt } from './pt/tokens';
import type { TokenRules } from './token-rules';
import { tr } from './tr/tokens';
import { zh } from './zh/tokens';

/** By ISO 639-1. Other languages are split at spaces and punctuation alone. */
export const TOKEN_RULES: Readonly<Record<string, TokenRules>> = { de, en, es, fr, it, ja, ko, pt, tr, zh };
