import '../popup/style.css';
import './style.css';
import { render } from 'preact';
import { App } from './app';
import { readModelInUse, watchText } from './state';

void readModelInUse();
watchText();
render(<App />, document.getElementById('app')!);
