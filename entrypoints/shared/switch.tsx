interface Props {
  name: string;
  /** Said in small letters below the name. */
  hint?: string;
  /** Id of what explains it. */
  describedBy?: string;
  on: boolean;
  disabled?: boolean;
  onChange(on: boolean): void;
}

/** What is on or off, and changes at once. */
export function Switch({ name, hint, describedBy, on, disabled, onChange }: Props) {
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={on}
      aria-describedby={describedBy}
      disabled={disabled}
      onClick={() => onChange(!on)}
    >
      <span class="track" aria-hidden="true">
        <span class="thumb" />
      </span>
      <span>
        {name}
        {hint && <small>{hint}</small>}
      </span>
    </button>
  );
}
