import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { COMMANDS } from '../../../lib/background/commands';

/** The keys that the browser has given to each command: the user may have chosen others, or other software took them. */
const keys = signal<ReadonlyMap<string, string>>(new Map());

async function readKeys(): Promise<void> {
  const commands = await browser.commands.getAll();
  keys.value = new Map(commands.map(({ name = '', shortcut = '' }) => [name, shortcut]));
}

/** Keyboard commands, and the way to the browser's own page where their keys are chosen. */
export function ShortcutsSection() {
  if (keys.value.size === 0) void readKeys();
  // A browser page: a link to it would be refused.
  const choose = () => browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  return (
    <>
      <dl class="shortcuts">
        {COMMANDS.map(({ id, label }) => (
          <div key={id}>
            <dt>{i18n.t(label)}</dt>
            <dd>{keys.value.get(id) ? <kbd>{keys.value.get(id)}</kbd> : i18n.t('options.noKey')}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={choose}>
        {i18n.t('options.chooseKeys')}
      </button>
    </>
  );
}
