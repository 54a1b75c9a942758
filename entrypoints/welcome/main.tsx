import '../shared/style.css';
import './style.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { isTooltipOpen } from '../../lib/overlay/tooltip';
import { watchStorage } from '../shared/storage-problem';
import { App } from './app';
import { closeTab } from './close-tab';
import { watchPinned } from './pin-hint';
import { watchState } from './state';

document.documentElement.lang = i18n.t('lang');
document.title = i18n.t('welcome.title');
// Before a tooltip closes by the same key.
const onKey = ({ key, isComposing }: KeyboardEvent) => {
  if (key === 'Escape' && !isComposing && !isTooltipOpen()) void closeTab();
};
addEventListener('keydown', onKey, { capture: true });
void watchState();
watchPinned();
watchStorage();
render(<App />, document.getElementById('app')!);
