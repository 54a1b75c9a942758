import { type ExecFileSyncOptions, execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import {
  Browser,
  ChromeReleaseChannel,
  canDownload,
  computeSystemExecutablePath,
  getInstalledBrowsers,
  getVersionComparator,
  install,
} from '@puppeteer/browsers';
import { errorSentence } from './error-sentence';

/** The build of Chrome for Testing that this version of puppeteer-core is released with. */
const BUILD = '148.0.7778.97';
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
/** Puppeteer's own folder for downloads. */
const CACHE = process.env.PUPPETEER_CACHE_DIR ?? join(homedir(), '.cache', 'puppeteer');

/**
 * The path of a Chrome or Chromium: `CHROME_PATH`, else one that is installed. Installs nothing.
 * @throws Error when `CHROME_PATH` is not a program
 */
export async function installedBrowser(): Promise<string | undefined> {
  const { CHROME_PATH } = process.env;
  if (!CHROME_PATH) return inSystem() ?? onPath() ?? (await inCache());
  if (isExecutable(CHROME_PATH)) return CHROME_PATH;
  throw new Error(`CHROME_PATH is ${CHROME_PATH}, which cannot be run. Correct it or unset it.`);
}

/**
 * The path of a Chrome or Chromium: the installed one, else one that is installed now.
 * Says on standard error what it installs.
 * @throws Error that says what to do when there is none and none can be installed
 */
export async function findBrowser(): Promise<string> {
  const found = await installedBrowser();
  if (found) return found;
  const failures: string[] = [];
  for (const attempt of [download, installPackage]) {
    try {
      return await attempt();
    } catch (error) {
      const reason = errorSentence(error).split('\n')[0]!;
      say(`did not work: ${reason}`);
      failures.push(reason);
    }
  }
  throw new Error(
    `No Chrome or Chromium was found, and none could be installed (${failures.join('; ')}). ` +
      'Install one, or set CHROME_PATH to the program, and run the command again.',
  );
}

/** Google Chrome where its installer puts it. */
function inSystem(): string | undefined {
  for (const channel of Object.values(ChromeReleaseChannel)) {
    try {
      return computeSystemExecutablePath({ browser: Browser.CHROME, channel });
    } catch {}
  }
  return undefined;
}

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

async function inCache(): Promise<string | undefined> {
  const newerFirst = getVersionComparator(Browser.CHROME);
  const chromes = (await getInstalledBrowsers({ cacheDir: CACHE }).catch(() => []))
    .filter(({ browser }) => browser === Browser.CHROME)
    .sort((a, b) => newerFirst(b.buildId, a.buildId));
  return chromes.map(({ executablePath }) => executablePath).find(runs);
}

async function download(): Promise<string> {
  if (process.env.PUPPETEER_SKIP_DOWNLOAD) throw new Error('PUPPETEER_SKIP_DOWNLOAD forbids a download');
  const options = { browser: Browser.CHROME, buildId: BUILD, cacheDir: CACHE };
  say(`no Chrome or Chromium found: downloading Chrome for Testing ${BUILD} to ${CACHE}`);
  if (!(await canDownload(options))) throw new Error('there is no download for this machine, or no way to it');
  const { executablePath } = await install(options);
  if (!runs(executablePath)) throw new Error('the downloaded browser lacks libraries of the system');
  return executablePath;
}

/** Installs Debian's package, with the libraries that it needs. */
async function installPackage(): Promise<string> {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).error) {
    throw new Error("the system's package can be installed only by root on Debian and its kin");
  }
  say('installing the chromium package: apt-get install chromium');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const quiet: ExecFileSyncOptions = { env, stdio: ['ignore', 'ignore', 'inherit'] };
  execFileSync('apt-get', ['update', '-q'], quiet);
  execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], quiet);
  const path = onPath();
  if (!path) throw new Error('the package chromium brought no program of that name');
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
