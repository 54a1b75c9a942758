/** A sentence about a failure, read out when it appears; nothing as long as there is none. */
export function Problem({ text }: { text: string | undefined }) {
  if (!text) return null;
  return (
    <p class="note problem" role="alert">
      {text}
    </p>
  );
}
