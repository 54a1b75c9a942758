import type { LabelWords } from '../label-words';

export const es: LabelWords = {
  positive: 'positivo positiva bueno buena bien',
  negative: 'negativo negativa malo mala',
  neutral: 'neutro neutra mixto',
  degrees: 'muy bastante',
};
