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
