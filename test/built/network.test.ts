import { readdirSync } from 'node:fs';
import { extname } from 'node:path';
import { expect, it } from 'vitest';
import { EXTENSION_FOLDER } from '../../lib/cli/browser';
import { readBuilt } from './read-built';

const FILES = readdirSync(EXTENSION_FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) =>
  ['.js', '.html', '.css'].includes(extname(name)),
);

/** Interfaces that no content security policy forbids, or none of ours does in a content script. */
const NEVER =
  /RTCPeerConnection|RTCDataChannel|preconnect|dns-prefetch|rel="?(?:prefetch|prerender)|sendBeacon|new WebSocket|new EventSource|WebTransport|window\.open\(|importScripts|\bnew Function\(|\beval\(/;

it.each(FILES)('%s holds no API that could send anything', (name) => {
  expect(readBuilt(name)).not.toMatch(NEVER);
});

it.each(FILES.filter((name) => /^content-scripts|rate-selection/.test(name)))(
  '%s, which runs under the policy of the page, asks the network for nothing and sends the page nothing',
  (name) => {
    const script = readBuilt(name);
    expect(script).not.toMatch(/\bfetch\(|XMLHttpRequest|new Image\(|\.src\s*=|postMessage|dispatchEvent|wxt:/);
    // Markup of our own would be one of the ways to ask for something.
    expect(script).not.toMatch(/innerHTML\s*=|insertAdjacentHTML|document\.write/);
  },
);

/** The code that Vite adds fetches the modules that a page of the extension names in its links. */
it('every fetch is of a file of the extension', () => {
  // TensorFlow.js can load models from an address; nothing calls that, and the policy would refuse it.
  for (const name of FILES.filter((file) => file !== 'layers-worker.js'))
    for (const [, argument] of readBuilt(name).matchAll(/\bfetch\(([^)]*\)?)/g))
      expect(argument, name).toMatch(/^`\/\$\{[\w$]+\}`|^[\w$]+\.href,/);
});
