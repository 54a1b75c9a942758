import { type ExecFileSyncOptions, execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { canDownload, getInstalledBrowsers, getVersionComparator, install } from '@puppeteer/browsers';
import { errorSentence } from './error-sentence';
import { CHROME, type Program } from './programs';

/** Puppeteer's own folder for downloads. */
const CACHE = process.env.PUPPETEER_CACHE_DIR ?? join(homedir(), '.cache', 'puppeteer');

/**
 * The path of the program: what its variable says, else one that is installed. Installs nothing.
 * @throws Error when the variable does not name a program
 */
export async function installedBrowser(program: Program = CHROME): Promise<string | undefined> {
  const { variable, places } = program;
  const path = process.env[variable];
  if (!path) return places.find(isExecutable) ?? onPath(program) ?? (await inCache(program));
  if (isExecutable(path)) return path;
  throw new Error(`${variable} is ${path}, which cannot be run. Correct it or unset it.`);
}

/**
 * The path of the program: the installed one, else one that is installed now.
 * Says on standard error what it installs.
 * @throws Error that says what to do when there is none and none can be installed
 */
export async function findBrowser(program: Program = CHROME): Promise<string> {
  const found = await installedBrowser(program);
  if (found) return found;
  const failures: string[] = [];
  for (const attempt of [download, installPackage]) {
    try {
      return await attempt(program);
    } catch (error) {
      const reason = errorSentence(error).split('\n')[0]!;
      say(`did not work: ${reason}`);
      failures.push(reason);
    }
  }
  throw new Error(
    `No ${program.name} was found, and none could be installed (${failures.join('; ')}). ` +
      `Install one, or set ${program.variable} to the program, and run the command again.`,
  );
}

function onPath({ names }: Program): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

async function inCache({ download }: Program): Promise<string | undefined> {
  const newerFirst = getVersionComparator(download.browser);
  const builds = (await getInstalledBrowsers({ cacheDir: CACHE }).catch(() => []))
    .filter(({ browser }) => browser === download.browser)
    .sort((a, b) => newerFirst(b.buildId, a.buildId));
  return builds.map(({ executablePath }) => executablePath).find(runs);
}

async function download({ name, download: build }: Program): Promise<string> {
  if (process.env.PUPPETEER_SKIP_DOWNLOAD) throw new Error('PUPPETEER_SKIP_DOWNLOAD forbids a download');
  const options = { ...build, cacheDir: CACHE };
  say(`no ${name} found: downloading ${build.browser} ${build.buildId} to ${CACHE}`);
  if (!(await canDownload(options))) throw new Error('there is no download for this machine, or no way to it');
  const { executablePath } = await install(options);
  if (!runs(executablePath)) throw new Error('the downloaded browser lacks libraries of the system');
  return executablePath;
}

/** Installs Debian's package, with the libraries that it needs. */
async function installPackage(program: Program): Promise<string> {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).error) {
    throw new Error("the system's package can be installed only by root on Debian and its kin");
  }
  say(`installing the ${program.package} package: apt-get install ${program.package}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const quiet: ExecFileSyncOptions = { env, stdio: ['ignore', 'ignore', 'inherit'] };
  execFileSync('apt-get', ['update', '-q'], quiet);
  execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', program.package], quiet);
  const path = onPath(program);
  if (!path) throw new Error(`the package ${program.package} brought no program of that name`);
  return path;
}

/** Whether a downloaded browser starts: on Linux, it may lack libraries. */
function runs(path: string): boolean {
  return process.platform !== 'linux' || spawnSync(path, ['--version']).status === 0;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function say(line: string): void {
  process.stderr.write(`browser: ${line}\n`);
}
