import { expect, test } from 'vitest';
import { createInTurn } from '../../lib/common/in-turn';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('work runs one piece at a time, in the order of the calls', async () => {
  const inTurn = createInTurn();
  const log: string[] = [];
  const work = (name: string, ms: number) => async () => {
    log.push(`${name} starts`);
    await pause(ms);
    log.push(`${name} ends`);
    return name;
  };
  expect(await Promise.all([inTurn(work('slow', 20)), inTurn(work('fast', 0))])).toEqual(['slow', 'fast']);
  expect(log).toEqual(['slow starts', 'slow ends', 'fast starts', 'fast ends']);
});

test('an error reaches its own caller, and the next piece of work starts all the same', async () => {
  const inTurn = createInTurn();
  const failing = inTurn(() => {
    throw new Error('no room');
  });
  const next = inTurn(() => 7);
  await expect(failing).rejects.toThrow('no room');
  expect(await next).toBe(7);
});

test('two queues do not wait for each other', async () => {
  const [one, other] = [createInTurn(), createInTurn()];
  const never = one(() => new Promise(() => {}));
  expect(await Promise.race([never, other(() => 'done')])).toBe('done');
});
