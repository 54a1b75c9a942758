import type { ComponentChildren } from 'preact';
import { Problem } from '../../shared/problem';
import { refusal } from './state';

/** The buttons below a view, which stay in sight while it scrolls, and why the last click failed. */
export function Foot({ hint, children }: { hint?: string; children: ComponentChildren }) {
  return (
    <div class="foot">
      <Problem text={refusal.value} />
      {hint && <p class="quiet">{hint}</p>}
      <div class="actions">{children}</div>
    </div>
  );
}
