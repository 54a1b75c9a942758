import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { COMMANDS, manifestCommands } from '../../lib/background/commands';
import en from '../../locales/en.json';

/** Taken by Chrome, Edge or ChromeOS: toolbar, bookmarks, feedback, dialogs, and the shelf's. */
const TAKEN = ['T', 'B', 'I', 'A', 'N', 'S', 'L', 'P', 'M'].map((letter) => `Alt+Shift+${letter}`);

it('no more keys are suggested than a browser takes, each once and none of its own', () => {
  const keys = COMMANDS.map(({ key }) => key);
  expect(keys.length).toBeLessThanOrEqual(4);
  expect(new Set(keys).size).toBe(keys.length);
  for (const key of keys) expect(TAKEN).not.toContain(key);
});

it('every command is described to the browser, and in the README with its key', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const texts = en.command as Record<string, string>;
  for (const { id, key, label } of COMMANDS) {
    expect(manifestCommands()[id]!.description).toBe(`__MSG_${label.replace('.', '_')}__`);
    const text = texts[label.replace('command.', '')]!;
    expect(readme).toContain(`| ${key} | ${text} |`);
  }
});
