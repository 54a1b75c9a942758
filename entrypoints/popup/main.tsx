import './style.css';
import './shell.css';
import { render } from 'preact';
import { App } from './app';
import { watchActiveTab } from './state';
import { inTab } from './tabs';
import { watchTraining } from './train/state';

document.documentElement.classList.toggle('wide', inTab);
// A file that is dropped beside its field would be opened in our place.
for (const type of ['dragover', 'drop']) addEventListener(type, (event) => event.preventDefault());
watchActiveTab();
void watchTraining();
render(<App />, document.getElementById('app')!);
