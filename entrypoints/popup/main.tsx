import '../shared/style.css';
import './shell.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { i18n } from '#i18n';
import { watchStorage } from '../shared/storage-problem';
import { App } from './app';
import { watchLosses } from './losses-notice';
import { watchNews } from './news-notice';
import { watchActiveTab } from './state';
import { TAB_NAMES } from './tab-bar';
import { inTab, tab } from './tabs';
import { watchTraining } from './train/state';

document.documentElement.lang = i18n.t('lang');
document.documentElement.classList.toggle('wide', inTab);
// The browser would open a file that is dropped beside its field, in place of this page.
for (const type of ['dragover', 'drop']) addEventListener(type, (event) => event.preventDefault());
if (inTab) {
  effect(() => {
    document.title = `${i18n.t('extName')}: ${TAB_NAMES[tab.value]()}`;
  });
}
watchActiveTab();
void watchTraining();
void watchLosses();
void watchNews();
watchStorage();
render(<App />, document.getElementById('app')!);
