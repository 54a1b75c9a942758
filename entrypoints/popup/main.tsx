import './style.css';
import './shell.css';
import { render } from 'preact';
import { App } from './app';
import { watchActiveTab } from './state';
import { inTab } from './tabs';

document.documentElement.classList.toggle('wide', inTab);
watchActiveTab();
render(<App />, document.getElementById('app')!);
