/** The part of jsfive that we use; it comes without types. It throws strings. */
declare module 'jsfive' {
  export class Group {
    readonly keys: string[];
    readonly attrs: Record<string, unknown>;
    get(path: string): Group | Dataset | null;
  }
  export class File extends Group {
    constructor(bytes: ArrayBuffer, name?: string);
  }
  export class Dataset {
    readonly shape: number[];
    /** E.g. `<f4`; an array for strings of variable length. */
    readonly dtype: string | unknown[];
    readonly value: unknown[];
    /** Not of its public interface. */
    readonly _dataobjects: { find_msg_type(type: number): Map<string, number>[] };
  }
}
