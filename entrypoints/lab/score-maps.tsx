import { i18n } from '#i18n';
import { decimals, percent } from '../../lib/common/format';
import {
  applyPiecewise,
  type Calibration,
  type PiecewiseLinear,
  positiveMap,
  ratingMap,
} from '../../lib/model/calibration';
import { locale } from '../shared/locale';

const [WIDTH, HEIGHT] = [200, 120];

interface ScoreMapsProps {
  score: number;
  /** Of the text. */
  words: number;
  calibration: Calibration;
}

/** The two calibration maps for a text as lines, with its score marked on them. */
export function ScoreMaps({ score, words, calibration }: ScoreMapsProps) {
  const positive = positiveMap(words, calibration);
  const ratings = ratingMap(words, calibration);
  const at = decimals(score, 3, locale());
  const rating = decimals(applyPiecewise(ratings, score), 1, locale());
  const probability = percent(applyPiecewise(positive, score), locale());
  return (
    <div class="maps">
      <h3>{i18n.t('lab.dense.maps')}</h3>
      <p class="quiet">{i18n.t('lab.dense.mapsWhy')}</p>
      <ScoreMap
        score={score}
        knots={ratings}
        ends={[1, 10]}
        caption={i18n.t('lab.dense.rating', [rating])}
        label={i18n.t('lab.dense.ratingLabel', [at, rating])}
      />
      <ScoreMap
        score={score}
        knots={positive}
        ends={[0, 1]}
        caption={i18n.t('lab.dense.probability', [probability])}
        label={i18n.t('lab.dense.probabilityLabel', [at, probability])}
      />
    </div>
  );
}

interface MapProps {
  score: number;
  knots: PiecewiseLinear;
  ends: readonly [low: number, high: number];
  caption: string;
  label: string;
}

function ScoreMap({ score, knots, ends: [low, high], caption, label }: MapProps) {
  const x = (score: number) => score * WIDTH;
  const y = (value: number) => ((high - value) / (high - low)) * HEIGHT;
  // The map is constant outside of its knots.
  const all = [[0, knots[0]![1]], ...knots, [1, knots.at(-1)![1]]] as const;
  return (
    <figure class="map">
      <svg
        viewBox={`-28 -8 ${WIDTH + 36} ${HEIGHT + 28}`}
        width={WIDTH + 36}
        height={HEIGHT + 28}
        role="img"
        aria-label={label}
      >
        <rect class="frame" width={WIDTH} height={HEIGHT} />
        <polyline points={all.map(([s, value]) => `${x(s)},${y(value)}`).join(' ')} />
        <circle cx={x(score)} cy={y(applyPiecewise(knots, score))} r="5" />
        <text x="-6" y="4" text-anchor="end">
          {high}
        </text>
        <text x="-6" y={HEIGHT + 4} text-anchor="end">
          {low}
        </text>
        <text x="0" y={HEIGHT + 16}>
          0
        </text>
        <text x={WIDTH} y={HEIGHT + 16} text-anchor="end">
          1
        </text>
      </svg>
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
