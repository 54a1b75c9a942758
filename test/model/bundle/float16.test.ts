import '@tensorflow/tfjs-backend-cpu';
import { io } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeFloat16, encodeFloat16 } from '../../../lib/model/bundle/float16';

const round = (value: number) => decodeFloat16(encodeFloat16(Float32Array.of(value)))[0]!;
const ALL = Uint16Array.from({ length: 2 ** 16 }, (_, half) => half);
const FINITE = ALL.filter((half) => (half & 0x7c00) !== 0x7c00);

test('every finite half survives a round trip, sign of zero included', () => {
  expect(encodeFloat16(decodeFloat16(FINITE))).toEqual(FINITE);
});

test('every finite half is what TensorFlow.js reads', async () => {
  const spec = { name: 'w', shape: [FINITE.length], dtype: 'float32' as const };
  const quantization = { dtype: 'float16' as const, original_dtype: 'float32' as const };
  const { w } = io.decodeWeights(FINITE.slice().buffer, [{ ...spec, quantization }]);
  expect(decodeFloat16(FINITE)).toEqual(await w!.data());
});

test.each([
  [2049, 2048], // halfway between 2048 and 2050: to the even one
  [2051, 2052],
  [65519, 65504],
  [2 ** -25, 0],
  [3 * 2 ** -25, 2 ** -23],
  [2 ** -14 - 2 ** -26, 2 ** -14], // the last subnormal half rounds up to the first normal one
])('%f becomes %f', (value, expected) => {
  expect(round(value)).toBe(expected);
  expect(round(-value)).toBe(-expected);
});

test('no half lies closer to a value than the one it is rounded to', () => {
  const sorted = decodeFloat16(FINITE.filter((half) => half < 0x7c00));
  const inRange = fc.oneof(fc.float({ min: 0, max: 65504, noNaN: true }), fc.float({ min: 0, max: 1, noNaN: true }));
  fc.assert(
    fc.property(inRange, (value) => {
      const rounded = round(value);
      const place = sorted.indexOf(rounded);
      for (const neighbour of [sorted[place - 1], sorted[place + 1]]) {
        if (neighbour !== undefined) expect(Math.abs(value - rounded)).toBeLessThanOrEqual(Math.abs(value - neighbour));
      }
    }),
  );
});

test('what would overflow is refused', () => {
  for (const value of [65520, -65520, 1e9, Number.POSITIVE_INFINITY, Number.NaN]) {
    expect(() => encodeFloat16(Float32Array.of(value))).toThrow('model.weightRange');
  }
});

test('infinity and NaN are read as NaN', () => {
  expect([...decodeFloat16(Uint16Array.of(0x7c00, 0xfc00, 0x7e00))]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
});
