import { i18n } from '#i18n';
import { decimals } from '../../../lib/common/format';
import { sigmoid } from '../../../lib/gru/reference/gru';
import { locale } from '../../shared/locale';
import { ByWord } from '../by-word';
import { ScoreMaps } from '../score-maps';
import { Sum } from '../sum';
import { WordLines } from '../word-lines';
import type { CellProps } from './cell-props';

/** The score after each word, what the logit is the sum of, and the calibrated rating and probability. */
export function DenseCell({ bundle, inside }: CellProps) {
  const scores = inside.logits.map(sigmoid);
  const figure = (value: number) => decimals(value, 3, locale());
  return (
    <>
      <p class="why">{i18n.t('lab.dense.why')}</p>
      <ByWord
        inside={inside}
        title={i18n.t('lab.dense.running')}
        label={i18n.t('lab.dense.runningLabel', [figure(scores[0]!), figure(scores.at(-1)!)])}
        height={128}
        scale={['1', '0']}
      >
        <WordLines lines={[{ name: 'score', values: scores }]} low={0} high={1} middle={0.5} />
      </ByWord>
      <div class="outcome">
        <Sum bias={bundle.weights.denseBias[0]!} inside={inside} />
        <ScoreMaps score={inside.score} words={inside.reading.tokens.length} calibration={bundle.card.calibration} />
      </div>
    </>
  );
}
