import { CodedError } from '../../common/errors';

export type Json = Record<string, unknown>;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** More units or filters are of no sensible model. */
const MOST_UNITS = 65_536;

/** The configuration of one layer, as Keras or TensorFlow.js wrote it. Each reader throws `import.setting` where it is not understood. */
export class Settings {
  constructor(
    readonly layer: string,
    readonly config: Json,
  ) {}

  /** @throws CodedError `import.setting` */
  refuse(setting: string): never {
    const value = JSON.stringify(this.config[setting]) ?? 'undefined';
    throw new CodedError('import.setting', [this.layer, setting, value.slice(0, 60)]);
  }

  /** A whole number, or the only one of a list. */
  count(setting: string, byDefault?: number): number {
    const given = this.config[setting] ?? byDefault;
    const value = Array.isArray(given) && given.length === 1 ? given[0] : given;
    if (Number.isInteger(value) && (value as number) > 0 && (value as number) <= MOST_UNITS) return value as number;
    return this.refuse(setting);
  }

  number(setting: string, byDefault: number): number {
    const value = this.config[setting] ?? byDefault;
    return typeof value === 'number' ? value : this.refuse(setting);
  }

  flag(setting: string, byDefault: boolean): boolean {
    const value = this.config[setting] ?? byDefault;
    return typeof value === 'boolean' ? value : this.refuse(setting);
  }

  oneOf<Value extends string>(setting: string, values: readonly Value[], byDefault: Value): Value {
    const value = this.config[setting] ?? byDefault;
    return values.find((known) => known === value) ?? this.refuse(setting);
  }

  /** @throws CodedError `import.setting` unless the setting is absent or has this value */
  expect(setting: string, value: unknown): void {
    const given = this.config[setting];
    if (given !== undefined && given !== null && given !== value) this.refuse(setting);
  }

  /** A layer within this one. */
  inner(setting: string): { className: string; settings: Settings } {
    const inner = this.config[setting];
    if (!isJson(inner) || typeof inner.class_name !== 'string' || !isJson(inner.config)) return this.refuse(setting);
    return { className: inner.class_name, settings: new Settings(this.layer, inner.config) };
  }
}
