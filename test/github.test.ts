import { readdirSync, readFileSync } from 'node:fs';
import semver from 'semver';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = new URL('../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');
const { scripts, dependencies, devDependencies } = JSON.parse(read('package.json'));

/** The files of a folder of .github, parsed; `yaml` refuses a key that is given twice. */
function filesIn<Content>(folder: string): [name: string, content: Content][] {
  return readdirSync(new URL(`.github/${folder}/`, ROOT)).map((name) => [
    name,
    parse(read(`.github/${folder}/${name}`)),
  ]);
}

interface Workflow {
  jobs: Record<string, { strategy?: { matrix: { include: { script: string }[] } }; steps: Step[] }>;
}
interface Step {
  name?: string;
  uses?: string;
  run?: string;
}

describe.each(filesIn<Workflow>('workflows'))('the workflow %s', (_name, { jobs }) => {
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  it('uses actions of one version each', () => {
    const uses = steps.flatMap((step) => step.uses ?? []);
    expect(uses.length).toBeGreaterThan(0);
    for (const action of uses) expect(action).toMatch(/^actions\/[\w-]+@v\d+\.\d+\.\d+$/);
  });

  it('runs scripts that exist', () => {
    const matrix = Object.values(jobs).flatMap((job) => job.strategy?.matrix.include ?? []);
    const commands = steps.flatMap((step) => step.run ?? []);
    const called = [
      ...matrix.map(({ script }) => script),
      ...commands.flatMap((command) => command.match(/^npm (?:run )?([\w:-]+)$/)?.[1] ?? []),
    ];
    if (called.length > 0) expect(commands).toContain('npm ci');
    expect(called.filter((name) => name !== 'ci' && !(name in scripts))).toEqual([]);
    expect(commands.length).toBeGreaterThan(1);
  });
});

interface Form {
  name: string;
  description: string;
  labels: string[];
  body: { type: string; id?: string; attributes: { label?: string; value?: string; options?: unknown[] } }[];
}

const forms = filesIn<Form>('ISSUE_TEMPLATE').filter(([name]) => name !== 'config.yml');

it('the form for a site that is not read comes first', () => {
  expect(forms.map(([name]) => name).sort()[0]).toBe('1-broken-site.yml');
});

// As GitHub's schema for issue forms has it: a form that breaks it is not offered.
it.each(forms)('the issue form %s is one that GitHub takes', (_name, { name, description, labels, body }) => {
  for (const text of [name, description]) expect(text).toEqual(expect.any(String));
  expect(labels.length).toBe(1);
  const fields = body.filter(({ type }) => type !== 'markdown');
  expect(fields.length).toBeGreaterThan(0);
  expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
  for (const { type, id, attributes } of fields) {
    expect(['textarea', 'input', 'dropdown']).toContain(type);
    expect(id).toMatch(/^[\w-]+$/);
    expect(attributes.label).toEqual(expect.any(String));
    if (type === 'dropdown') expect(attributes.options).toEqual([expect.any(String), expect.any(String)]);
  }
});

interface Updates {
  updates: {
    'package-ecosystem': string;
    groups?: Record<string, { patterns: string[] }>;
    ignore?: { 'dependency-name': string; versions: string[] }[];
  }[];
}

it('updates leave alone what is newer than the pinned versions, and those only', () => {
  const npm = parse(read('.github/dependabot.yml')).updates.find(
    (one: Updates['updates'][number]) => one['package-ecosystem'] === 'npm',
  ) as Updates['updates'][number];
  const pinned: Record<string, string> = { ...dependencies, ...devDependencies };
  expect(npm.ignore!.length).toBeGreaterThan(0);
  for (const { 'dependency-name': name, versions } of npm.ignore!) {
    expect(pinned, name).toHaveProperty([name]);
    for (const range of versions) expect(semver.gtr(semver.minVersion(range)!, pinned[name]!), name).toBe(true);
  }
});
