import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { COMMANDS } from '../../../lib/background/commands';
import { openShortcutSettings } from '../../../lib/common/browser/shortcut-settings';

/** The keys of each command. They may differ from ours: the user chose others, or they were taken. */
const keys = signal<ReadonlyMap<string, string>>(new Map());

async function readKeys(): Promise<void> {
  const commands = await browser.commands.getAll();
  keys.value = new Map(commands.map(({ name = '', shortcut = '' }) => [name, shortcut]));
}

/** Keyboard commands, and a button that opens the browser's own page for their keys. */
export function ShortcutsSection() {
  if (keys.value.size === 0) void readKeys();
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
      <button type="button" onClick={openShortcutSettings}>
        {i18n.t('options.chooseKeys')}
      </button>
    </>
  );
}
