import type { LabelWords } from '../label-words';

export const fr: LabelWords = {
  positive: 'positif positive bien bonne',
  negative: 'négatif mauvais',
  neutral: 'neutre mitigé',
  degrees: 'très plutôt',
};
