interface Props {
  name: string;
  /** Accessible name, where it says more than `name`. */
  label?: string;
  /** Shown in small letters below the name. */
  hint?: string;
  /** Whether it is on, in words. */
  state?: string;
  /** Id of the text that explains it. */
  describedBy?: string;
  on: boolean;
  disabled?: boolean;
  onChange(on: boolean): void;
}

export function Switch({ name, label, hint, state, describedBy, on, disabled, onChange }: Props) {
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={on}
      aria-label={label}
      aria-describedby={describedBy}
      disabled={disabled}
      onClick={() => onChange(!on)}
    >
      <span class="track" aria-hidden="true">
        <span class="thumb" />
      </span>
      {state && <span class="state">{state}</span>}
      <span class="switch-name">
        {name}
        {hint && <small>{hint}</small>}
      </span>
    </button>
  );
}
