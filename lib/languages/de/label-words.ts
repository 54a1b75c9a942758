import type { LabelWords } from '../label-words';

export const de: LabelWords = {
  positive: 'positiv gut',
  negative: 'negativ schlecht',
  neutral: 'neutral gemischt',
  degrees: 'sehr eher',
};
