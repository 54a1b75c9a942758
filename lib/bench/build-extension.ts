import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

let built = false;

/** Builds the extension from the current sources, once per run. Its output goes to standard error. */
export function buildExtension(): void {
  if (built) return;
  const cwd = fileURLToPath(new URL('../..', import.meta.url));
  execFileSync('npm', ['run', '--silent', 'build'], {
    cwd,
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32', // where npm is a batch file
  });
  built = true;
}
