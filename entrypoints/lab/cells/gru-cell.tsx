import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { decimals, difference, whole } from '../../../lib/common/format';
import type { GruStep } from '../../../lib/gru/reference/gru';
import { locale } from '../../shared/locale';
import { ByWord } from '../by-word';
import { HeatStrip } from '../heat-strip';
import { Legend } from '../legend';
import { chooseUnit, column, unit } from '../state';
import { WordLines } from '../word-lines';
import type { CellProps } from './cell-props';

/** The values that the GRU computes for each unit and word. */
const PARTS = [
  { part: 'state', name: () => i18n.t('lab.gru.states'), height: 160 },
  { part: 'update', name: () => i18n.t('lab.gru.update'), height: 96 },
  { part: 'reset', name: () => i18n.t('lab.gru.reset'), height: 96 },
] as const satisfies { part: keyof GruStep; name: () => string; height: number }[];

/** Hidden states and gates over the words, and one unit to follow. */
export function GruCell({ bundle: { weights }, inside }: CellProps) {
  const { hiddenUnits: units } = weights;
  return (
    <>
      <p class="why">{i18n.t('lab.gru.why', [whole(units, locale())])}</p>
      {PARTS.map(({ part, name, height }) => (
        <Strip key={part} inside={inside} part={part} name={name()} height={height} units={units} />
      ))}
      <Legend from="−1" to="1" />
      <UnitChoice units={units} weight={weights.denseKernel[unit.value]!} />
      <UnitLines inside={inside} />
    </>
  );
}

interface StripProps extends Pick<CellProps, 'inside'> {
  part: (typeof PARTS)[number]['part'];
  name: string;
  height: number;
  units: number;
}

function Strip({ inside, part, name, height, units }: StripProps) {
  const { steps } = inside;
  const rows = useMemo(() => steps.map((step) => step[part]), [steps, part]);
  const mean = useMemo(() => meanOf(rows), [rows]);
  const label = i18n.t('lab.gru.label', [
    name,
    whole(rows.length, locale()),
    whole(units, locale()),
    decimals(mean, 2, locale()),
  ]);
  return (
    <ByWord
      inside={inside}
      title={name}
      label={label}
      height={height}
      scale={['0', `${units - 1}`]}
      onClickAt={(place) => chooseUnit(Math.floor(place * units))}
    >
      <HeatStrip rows={rows} most={1} />
      <div class="followed" style={{ top: `${((unit.value + 0.5) / units) * 100}%` }} />
    </ByWord>
  );
}

function meanOf(rows: readonly Float64Array[]): number {
  const sums = rows.map((row) => row.reduce((sum, value) => sum + value, 0) / row.length);
  return sums.reduce((sum, value) => sum + value, 0) / sums.length;
}

function UnitChoice({ units, weight }: { units: number; weight: number }) {
  return (
    <div class="search">
      <label for="unit">{i18n.t('lab.gru.unit')}</label>
      <input
        id="unit"
        type="range"
        min="0"
        max={units - 1}
        value={unit.value}
        aria-describedby="unit-why"
        onInput={({ currentTarget }) => chooseUnit(currentTarget.valueAsNumber)}
      />
      <output class="figure" for="unit">
        {unit.value}
      </output>
      <span class="quiet figure">
        {i18n.t('lab.gru.weight')} {difference(weight, 3, locale())}
      </span>
      <p id="unit-why" class="quiet">
        {i18n.t('lab.gru.unitWhy')}
      </p>
    </div>
  );
}

function UnitLines({ inside }: Pick<CellProps, 'inside'>) {
  const { steps } = inside;
  const figure = (value: number) => decimals(value, 2, locale());
  const [first, last] = [steps[0]!, steps.at(-1)!].map(({ state }) => figure(state[unit.value]!));
  return (
    <>
      <ByWord
        inside={inside}
        label={i18n.t('lab.gru.unitLine', [unit.value, first!, last!])}
        height={128}
        scale={['1', '−1']}
      >
        <WordLines
          lines={PARTS.map(({ part }) => ({
            name: `line-${part}`,
            values: steps.map((step) => step[part][unit.value]!),
          }))}
          low={-1}
          high={1}
          middle={0}
        />
      </ByWord>
      <LineLegend steps={steps} />
    </>
  );
}

/** Names of the lines, with their values at the word that is pointed at. */
function LineLegend({ steps }: Pick<CellProps['inside'], 'steps'>) {
  const here = steps[column.value];
  return (
    <ul class="legend">
      {PARTS.map(({ part, name }) => (
        <li key={part} class={`line-${part}`}>
          <span class="key" aria-hidden="true" /> {name()}{' '}
          {here && <span class="figure">{decimals(here[part][unit.value], 2, locale())}</span>}
        </li>
      ))}
    </ul>
  );
}
