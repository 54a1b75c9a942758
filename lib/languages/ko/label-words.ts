import type { LabelWords } from '../label-words';

export const ko: LabelWords = {
  positive: '긍정',
  negative: '부정',
  neutral: '중립',
};
