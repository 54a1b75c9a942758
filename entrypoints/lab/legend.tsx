/** The scale of the colours in a heat strip. */
export function Legend({ from, to }: { from: string; to: string }) {
  return (
    <p class="colours figure">
      {from} <span class="ramp" aria-hidden="true" /> {to}
    </p>
  );
}
