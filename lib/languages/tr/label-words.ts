import type { LabelWords } from '../label-words';

export const tr: LabelWords = {
  positive: 'olumlu pozitif',
  negative: 'olumsuz negatif',
  neutral: 'nötr',
};
