import type { LabelWords } from '../label-words';

export const en: LabelWords = {
  positive: `
    positive pos p good great fresh true yes y up like liked recommended thumbsup thumbup certifiedfresh excellent amazing
    wonderful outstanding perfect satisfied favorable upvoted happy`,
  negative: `
    negative neg n bad rotten false no down dislike disliked notrecommended thumbsdown thumbdown poor terrible awful
    horrible dissatisfied unfavorable downvoted sad`,
  neutral: 'neutral neu mixed average ok okay middling fair soso',
  degrees:
    'very extremely highly strongly overwhelmingly mostly generally moderately mildly somewhat slightly weakly rather',
};
