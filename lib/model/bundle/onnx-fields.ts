import { bytes, concatenate, type Field, integer } from './protobuf';

/**
 * Field numbers and enums below are those of onnx.proto (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto),
 * operators those of opset 17.
 */
const OPSET = 17;
const IR_VERSION = 8;
export const FLOAT = 1;
export const UINT8 = 2;
export const INT32 = 6;
export const INT64 = 7;

/** Operators of onnxruntime's own. */
export const MICROSOFT = 'com.microsoft';

/** A constant. */
export function tensor(
  name: string,
  type: number,
  shape: readonly number[],
  values: Float32Array | BigInt64Array | Uint8Array,
): Field {
  const raw = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  return bytes(5, [...shape.map((size) => integer(1, size)), integer(2, type), bytes(8, name), bytes(9, raw)]);
}

/** @param inputs '' is one that is absent, as in `output` */
export function node(
  operator: string,
  inputs: string[],
  output: string | string[],
  attributes: Field[] = [],
  domain = '',
): Field {
  const outputs = [output].flat();
  return bytes(1, [
    ...inputs.map((name) => bytes(1, name)),
    ...outputs.map((name) => bytes(2, name)),
    bytes(4, operator),
    ...attributes,
    ...(domain ? [bytes(7, domain)] : []),
  ]);
}

export const integerAttribute = (name: string, value: number): Field =>
  bytes(5, [bytes(1, name), integer(3, value), integer(20, 2)]);
export const stringAttribute = (name: string, value: string): Field =>
  bytes(5, [bytes(1, name), bytes(4, value), integer(20, 3)]);

export const input = (name: string, type: number, shape: Shape): Field => value(11, name, type, shape);
export const output = (name: string, type: number, shape: Shape): Field => value(12, name, type, shape);

/** A dimension is a number or, where it may vary, a name. */
type Shape = readonly (number | string)[];

function value(field: number, name: string, type: number, shape: Shape): Field {
  const dimensions = shape.map((size) => bytes(1, [typeof size === 'number' ? integer(1, size) : bytes(2, size)]));
  return bytes(field, [bytes(1, name), bytes(2, [bytes(1, [integer(1, type), bytes(2, dimensions)])])]);
}

/** A file of nodes, constants, inputs and outputs. */
export function onnxFile(graph: readonly Field[], domains: readonly string[] = []): Uint8Array {
  const opsets = [
    bytes(8, [bytes(1, ''), integer(2, OPSET)]),
    ...domains.map((domain) => bytes(8, [bytes(1, domain), integer(2, 1)])),
  ];
  const named = [...graph, bytes(2, 'reeltone')];
  return concatenate([integer(1, IR_VERSION), bytes(2, 'reeltone'), ...opsets, bytes(7, named)]);
}
