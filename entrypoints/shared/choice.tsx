import './choice.css';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Option<Value extends string> {
  value: Value;
  title: string;
  hint?: string;
  /** Shown below the option while it is chosen. */
  details?: ComponentChildren;
}

interface Props<Value extends string> {
  legend: string;
  /** `chips` are small boxes side by side, `rows` is one below the other with room for hints. */
  look: 'chips' | 'rows';
  /** `undefined` when none of the options is in effect. */
  value: Value | undefined;
  options: readonly Option<Value>[];
  onChange(value: Value): void;
}

/** A group of radio buttons. */
export function Choice<Value extends string>({ legend, look, value: chosen, options, onChange }: Props<Value>) {
  const name = useId();
  return (
    <fieldset class={`choice ${look}`}>
      <legend>{legend}</legend>
      <div class="options">
        {options.map(({ value, title, hint, details }) => (
          <div key={value} class={value === chosen ? 'option chosen' : 'option'}>
            <label>
              <input
                type="radio"
                name={name}
                value={value}
                checked={value === chosen}
                onChange={() => onChange(value)}
              />
              <span>{title}</span>
              {hint && <small>{hint}</small>}
            </label>
            {value === chosen && details && <div class="details">{details}</div>}
          </div>
        ))}
      </div>
    </fieldset>
  );
}
