const WORDS: Record<string, readonly string[]> = {
  any: [
    'R²',
    'logit',
    'batch',
    'embedding',
    'SIMD',
    'WebAssembly',
    'WebGPU',
    'sigmoid',
    'tensor',
    'token',
    '\\d+/\\d+',
  ],
  en: ['epochs?', 'loss', 'seed', 'lexicon', 'held[ -]out', 'hidden units?', 'learning rate', 'calibrat\\w+', 'asleep'],
  de: [
    'Epochen?',
    'Verlust',
    'Lexikon',
    'zurückgehalten\\w*',
    'ver(deckte|steckte) Einheiten',
    'Lernrate',
    'Rechenwerk',
  ],
  fr: [
    'époques?',
    'perte',
    'lots?',
    'graine',
    'lexique',
    'unités cachées',
    'plongement',
    'calibration',
    'mises de côté',
  ],
  es: ['épocas?', 'pérdida', 'lotes?', 'semilla', 'léxico', 'unidades ocultas', 'calibración', 'reservadas'],
};

/** Words of machine learning in the four languages. They stand only under "Advanced" and in the lab, with explanations. */
export const MACHINE_LEARNING_WORDS = new RegExp(
  `(?<![\\p{L}\\d])(${Object.values(WORDS).flat().join('|')})(?![\\p{L}\\d])`,
  'iu',
);
