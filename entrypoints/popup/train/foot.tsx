import type { ComponentChildren } from 'preact';
import { refusal } from './state';

/** The buttons of a panel, which stay in sight, and why the last one brought nothing. */
export function Foot({ hint, children }: { hint?: string; children: ComponentChildren }) {
  return (
    <div class="foot">
      {refusal.value && (
        <p class="note problem" role="alert">
          {refusal.value}
        </p>
      )}
      {hint && <p class="quiet">{hint}</p>}
      <div class="actions">{children}</div>
    </div>
  );
}
