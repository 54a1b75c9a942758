import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

let built = false;

/** Builds the extension, once a run: what is measured is what the sources say now. Its output is progress. */
export function buildExtension(): void {
  if (built) return;
  const cwd = fileURLToPath(new URL('../..', import.meta.url));
  execFileSync('npm', ['run', '--silent', 'build'], {
    cwd,
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32', // where npm is a script
  });
  built = true;
}
