import '../shared/style.css';
import './style.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { watchStorage } from '../shared/storage-problem';
import { App } from './app';
import { closeTab } from './close-tab';
import { watchPinned } from './pin-hint';
import { watchState } from './state';

document.documentElement.lang = i18n.t('lang');
document.title = i18n.t('welcome.title');
addEventListener('keydown', ({ key, isComposing }) => {
  if (key === 'Escape' && !isComposing) void closeTab();
});
void watchState();
watchPinned();
watchStorage();
render(<App />, document.getElementById('app')!);
