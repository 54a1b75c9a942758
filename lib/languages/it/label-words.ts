import type { LabelWords } from '../label-words';

export const it: LabelWords = {
  positive: 'positivo positiva buono',
  negative: 'negativo negativa cattivo',
  neutral: 'neutro neutra',
  degrees: 'molto',
};
