import type { LabelWords } from '../label-words';

export const pt: LabelWords = {
  positive: 'positivo positiva bom',
  negative: 'negativo negativa ruim',
  neutral: 'neutro neutra',
  degrees: 'muito',
};
