import '../shared/style.css';
import './style.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { watchStorage } from '../shared/storage-problem';
import { App } from './app';
import { watchOptions } from './state';

document.documentElement.lang = i18n.t('lang');
document.title = i18n.t('options.title');
void watchOptions();
watchStorage();
render(<App />, document.getElementById('app')!);
