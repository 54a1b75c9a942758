/** What the colours of a picture mean. */
export function Legend({ from, to }: { from: string; to: string }) {
  return (
    <p class="colours figure">
      {from} <span class="ramp" aria-hidden="true" /> {to}
    </p>
  );
}
