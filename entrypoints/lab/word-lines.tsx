interface Props {
  /** One line each: a value per word. */
  lines: readonly { name: string; values: ArrayLike<number> }[];
  low: number;
  high: number;
  /** Where a thin line runs across. */
  middle: number;
}

/** Lines over the words. The picture is stretched to the columns; the width of the lines is not. */
export function WordLines({ lines, low, high, middle }: Props) {
  const words = lines[0]!.values.length;
  const down = (value: number) => (high - value) / (high - low);
  return (
    <svg class="lines" viewBox={`0 0 ${words} 1`} preserveAspectRatio="none" aria-hidden="true">
      <line class="middle" x1="0" x2={words} y1={down(middle)} y2={down(middle)} />
      {lines.map(({ name, values }) => {
        const points = Array.from(values, (value, t) => `${t + 0.5},${down(value)}`);
        // With its first point twice, a line of one word is visible, too.
        return <polyline key={name} class={name} points={[points[0], ...points].join(' ')} />;
      })}
    </svg>
  );
}
