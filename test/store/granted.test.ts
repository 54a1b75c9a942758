import '../fake-browser';
import { expect, it } from 'vitest';
import { readGranted, writeGranted } from '../../lib/store/granted';

it('nothing is granted until it is written', async () => {
  expect(await readGranted()).toEqual([]);
  await writeGranted(['shop']);
  expect(await readGranted()).toEqual(['shop']);
});
