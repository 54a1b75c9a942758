import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a command of lib/cli/ as npm would, with `input` on standard input. */
export function runCommand(name: string, args: readonly string[], input = '') {
  return new Promise<{ status: number | null; output: string; errors: string }>((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', `lib/cli/${name}.ts`, ...args], { cwd: ROOT });
    let [output, errors] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
    });
    child.on('error', reject).on('close', (status) => resolve({ status, output, errors }));
    child.stdin.end(input);
  });
}
