interface Props {
  /** A value per word. */
  values: ArrayLike<number>;
  /** The value whose bar fills half of the height. */
  most: number;
}

/** A bar for each word, upwards for positive values and downwards for negative ones. */
export function WordBars({ values, most }: Props) {
  return (
    <svg class="bars-by-word" viewBox={`0 -1 ${values.length} 2`} preserveAspectRatio="none" aria-hidden="true">
      {Array.from(values, (value, t) => (
        <rect
          key={t}
          class={value < 0 ? 'negative' : 'positive'}
          x={t + 0.1}
          y={value < 0 ? 0 : -value / most}
          width="0.8"
          height={Math.abs(value) / most}
        />
      ))}
      <line class="middle" x1="0" x2={values.length} y1="0" y2="0" />
    </svg>
  );
}
