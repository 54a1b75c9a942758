import { expect, test } from 'vitest';
import { MEMORY_WORK } from '../../lib/bench/memory-systems';
import { livelyWeights } from '../../lib/bench/workload';

test('every system loads, and does its work', async () => {
  const weights = livelyWeights({ lexiconSize: 500, embeddingUnits: 4, hiddenUnits: 8 });
  for (const load of Object.values(MEMORY_WORK).flatMap(Object.values)) {
    const run = await load(weights);
    await run();
  }
  expect(
    Object.values(MEMORY_WORK)
      .map(Object.keys)
      .map(({ length }) => length),
  ).toEqual([3, 1]);
});
