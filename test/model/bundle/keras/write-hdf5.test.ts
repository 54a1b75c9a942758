import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import h5wasm, { type Dataset, type Group } from 'h5wasm/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeHdf5 } from '../../../../lib/model/bundle/keras/write-hdf5';
import { Hdf5 } from '../../../../lib/model/import/hdf5';
import { ValueBudget } from '../../../../lib/model/import/tensor';

const tensor = (shape: number[]) => {
  const count = shape.reduce((product, size) => product * size, 1);
  return { shape, values: Float32Array.from({ length: count }, (_, i) => Math.fround(i / 7 - 1)) };
};
const names = Array.from({ length: 16 }, (_, i) => `${i}`);
const tree = {
  layers: { gru: { cell: { vars: { 0: tensor([5, 12]), 1: tensor([2, 3, 4]) } }, vars: {} } },
  many: Object.fromEntries(names.map((name) => [name, tensor([Number(name) + 1])])),
};
const bytes = writeHdf5(tree);

const folder = mkdtempSync(join(tmpdir(), 'reeltone-'));
beforeAll(() => h5wasm.ready);
afterAll(() => rmSync(folder, { recursive: true }));

/** libhdf5 itself, compiled to WebAssembly. */
test('libhdf5 reads what is written', () => {
  const path = join(folder, 'written.h5');
  writeFileSync(path, bytes);
  const file = new h5wasm.File(path, 'r');
  const { 0: kernel } = tree.layers.gru.cell.vars;
  const read = file.get('layers/gru/cell/vars/0') as Dataset;
  expect(read.shape).toEqual(kernel.shape);
  expect(read.value).toEqual(kernel.values);
  expect((file.get('layers/gru/vars') as Group).keys()).toEqual([]);
  expect((file.get('many') as Group).keys().sort()).toEqual([...names].sort());
  for (const name of names) expect((file.get(`many/${name}`) as Dataset).value).toEqual(tree.many[name]!.values);
  file.close();
});

test('so does the reader of imports', () => {
  const file = new Hdf5('written.h5', bytes, new ValueBudget());
  expect(file.tensor('layers/gru/cell/vars/1')).toEqual(tree.layers.gru.cell.vars[1]);
  expect(file.keys('layers/gru').sort()).toEqual(['cell', 'vars']);
  expect(file.keys('many').sort()).toEqual([...names].sort());
});

test('a group that does not fit is refused', () => {
  expect(() => writeHdf5(Object.fromEntries(Array.from({ length: 17 }, (_, i) => [`${i}`, {}])))).toThrow(RangeError);
});
