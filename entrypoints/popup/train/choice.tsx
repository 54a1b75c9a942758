import type { ComponentChildren } from 'preact';

interface Props<Value extends string> {
  legend: string;
  name: string;
  value: Value;
  onChoose: (value: Value) => void;
  options: readonly { value: Value; title: string; hint: string; more?: ComponentChildren }[];
}

/** One of a few ways, each with what it means; the chosen one opens to what it needs. */
export function Choice<Value extends string>({ legend, name, value: chosen, onChoose, options }: Props<Value>) {
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      {options.map(({ value, title, hint, more }) => (
        <div key={value} class={value === chosen ? 'option chosen' : 'option'}>
          <label>
            <input type="radio" name={name} value={value} checked={value === chosen} onChange={() => onChoose(value)} />
            <span>{title}</span>
            <small>{hint}</small>
          </label>
          {value === chosen && more && <div class="needs">{more}</div>}
        </div>
      ))}
    </fieldset>
  );
}
