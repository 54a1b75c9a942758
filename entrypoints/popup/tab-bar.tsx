import { i18n } from '#i18n';
import { inTab, openInTab, TABS, type TabId, tab, tabAfter } from './tabs';
import { underWay } from './train/state';

export const TAB_NAMES: Record<TabId, () => string> = {
  page: () => i18n.t('popup.tabPage'),
  train: () => i18n.t('popup.tabTrain'),
  models: () => i18n.t('popup.tabModels'),
};

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
        <button
          type="button"
          class="in-tab"
          title={i18n.t('popup.openInTab')}
          aria-label={i18n.t('popup.openInTab')}
          onClick={() => void openInTab(tab.value)}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M6.5 3H3v10h10V9.5M9 3h4v4M13 3 7.5 8.5" fill="none" stroke="currentColor" stroke-width="1.5" />
          </svg>
        </button>
      )}
    </div>
  );
}
