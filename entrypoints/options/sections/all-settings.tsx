import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { exportSettings, importSettings, outcome, resetAll } from '../settings-transfer';

/** All settings: to a file, from a file, or as they were at first. */
export function AllSettingsSection() {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <p class="quiet">{i18n.t('options.exportHint')}</p>
      <div class="actions">
        <button type="button" onClick={exportSettings}>
          {i18n.t('options.export')}
        </button>
        <button type="button" onClick={() => input.current?.click()}>
          {i18n.t('options.import')}
        </button>
        <button type="button" class="danger" onClick={resetAll}>
          {i18n.t('options.reset')}
        </button>
        <p role="status">{outcome.value}</p>
      </div>
      <input
        ref={input}
        type="file"
        accept=".json"
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) void importSettings(file);
          currentTarget.value = ''; // the same file can be chosen again
        }}
      />
    </>
  );
}
