import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { inTab, openInTab, TABS, type TabId, tab, tabAfter } from './tabs';
import { underWay } from './train/state';

export const TAB_NAMES: Record<TabId, () => string> = {
  page: () => i18n.t('popup.tabPage'),
  train: () => i18n.t('popup.tabTrain'),
  models: () => i18n.t('popup.tabModels'),
};

/** Two circles and eight teeth. */
const GEAR =
  'M12 8a4 4 0 1 1-8 0 4 4 0 0 1 8 0ZM9.5 8a1.5 1.5 0 1 1-3 0 1.5 1.5 0 0 1 3 0ZM8 4V2M8 14v-2M4 8H2M14 8h-2M5.2 5.2 3.8 3.8M12.2 12.2l-1.4-1.4M5.2 10.8l-1.4 1.4M12.2 3.8l-1.4 1.4';

/** The tabs, by the pattern of the ARIA Authoring Practices: one stop for Tab, arrow keys move between them. */
export function TabBar() {
  const onKeyDown = (event: KeyboardEvent) => {
    const to = tabAfter(event.key, TABS, tab.value);
    if (!to) return;
    event.preventDefault();
    tab.value = to;
    document.getElementById(`tab-${to}`)?.focus();
  };
  return (
    <div class="tabs">
      <div role="tablist" aria-label={i18n.t('extName')} onKeyDown={onKeyDown}>
        {TABS.map((id) => (
          <button
            key={id}
            id={`tab-${id}`}
            type="button"
            role="tab"
            aria-selected={tab.value === id}
            aria-controls={`tabpanel-${id}`}
            tabIndex={tab.value === id ? 0 : -1}
            onClick={() => {
              tab.value = id;
            }}
          >
            {TAB_NAMES[id]()}
            {id === 'train' && underWay.value && (
              <span class="dot">
                <span class="visually-hidden">, {i18n.t('train.underWay')}</span>
              </span>
            )}
          </button>
        ))}
      </div>
      {!inTab && (
        <IconButton
          class="in-tab"
          name={i18n.t('popup.openInTab')}
          path="M6.5 3H3v10h10V9.5M9 3h4v4M13 3 7.5 8.5"
          onClick={() => void openInTab(tab.value)}
        />
      )}
      <IconButton class="open-options" name={i18n.t('options.title')} path={GEAR} onClick={openOptions} />
    </div>
  );
}

interface IconButtonProps {
  class: string;
  name: string;
  /** Of lines, in a square of 16. */
  path: string;
  onClick: () => void;
}

function IconButton({ class: className, name, path, onClick }: IconButtonProps) {
  return (
    <button type="button" class={`icon ${className}`} title={name} aria-label={name} onClick={onClick}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={path} fill="none" stroke="currentColor" stroke-width="1.5" />
      </svg>
    </button>
  );
}

function openOptions(): void {
  void browser.runtime.openOptionsPage();
  if (!inTab) window.close();
}
