import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { manifestCommands } from './lib/background/commands';

/**
 * Closes the network to every page and worker of the extension. `wasm-unsafe-eval` compiles our own engine, and allows no
 * script.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];

/** Chromium accepts the directive, but does not act on it yet (measured with 148); Firefox does not know it. */
const policyFor = (browser: string) => [...POLICY, ...(browser === 'firefox' ? [] : ["webrtc 'block'"])].join('; ');

export default defineConfig({
  publicDir: 'assets',
  imports: false,
  modules: ['@wxt-dev/i18n/module'],
  vite: () => ({
    plugins: [preact()],
    resolve: {
      alias: { 'wxt/utils/content-script-context': `${import.meta.dirname}/entrypoints/shared/no-context.ts` },
    },
  }),
  zip: {
    // Mozilla's reviewers build the extension from its sources: with the dependencies as locked, and no more.
    includeSources: ['.npmrc', '.nvmrc'],
    excludeSources: ['assets/wasm/**', '**/*.generated.ts', 'docs/**', 'models/**', 'test/**', '*.png'],
  },
  manifest: ({ command, browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    minimum_chrome_version: '120',
    // `unlimitedStorage`: the browser throws none of the user's models away when the disk gets full.
    // Chrome's service worker cannot start the thread that trains: an offscreen document does.
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'contextMenus',
      'activeTab',
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    commands: manifestCommands(),
    // Granted site by site, when the user switches one on in the options.
    optional_host_permissions: ['https://*/*'],
    // `npm run dev` reloads over a web socket, which this policy would cut.
    ...(command === 'build' && { content_security_policy: { extension_pages: policyFor(browser) } }),
  }),
});
