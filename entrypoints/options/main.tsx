import '../popup/style.css';
import './style.css';
import { render } from 'preact';
import { App } from './app';
import { readGrants } from './state';

void readGrants();
render(<App />, document.getElementById('app')!);
