import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a command of lib/cli/ as npm would, with `input` on standard input and `env` added to the environment. */
export function runCommand(name: string, args: readonly string[], input = '', env: Record<string, string> = {}) {
  return new Promise<{ status: number | null; output: string; errors: string }>((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', `lib/cli/${name}.ts`, ...args], {
      cwd: ROOT,
      env: { ...process.env, ...env },
    });
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
