import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { manifestCommands } from './lib/background/commands';
import { SITE_ORIGINS } from './lib/sites/origins';

/** Where problems are reported: `bugs` of package.json, an address or a record with one as `url`. OWNER.md has more. */
const { bugs = '' } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const BUGS_URL: string = bugs.url ?? bugs;

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

/** The add-on's identity on addons.mozilla.org, and the first versions that the tests or its documentation vouch for. */
const FIREFOX = {
  gecko: {
    // A placeholder of the owner's choice; it can never change once the add-on has been published.
    id: 'reeltone@reeltone.example',
    strict_min_version: '140.0',
    data_collection_permissions: { required: ['none'] },
  },
  gecko_android: { strict_min_version: '142.0' },
};

/** Those whose background is a page, which starts the thread that trains. The others need an offscreen document. */
const WITH_BACKGROUND_PAGE = ['firefox', 'safari'];

export default defineConfig({
  publicDir: 'assets',
  imports: false,
  modules: ['@wxt-dev/i18n/module'],
  vite: () => ({
    define: { 'import.meta.env.BUGS_URL': JSON.stringify(BUGS_URL) },
    plugins: [preact()],
    resolve: {
      alias: { 'wxt/utils/content-script-context': `${import.meta.dirname}/entrypoints/shared/no-context.ts` },
    },
  }),
  hooks: {
    // Named in the script itself, they would bring all that is known of the sites into it.
    'entrypoints:resolved': (_, entrypoints) => {
      const wake = entrypoints.find(({ name }) => name === 'wake');
      if (wake?.type === 'content-script') wake.options.matches = [...SITE_ORIGINS];
    },
    // The welcome page leads to it. Browsers show a file of this kind, and download one that ends in `.md`.
    'build:publicAssets': ({ config }, files) => {
      files.push({ absoluteSrc: join(config.root, 'PRIVACY.md'), relativeDest: 'PRIVACY.txt' });
    },
    'build:manifestGenerated': ({ config }, manifest) => {
      if (config.browser === 'safari') manifest.background = { scripts: ['background.js'] };
    },
  },
  zip: {
    // Mozilla's reviewers build the extension from its sources: with the dependencies as locked, and no more. WXT leaves
    // out what is not for Firefox.
    includeSources: ['.npmrc', '.nvmrc', 'entrypoints/wake.content.ts'],
    excludeSources: ['assets/wasm/**', '**/*.generated.ts', 'docs/**', 'models/**', 'test/**', '*.png'],
  },
  manifest: ({ command, browser, manifestVersion }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    ...(browser === 'firefox' && { browser_specific_settings: FIREFOX }),
    ...(!WITH_BACKGROUND_PAGE.includes(browser) && { minimum_chrome_version: '120' }),
    // `unlimitedStorage`: the browser throws none of the user's models away when the disk gets full.
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'contextMenus',
      'activeTab',
      ...(WITH_BACKGROUND_PAGE.includes(browser) ? [] : ['offscreen']),
    ],
    // The hosts of the content script, for tabs that are open at the installation: Firefox runs it there by itself.
    ...(browser !== 'firefox' && { host_permissions: [...SITE_ORIGINS] }),
    commands: manifestCommands(),
    // Granted site by site, when the user switches one on in the options.
    [manifestVersion === 2 ? 'optional_permissions' : 'optional_host_permissions']: ['https://*/*'],
    // `npm run dev` reloads over a web socket, which this policy would cut.
    ...(command === 'build' && { content_security_policy: { extension_pages: policyFor(browser) } }),
  }),
});
