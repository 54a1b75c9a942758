import './style.css';
import { render } from 'preact';
import { App } from './app';
import { watchActiveTab } from './state';

watchActiveTab();
render(<App />, document.getElementById('app')!);
