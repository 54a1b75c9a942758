import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build } from 'wxt';

let outDir: string;
beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'reeltone-safari-'));
  await build({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    outDir,
    browser: 'safari',
    manifestVersion: 3,
  });
});
afterAll(() => rm(outDir, { recursive: true }));

it('asks Safari for nothing that it does not have, and runs in a background page', async () => {
  const manifest = JSON.parse(await readFile(join(outDir, 'safari-mv3/manifest.json'), 'utf8'));
  expect(manifest.permissions).toEqual(['storage', 'unlimitedStorage', 'scripting', 'contextMenus', 'activeTab']);
  expect(manifest.background).toEqual({ scripts: ['background.js'] });
  for (const key of ['minimum_chrome_version', 'browser_specific_settings']) expect(manifest).not.toHaveProperty(key);
});
