/**
 * The few parts of the protocol buffers wire format that an ONNX file needs
 * (https://protobuf.dev/programming-guides/encoding/): varints and length-delimited fields.
 */

/** A message is its fields, one after the other. */
export type Field = Uint8Array;

function varint(value: number): Uint8Array {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${value} is no unsigned integer.`);
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80);
  bytes.push(rest);
  return Uint8Array.from(bytes);
}

/** Joins byte arrays into one. */
export function concatenate(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}

/** An int32, int64 or enum field. Negative numbers are never needed here and throw. */
export function integer(field: number, value: number): Field {
  return concatenate([varint(field << 3), varint(value)]);
}

/** A bytes, string or embedded message field. */
export function bytes(field: number, content: Uint8Array | string | readonly Field[]): Field {
  const data =
    typeof content === 'string'
      ? new TextEncoder().encode(content)
      : content instanceof Uint8Array
        ? content
        : concatenate(content);
  return concatenate([varint((field << 3) | 2), varint(data.length), data]);
}
