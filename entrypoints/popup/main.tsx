import '../shared/style.css';
import './shell.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { App } from './app';
import { watchActiveTab } from './state';
import { inTab } from './tabs';
import { watchTraining } from './train/state';

document.documentElement.lang = i18n.t('lang');
document.documentElement.classList.toggle('wide', inTab);
// The browser would open a file that is dropped beside its field, in place of this page.
for (const type of ['dragover', 'drop']) addEventListener(type, (event) => event.preventDefault());
watchActiveTab();
void watchTraining();
render(<App />, document.getElementById('app')!);
