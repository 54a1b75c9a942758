import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { decimals } from '../../../lib/common/format';
import type { LayerOutput } from '../../../lib/model/layer-summary';
import { locale } from '../../shared/locale';
import { HeatStrip } from '../heat-strip';
import { Legend } from '../legend';
import { ValueTable } from './value-table';

/** Positions of a sequence whose values stand in the table. */
const MOST_ROWS = 8;

/** Shape and values of a layer's output for one text. */
export function OutputView({ output: { layer, shape, values } }: { output: LayerOutput }) {
  const units = shape.at(-1)!;
  // Without a dimension for the words, each unit is a column of its own.
  const inTime = shape.length > 2;
  const { rows, low, high } = useMemo(() => {
    const all = Array.from(values);
    const length = inTime ? units : 1;
    return {
      rows: Array.from({ length: all.length / length }, (_, t) => all.slice(t * length, (t + 1) * length)),
      low: all.reduce((least, value) => Math.min(least, value), 0),
      high: all.reduce((most, value) => Math.max(most, value), 0),
    };
  }, [values, units, inTime]);
  const figure = (value: number) => decimals(value, 2, locale());
  const written = `(${shape.join(', ')})`;
  const most = Math.max(-low, high) || 1;
  const listed = inTime ? rows.slice(0, MOST_ROWS) : [rows.flat()];
  return (
    <>
      <h3 id="layer-output">{i18n.t('lab.layers.output', [layer, written])}</h3>
      {rows.length > 0 && (
        <>
          <div
            class="plot"
            role="img"
            aria-label={i18n.t('lab.layers.label', [layer, written, figure(low), figure(high)])}
            style={{ height: inTime ? '128px' : '32px' }}
          >
            <HeatStrip rows={rows} most={most} />
          </div>
          <Legend from={figure(-most)} to={figure(most)} />
        </>
      )}
      <ValueTable
        caption={i18n.t('lab.layers.values')}
        rows={listed.map((each, t) => ({ name: `${t}`, values: each }))}
      />
    </>
  );
}
