import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import licensePlugin, { type Dependency } from 'rollup-plugin-license';
import { defineWxtModule } from 'wxt/modules';

type Package = Pick<Dependency, 'name' | 'version' | 'license' | 'licenseText' | 'noticeText'>;

/** Published without the text of their licence: their copyright, from their repositories and their source files. */
const COPYRIGHTS: [packages: RegExp, copyright: string][] = [
  [/^@webext-core\//, 'Copyright (c) 2022 Aaron'],
  [/^@wxt-dev\//, 'Copyright (c) 2023 Aaron'],
  [/^@tensorflow\//, 'Copyright 2017-2024 Google LLC'],
  [/^seedrandom$/, 'Copyright 2019 David Bau'],
];
/** The licence of pyfive, which jsfive is derived from; the text is not in jsfive's package. */
const BSD_3 = `Redistribution and use in source and binary forms, with or without modification, are permitted provided that the
following conditions are met:
1. Redistributions of source code must retain the above copyright notice, this list of conditions and the following
disclaimer.
2. Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following
disclaimer in the documentation and/or other materials provided with the distribution.
3. Neither the name of the copyright holder nor the names of its contributors may be used to endorse or promote products
derived from this software without specific prior written permission.
THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES,
INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL,
SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY,
WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF
THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.`;
/** Where a package writes its licence otherwise than by one name. */
const LICENSE_NAMES: Record<string, string> = {
  '(MIT AND Zlib)': 'MIT AND Zlib',
  'SEE LICENSE IN LICENSE.txt': 'BSD-3-Clause',
};
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
    config.plugins.push(licensePlugin({ thirdParty: { multipleVersions: true, output: collect } }));
  });
  wxt.hook('build:publicAssets', (_wxt, files) => {
    const read = (file: string) => readFileSync(join(wxt.config.root, file), 'utf8').trim();
    const readPackage = (path: string, licenseText: string): Package => {
      const { name, version, license } = JSON.parse(read(`node_modules/${path}/package.json`));
      return { name, version, license, licenseText, noticeText: null };
    };
    // No module of a bundle names these two: Vite adds helpers, and the standard library of AssemblyScript is compiled
    // into the engine. Vite's licence goes on with those of packages that only run at build time.
    const [vite] = read('node_modules/vite/LICENSE.md').split('\n# Licenses of bundled dependencies');
    collect([readPackage('vite', vite!), readPackage('assemblyscript', read('node_modules/assemblyscript/NOTICE'))]);
    // jsfive brings this one within its own bundle.
    const pako = 'jsfive/node_modules/pako';
    collect([readPackage(pako, read(`node_modules/${pako}/LICENSE`))]);
    const ours = read('LICENSE');
    const texts = {
      // After the line that names whose copyright it is.
      MIT: ours.slice(ours.indexOf('Permission is hereby granted')),
      'Apache-2.0': read('node_modules/assemblyscript/LICENSE'),
      // Zlib's terms ask for no notice in a built file; jsfive is in the public domain and derived from pyfive.
      Zlib: '',
      'SEE LICENSE IN LICENSE.txt': '',
    };
    files.push(
      { absoluteSrc: join(wxt.config.root, 'LICENSE'), relativeDest: 'LICENSE' },
      { contents: writeNotices([...packages.values()], texts), relativeDest: 'THIRD-PARTY-NOTICES.txt' },
    );
  });
});

/** @throws Error that names a package whose licence is not known. */
function writeNotices(packages: Package[], texts: Record<string, string>): string {
  packages.sort((a, b) => (a.name! < b.name! ? -1 : 1));
  return [
    'Reeltone contains code of the packages below. The Apache License, Version 2.0, stands at the end.',
    ...packages.map(
      (one) => `${one.name} ${one.version} (${LICENSE_NAMES[one.license!] ?? one.license})\n\n${noticeOf(one, texts)}`,
    ),
    texts['Apache-2.0'],
  ].join(RULE);
}

function noticeOf({ name, license: id, licenseText, noticeText }: Package, texts: Record<string, string>): string {
  const copyright = COPYRIGHTS.find(([packages]) => packages.test(name!))?.[1];
  const own = licenseText?.trim() ?? copyright;
  const ids = id?.replace(/[()]/g, '').split(' AND ') ?? [];
  if (!own || ids.length === 0 || ids.some((one) => !(one in texts))) {
    throw new Error(`${name} (${id}) is in the bundles, but modules/third-party-notices.ts does not know its licence.`);
  }
  const added = [!licenseText && ids.includes('MIT') && texts.MIT, name === 'jsfive' && BSD_3];
  return [own, noticeText, ...added].filter(Boolean).join('\n\n');
}
