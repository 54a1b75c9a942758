import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuildOutput, zip } from 'wxt';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Their code is in the build, but no module of it stands in their folders. */
const UNSEEN = ['assemblyscript', 'pako', 'vite'];

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

describe('the zips for Firefox', () => {
  let folder: string;
  let packages: string[];
  let extensionZip: string;
  const files: Record<string, Record<string, Uint8Array>> = {};
  const extensionText = (name: string) => strFromU8(files.firefox![name]!);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reeltone-zips-'));
    const hooks = {
      'build:done': (_wxt: unknown, output: BuildOutput) => {
        packages = packagesIn(output);
      },
    };
    for (const path of await zip({ root: ROOT, outDir: folder, browser: 'firefox', hooks }))
      files[path.match(/-(\w+)\.zip$/)![1]!] = unzipSync(await readFile(path));
    extensionZip = join(folder, (await readdir(folder)).find((name) => name.endsWith('-firefox.zip'))!);
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true }));

  it('bundle the packages in `dependencies`, and what these bring along', async () => {
    const { dependencies, devDependencies } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
    const direct = packages.filter((name) => name in dependencies || name in devDependencies);
    expect(direct).toEqual(Object.keys(dependencies).sort());
  });

  it('name each of these with its licence, beside our own licence', async () => {
    const notices = extensionText('THIRD-PARTY-NOTICES.txt');
    const sections = notices.split(/\n\n-{80}\n\n/).slice(1, -1);
    const named = sections.map(
      (section) => section.match(/^(\S+) [\d.]+ \((?:MIT|Apache-2\.0|BSD-3-Clause)(?: AND (?:MIT|Zlib))?\)\n/)![1]!,
    );
    expect([...new Set(named)]).toEqual([...packages, ...UNSEEN].sort());
    for (const section of sections) {
      expect(section).toMatch(/Copyright/);
      if (/^\S+ \S+ \(.*MIT\)/.test(section))
        expect(section).toContain('The above copyright notice and this permission notice');
    }
    expect(notices).toContain('TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION');
    expect(extensionText('LICENSE')).toBe(await readFile(join(ROOT, 'LICENSE'), 'utf8'));
  });

  it('declare what addons.mozilla.org and Firefox for Android ask for', () => {
    const manifest = JSON.parse(extensionText('manifest.json'));
    expect(manifest).toMatchObject({
      manifest_version: 2,
      browser_specific_settings: {
        gecko: { strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
        gecko_android: { strict_min_version: '142.0' },
      },
      permissions: ['storage', 'unlimitedStorage', 'scripting', 'contextMenus', 'activeTab'],
      optional_permissions: ['https://*/*'],
    });
  });

  it('pass the linter of addons.mozilla.org, but for the warning that docs/browsers.md explains', async () => {
    const program = join(ROOT, 'node_modules/.bin/addons-linter');
    const { stdout } = await promisify(execFile)(program, ['--output', 'json', extensionZip]);
    const { errors, notices, warnings } = JSON.parse(stdout) as Record<string, { code: string }[]>;
    expect({ errors, notices }).toEqual({ errors: [], notices: [] });
    expect(warnings!.map(({ code }) => code)).toEqual(['UNSAFE_VAR_ASSIGNMENT']);
  });

  it('hold all sources that a build needs, and nothing that was built', async () => {
    const names = Object.keys(files.sources!);
    const built = /^assets\/wasm\/|\.generated\.ts$/;
    for (const part of ['assets', 'entrypoints', 'lib', 'locales', 'modules']) {
      const entries = await readdir(join(ROOT, part), { recursive: true, withFileTypes: true });
      const sources = entries
        .filter((entry) => entry.isFile())
        .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
        .filter((name) => !built.test(name));
      expect(names).toEqual(expect.arrayContaining(sources));
    }
    expect(names).toEqual(
      expect.arrayContaining([
        '.npmrc',
        'LICENSE',
        'package-lock.json',
        'package.json',
        'tsconfig.json',
        'wxt.config.ts',
      ]),
    );
    // Reviewers have no other instructions than these.
    expect(strFromU8(files.sources!['README.md']!)).toContain('npm run build-for-amo');
    expect(names.filter((name) => built.test(name) || /^(node_modules|models|\.output|\.wxt)\//.test(name))).toEqual(
      [],
    );
  });
});
