import { readFileSync } from 'node:fs';
import semver from 'semver';
import { describe, expect, it } from 'vitest';

interface Locked {
  version: string;
  resolved?: string;
  integrity?: string;
  engines?: { node?: string };
}

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const { engines, ...manifest } = JSON.parse(read('package.json'));
const { '': root, ...locked }: Record<string, Locked> = JSON.parse(read('package-lock.json')).packages;

describe('package-lock.json', () => {
  const packages = Object.entries(locked);
  const namesOf = (wrong: (one: Locked) => boolean) => packages.filter(([, one]) => wrong(one)).map(([name]) => name);

  it('belongs to package.json', () => {
    const { dependencies, devDependencies } = manifest;
    expect(root).toMatchObject({ dependencies, devDependencies, engines });
  });

  // An entry whose integrity is missing gets it back when it is deleted and `npm install --package-lock-only` is run.
  it('has the integrity of every package, and no address of a registry', () => {
    expect(packages.length).toBeGreaterThan(100);
    expect(namesOf(({ integrity }) => !integrity)).toEqual([]);
    expect(namesOf(({ resolved }) => resolved !== undefined)).toEqual([]);
  });

  it('holds only packages that run on every Node that `engines` names, and on the one of .nvmrc', () => {
    expect(namesOf((one) => !!one.engines?.node && !semver.subset(engines.node, one.engines.node))).toEqual([]);
    expect(semver.intersects(read('.nvmrc').trim(), engines.node)).toBe(true);
  });

  it('holds one Vite, which WXT and Vitest share', () => {
    expect(packages.filter(([name]) => name.endsWith('node_modules/vite'))).toHaveLength(1);
  });
});

it('package.json pins every version', () => {
  const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(versions.filter((version) => !semver.valid(version as string))).toEqual([]);
});

it('the entry of this version in the changelog names the English model that it ships', () => {
  const [, entry] = read('CHANGELOG.md').split(`\n## ${manifest.version} `);
  const { name } = JSON.parse(read('assets/model/en/card.json'));
  expect(entry!.split('\n## ')[0]).toMatch(new RegExp(`\\b${name}\\b`));
});
