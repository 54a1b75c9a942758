import './style.css';
import './shell.css';
import { render } from 'preact';
import { App } from './app';
import { watchActiveTab } from './state';
import { inTab } from './tabs';
import { watchTraining } from './train/state';

document.documentElement.classList.toggle('wide', inTab);
watchActiveTab();
void watchTraining();
render(<App />, document.getElementById('app')!);
