/**
 * The keyboard commands, for the manifest, the background, the options page and the README. Browsers accept at most four
 * suggested keys; the user may choose others.
 */
export const COMMANDS = [
  { id: 'toggle-site', key: 'Alt+Shift+O', label: 'command.toggleSite' },
  { id: 'next-review', key: 'Alt+Shift+J', label: 'command.nextReview' },
  { id: 'previous-review', key: 'Alt+Shift+K', label: 'command.previousReview' },
  { id: 'highlight-words', key: 'Alt+Shift+H', label: 'command.highlightWords' },
] as const;

export type CommandId = (typeof COMMANDS)[number]['id'];

/** The table in the form of the manifest. */
export function manifestCommands() {
  return Object.fromEntries(
    COMMANDS.map(({ id, key, label }) => [
      id,
      { suggested_key: { default: key }, description: `__MSG_${label.replaceAll('.', '_')}__` },
    ]),
  );
}
