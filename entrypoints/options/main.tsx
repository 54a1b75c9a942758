import '../popup/style.css';
import './style.css';
import { render } from 'preact';
import { App } from './app';
import { watchOptions } from './state';

void watchOptions();
render(<App />, document.getElementById('app')!);
