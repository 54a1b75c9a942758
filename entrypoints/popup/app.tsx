import type { ComponentType } from 'preact';
import { i18n } from '#i18n';
import { AskDialog } from '../shared/ask';
import { StorageProblem } from '../shared/storage-problem';
import { LossesNotice } from './losses-notice';
import { ModelsTab } from './models/models-tab';
import { NewsNotice } from './news-notice';
import { PageTab } from './page/page-tab';
import { SiteSwitch } from './site-switch';
import { TabBar } from './tab-bar';
import { inTab, TABS, type TabId, tab } from './tabs';
import { TrainTab } from './train/train-tab';

const CONTENTS: Record<TabId, ComponentType> = {
  page: PageTab,
  train: TrainTab,
  models: ModelsTab,
};

/** The whole popup. Whatever is typed or chosen in a tab is kept in signals while another tab is open. */
export function App() {
  return (
    <>
      <header class="top">
        <div class="brand">
          <img src="/icon/48.png" width="24" height="24" alt="" />
          <h1>{i18n.t('extName')}</h1>
          {!inTab && <SiteSwitch />}
        </div>
        <TabBar />
      </header>
      <StorageProblem />
      <LossesNotice />
      <NewsNotice />
      <main>
        {TABS.map((id) => (
          <TabPanel key={id} id={id} />
        ))}
      </main>
      <AskDialog />
    </>
  );
}

function TabPanel({ id }: { id: TabId }) {
  const Content = CONTENTS[id];
  const open = tab.value === id;
  return (
    <div id={`tabpanel-${id}`} role="tabpanel" aria-labelledby={`tab-${id}`} hidden={!open}>
      {open && <Content />}
    </div>
  );
}
