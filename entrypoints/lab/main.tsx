import '../shared/style.css';
import './style.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { App } from './app';
import { watchModel, watchText } from './state';

document.documentElement.lang = i18n.t('lang');
document.title = `${i18n.t('extName')}: ${i18n.t('lab.title')}`;
watchModel();
watchText();
render(<App />, document.getElementById('app')!);
