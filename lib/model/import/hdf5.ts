import { Dataset, File, type Group } from 'jsfive';
import { CodedError } from '../../common/errors';
import { sizeOf, type Tensor, type ValueBudget } from './tensor';

/** An HDF5 file may begin with a block of another format, but Keras writes none. */
const SIGNATURE = [0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a];

export const isHdf5 = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, i) => bytes[i] === byte);

/** Of the message that says where a dataset lies, of version 3, and its class for one that is not in chunks. */
const LAYOUT = { type: 8, version: 3, contiguous: 1 };

/**
 * The values of a dataset that lies in one piece, as Keras writes it. jsfive itself reads each value as a number of its own:
 * 88,000 words of 300 units take it 20 seconds and a gigabyte.
 */
function contiguousFloats({ dtype, shape, _dataobjects }: Dataset, file: ArrayBuffer): Float32Array | undefined {
  const at = _dataobjects.find_msg_type(LAYOUT.type)[0]?.get('offset_to_message');
  if (dtype !== '<f4' || at === undefined) return undefined;
  const view = new DataView(file);
  if (view.getUint8(at) !== LAYOUT.version || view.getUint8(at + 1) !== LAYOUT.contiguous) return undefined;
  const start = Number(view.getBigUint64(at + 2, true));
  const bytes = 4 * sizeOf(shape);
  return start + bytes <= file.byteLength ? new Float32Array(file.slice(start, start + bytes)) : undefined;
}

/** A file of Keras' weights. jsfive throws strings where a file is damaged; here they become errors that name the file. */
export class Hdf5 {
  readonly #file: File;
  readonly #bytes: ArrayBuffer;

  constructor(
    readonly name: string,
    bytes: Uint8Array,
    readonly budget: ValueBudget,
  ) {
    this.#bytes = new Uint8Array(bytes).buffer;
    this.#file = this.#try(() => new File(this.#bytes));
  }

  #try<Result>(read: () => Result): Result {
    try {
      return read();
    } catch (cause) {
      if (cause instanceof CodedError) throw cause;
      throw new CodedError('import.damagedHdf5', [this.name], { cause });
    }
  }

  #find(path: string): Group | Dataset | undefined {
    return this.#try(() => {
      let at: Group | Dataset | null = this.#file;
      for (const part of path.split('/').filter(Boolean)) {
        if (!at || at instanceof Dataset || !at.keys.includes(part)) return undefined;
        at = at.get(part);
      }
      return at ?? undefined;
    });
  }

  /** Names of the groups and datasets in a group; none where there is no such group. */
  keys(path: string): string[] {
    const found = this.#find(path);
    return found && !(found instanceof Dataset) ? this.#try(() => found.keys) : [];
  }

  /** An attribute of a group: text, or undefined. */
  text(path: string, attribute: string): string | undefined {
    const value = this.#attribute(path, attribute);
    return typeof value === 'string' ? value.replace(/\0+$/, '') : undefined;
  }

  /** A list of texts, which Keras splits into `attribute0`, `attribute1` and so on where it is long. */
  texts(path: string, attribute: string): string[] | undefined {
    const whole = this.#attribute(path, attribute);
    if (whole !== undefined) return toTexts(whole);
    const parts: string[] = [];
    for (let i = 0; ; i++) {
      const part = this.#attribute(path, `${attribute}${i}`);
      if (part === undefined) return i > 0 ? parts : undefined;
      parts.push(...toTexts(part));
    }
  }

  #attribute(path: string, attribute: string): unknown {
    const found = this.#find(path);
    if (!found || found instanceof Dataset) return undefined;
    return this.#try(() => (Object.hasOwn(found.attrs, attribute) ? found.attrs[attribute] : undefined));
  }

  /** @returns undefined where there is no dataset of numbers at this path @throws CodedError `import.tooLarge` */
  tensor(path: string): Tensor | undefined {
    const found = this.#find(path);
    if (!(found instanceof Dataset)) return undefined;
    return this.#try(() => {
      const shape = [...found.shape];
      this.budget.spend(shape);
      return { shape, values: contiguousFloats(found, this.#bytes) ?? Float32Array.from(found.value, Number) };
    });
  }
}

/** Names end in NULs where they have a fixed length; a list that is empty is stored as a number. */
function toTexts(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.filter((text) => typeof text === 'string').map((text) => text.replace(/\0+$/, ''));
}
