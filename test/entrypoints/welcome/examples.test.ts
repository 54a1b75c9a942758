import { expect, it } from 'vitest';
import { EXAMPLES } from '../../../entrypoints/welcome/examples';
import { openPredictor, pathOf } from '../../../lib/cli/open-predictor';
import { SHIPPED_LANGUAGES } from '../../../lib/languages/shipped';

it.each(SHIPPED_LANGUAGES)(
  'the model that ships for %s finds one invented review positive, one negative, and one mixed',
  async (language) => {
    const predictor = await openPredictor(pathOf({ language }));
    const scores = await predictor.predict(EXAMPLES[language]!.map(({ text }) => text));
    predictor.dispose();
    expect(scores.map(({ tone }) => tone)).toEqual(['positive', 'negative', 'mixed']);
  },
);
