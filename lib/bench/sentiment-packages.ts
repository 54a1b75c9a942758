import { readBundle } from '../cli/bundle-folder';
import { labelOf } from '../data/ratings';
import { accuracy, auc } from '../model/metrics';
import { createPredictor } from '../model/predict';
import { openNetworks } from './engines';
import { type BenchContext, type Contender, timeInTurn } from './measure';
import { type Row, spread, toRows } from './rows';

const area = 'lexicons';

/** From this score up a text is positive, for every system. */
const NEUTRAL = 0.5;

/** The model beside sentiment packages on its held-out reviews: raw text to score, speed and quality. */
export async function benchSentimentPackages({ model, heldOut, rounds, gpu, progress }: BenchContext): Promise<Row[]> {
  if (!heldOut) {
    progress(`${area}: left out, since it needs labelled reviews (--data FILE)`);
    return [];
  }
  const bundle = await readBundle(model);
  const labelled = heldOut.filter((example) => labelOf(example) !== undefined);
  const work = `${labelled.length.toLocaleString('en')} held-out reviews`;
  progress(`${area}: ${work}`);
  const texts = labelled.map(({ text }) => text);

  const networks = await openNetworks(bundle.weights, gpu);
  const contenders: Contender<number[]>[] = [...networks].map(([system, network]) => {
    const predictor = createPredictor(bundle, network);
    return { system, run: async () => (await predictor.predict(texts)).map(({ score }) => score) };
  });
  const { SENTIMENT_PACKAGES } = await import('./peers/sentiment-packages');
  for (const [system, polarity] of Object.entries(SENTIMENT_PACKAGES)) {
    contenders.push({ system, run: () => texts.map((text) => NEUTRAL + polarity(text)) });
  }

  const { times, results } = await timeInTurn(contenders, rounds);
  const labels = labelled.map((example) => labelOf(example)!);
  const measures = { accuracy, AUC: auc };
  const quality = Object.entries(measures).flatMap(([unit, measure]) =>
    [...results].map(([system, scores]) => ({
      area,
      case: `${work}: ${unit}`,
      system,
      unit,
      ...spread([measure(scores, labels) ?? Number.NaN]),
    })),
  );
  const perSecond = (milliseconds: number) => (texts.length * 1000) / milliseconds;
  return [...quality, ...toRows({ area, case: work, unit: 'reviews/s' }, times, perSecond)];
}
