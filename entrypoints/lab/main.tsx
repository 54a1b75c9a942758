import '../popup/style.css';
import './style.css';
import { render } from 'preact';
import { App } from './app';
import { watchModel, watchText } from './state';

watchModel();
watchText();
render(<App />, document.getElementById('app')!);
