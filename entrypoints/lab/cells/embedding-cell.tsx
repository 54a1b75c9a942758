import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { decimals, whole } from '../../../lib/common/format';
import { locale } from '../../shared/locale';
import { ByWord } from '../by-word';
import { HeatStrip } from '../heat-strip';
import { Legend } from '../legend';
import type { CellProps } from './cell-props';

/** The rows of the embedding for the words of the text. */
export function EmbeddingCell({ bundle: { weights }, inside }: CellProps) {
  const { embedding, embeddingUnits: units } = weights;
  const { sequence } = inside.reading;
  const { rows, low, high } = useMemo(() => {
    const rows = Array.from(sequence, (index) => embedding.subarray(index * units, (index + 1) * units));
    const [low, high] = [Math.min, Math.max].map((furthest) => furthest(0, ...rows.map((row) => furthest(...row))));
    return { rows, low: low!, high: high! };
  }, [embedding, units, sequence]);
  const most = Math.max(-low, high);
  const figure = (value: number) => decimals(value, 2, locale());
  return (
    <>
      <p class="why">{i18n.t('lab.embedding.why', [whole(units, locale())])}</p>
      <ByWord
        inside={inside}
        label={i18n.t('lab.embedding.label', [
          whole(rows.length, locale()),
          whole(units, locale()),
          figure(low),
          figure(high),
        ])}
        height={160}
        scale={['0', `${units - 1}`]}
      >
        <HeatStrip rows={rows} most={most || 1} />
      </ByWord>
      <Legend from={figure(-most)} to={figure(most)} />
    </>
  );
}
