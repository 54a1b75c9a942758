import { expect, it } from 'vitest';
import type { Attack } from '../attack/attack';

/** The first trials of each attack on the extension; `npm run attack -- NAME` runs them all. */
const SHORT: Record<string, number> = {
  settings: 3,
  messages: 1,
  'hostile-reviews': 3,
  rerenders: 1,
  'many-reviews': 2,
  'worker-kills': 4,
  'browser-kills': 2,
  tabs: 1,
  bundles: 50,
  'gpu-losses': 1,
  'gpu-losses-in-training': 1,
};

it.each(Object.entries(SHORT))('%s, %i trials: all are survived', async (name, times) => {
  const { attack } = (await import(`../attack/${name}.ts`)) as { attack: Attack };
  try {
    for (let i = 0; i < times; i++) expect((await attack.trial(i)).result, `trial ${i}`).toBe('survived');
  } finally {
    await attack.close?.();
  }
});

const canMount = process.platform === 'linux' && process.getuid?.() === 0;
if (!canMount) console.warn('SKIPPED: the attack by a full disk, which only root on Linux can prepare.');
it.skipIf(!canMount)('full-disk, 1 trial: it is survived', async () => {
  const { attack } = await import('../attack/full-disk');
  try {
    expect((await attack.trial(0)).result).toBe('survived');
  } finally {
    await attack.close?.();
  }
});
