import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuildOutput, build } from 'wxt';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Their code is in the build, but no module of it stands in their folders. */
const UNSEEN = ['assemblyscript', 'vite'];

/** The packages that have code in the bundles. */
function packagesIn({ steps }: BuildOutput): string[] {
  const chunks = steps.flatMap((step) => step.chunks).filter((chunk) => chunk.type === 'chunk');
  // WXT's type leaves out what Rollup says of each module: how much of it is left in the bundle.
  const modules = chunks.flatMap((chunk) =>
    Object.entries((chunk as unknown as { modules: Record<string, { renderedLength: number }> }).modules),
  );
  const names = modules
    .filter(([, { renderedLength }]) => renderedLength > 0)
    .map(([id]) => id.match(/.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1])
    .filter((name) => name !== undefined);
  return [...new Set(names)].sort();
}

describe('the packages in the bundles', () => {
  let folder: string;
  let packages: string[];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reeltone-build-'));
    packages = packagesIn(await build({ root: ROOT, outDir: folder }));
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true }));

  it('are those in `dependencies`, and what these bring along', async () => {
    const { dependencies, devDependencies } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
    const direct = packages.filter((name) => name in dependencies || name in devDependencies);
    expect(direct).toEqual(Object.keys(dependencies).sort());
  });

  it('are named, each with its licence, in the notices beside our own licence', async () => {
    const built = join(folder, 'chrome-mv3');
    const notices = await readFile(join(built, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    const sections = notices.split(/\n\n-{80}\n\n/).slice(1, -1);
    const named = sections.map((section) => section.match(/^(\S+) [\d.]+ \((MIT|Apache-2\.0)\)\n/)![1]!);
    expect([...new Set(named)]).toEqual([...packages, ...UNSEEN].sort());
    for (const section of sections) {
      expect(section).toMatch(/Copyright/);
      if (section.includes('(MIT)')) expect(section).toContain('The above copyright notice and this permission notice');
    }
    expect(notices).toContain('TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION');
    expect(await readFile(join(built, 'LICENSE'), 'utf8')).toBe(await readFile(join(ROOT, 'LICENSE'), 'utf8'));
  });
});
