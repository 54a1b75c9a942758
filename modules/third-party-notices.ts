import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import license, { type Dependency } from 'rollup-plugin-license';
import { defineWxtModule } from 'wxt/modules';

type Package = Pick<Dependency, 'name' | 'version' | 'license' | 'licenseText' | 'noticeText'>;

/** Published without the text of their licence: their copyright, from their repositories and their source files. */
const COPYRIGHTS: [packages: RegExp, copyright: string][] = [
  [/^@webext-core\//, 'Copyright (c) 2022 Aaron'],
  [/^@wxt-dev\//, 'Copyright (c) 2023 Aaron'],
  [/^@tensorflow\//, 'Copyright 2017-2024 Google LLC'],
  [/^seedrandom$/, 'Copyright 2019 David Bau'],
];
const RULE = `\n\n${'-'.repeat(80)}\n\n`;

/**
 * Puts our licence into the built extension, and beside it `THIRD-PARTY-NOTICES.txt`: the licences of all packages
 * that have code in it. WXT bundles each script apart from the others, so they are gathered over all of its builds.
 */
export default defineWxtModule((wxt) => {
  if (wxt.config.command !== 'build') return;
  const packages = new Map<string, Package>();
  const collect = (found: readonly Package[]) => {
    for (const one of found) packages.set(`${one.name}@${one.version}`, one);
  };
  wxt.hook('vite:build:extendConfig', (_entrypoints, config) => {
    config.plugins ??= [];
    config.plugins.push(license({ thirdParty: { multipleVersions: true, output: collect } }));
  });
  wxt.hook('build:publicAssets', (_wxt, files) => {
    const { root } = wxt.config;
    // No module of a bundle names these two: Vite adds helpers, and the standard library of AssemblyScript is compiled
    // into the engine. Vite's licence goes on with those of packages that only run at build time.
    const [vite, assemblyScript] = [readPackage(root, 'vite', 'LICENSE.md'), readPackage(root, 'assemblyscript')];
    const [viteCore] = vite.licenseText!.split('\n# Licenses of bundled dependencies');
    collect([
      { ...vite, licenseText: viteCore! },
      { ...assemblyScript, licenseText: null },
    ]);
    const texts = { MIT: permission(join(root, 'LICENSE')), 'Apache-2.0': assemblyScript.licenseText! };
    files.push(
      { absoluteSrc: join(root, 'LICENSE'), relativeDest: 'LICENSE' },
      { contents: writeNotices([...packages.values()], texts), relativeDest: 'THIRD-PARTY-NOTICES.txt' },
    );
  });
});

/** @throws Error that names a package whose licence is not known. */
function writeNotices(packages: Package[], texts: Record<string, string>): string {
  packages.sort((a, b) => (a.name! < b.name! ? -1 : 1));
  return [
    'Reeltone contains code of the packages below. The Apache License, Version 2.0, stands at the end.',
    ...packages.map((one) => `${one.name} ${one.version} (${one.license})\n\n${noticeOf(one, texts)}`),
    texts['Apache-2.0'],
  ].join(RULE);
}

function noticeOf({ name, license: id, licenseText, noticeText }: Package, texts: Record<string, string>): string {
  const copyright = COPYRIGHTS.find(([packages]) => packages.test(name!))?.[1];
  const own = licenseText?.trim() ?? copyright;
  if (!id || !(id in texts) || !(own || noticeText)) {
    throw new Error(`${name} (${id}) is in the bundles, but modules/third-party-notices.ts does not know its licence.`);
  }
  return [own, noticeText, !licenseText && id === 'MIT' && texts.MIT].filter(Boolean).join('\n\n');
}

function readPackage(root: string, name: string, licenseFile = 'LICENSE'): Package {
  const folder = join(root, 'node_modules', name);
  const read = (file: string) => readFileSync(join(folder, file), 'utf8').trim();
  const { version, license: id } = JSON.parse(read('package.json'));
  const noticeText = existsSync(join(folder, 'NOTICE')) ? read('NOTICE') : null;
  return { name, version, license: id, licenseText: read(licenseFile), noticeText };
}

/** The text of the MIT licence, after the line that names whose copyright it is. */
function permission(file: string): string {
  const text = readFileSync(file, 'utf8').trim();
  return text.slice(text.indexOf('Permission is hereby granted'));
}
