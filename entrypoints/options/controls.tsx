interface SwitchProps {
  name: string;
  /** Said in small letters below the name. */
  hint?: string;
  on: boolean;
  disabled?: boolean;
  onChange(on: boolean): void;
}

export function Switch({ name, hint, on, disabled, onChange }: SwitchProps) {
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={on}
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

interface ChoiceProps<Value extends string> {
  legend: string;
  value: Value;
  options: readonly { value: Value; name: string }[];
  /** One below the other, for names that are sentences. */
  stacked?: boolean;
  onChange(value: Value): void;
}

/** One of a few, all in sight. */
export function Choice<Value extends string>({ legend, value, options, stacked, onChange }: ChoiceProps<Value>) {
  return (
    <fieldset class={stacked ? 'choice stacked' : 'choice'}>
      <legend>{legend}</legend>
      <div class="chips">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={legend}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
