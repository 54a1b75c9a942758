import { i18n } from '#i18n';
import { decimals, difference } from '../../../lib/common/format';
import { sigmoid } from '../../../lib/gru/reference/gru';
import { locale } from '../../shared/locale';
import { ByWord } from '../by-word';
import { ScoreMaps } from '../score-maps';
import { Sum } from '../sum';
import { WordBars } from '../word-bars';
import { WordLines } from '../word-lines';
import type { CellProps } from './cell-props';

/** The score after each word, the contribution of each word, and the calibrated rating and probability. */
export function DenseCell({ bundle, inside }: CellProps) {
  const { contributions } = inside;
  const scores = inside.logits.map(sigmoid);
  const figure = (value: number) => decimals(value, 3, locale());
  const [up, down] = [Math.max(0, ...contributions), Math.min(0, ...contributions)];
  const most = Math.max(up, -down);
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
      <ByWord
        inside={inside}
        title={i18n.t('lab.dense.moved')}
        label={i18n.t('lab.dense.movedLabel', [figure(up), figure(-down)])}
        height={128}
        scale={[difference(most, 1, locale()), difference(-most, 1, locale())]}
      >
        <WordBars values={contributions} most={most || 1} />
      </ByWord>
      <div class="outcome">
        <Sum bias={bundle.weights.denseBias[0]!} inside={inside} />
        <ScoreMaps score={inside.score} words={inside.reading.tokens.length} calibration={bundle.card.calibration} />
      </div>
    </>
  );
}
