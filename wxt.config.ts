import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

export default defineConfig({
  publicDir: 'assets',
  imports: false,
  modules: ['@wxt-dev/i18n/module'],
  vite: () => ({ plugins: [preact()] }),
  manifest: {
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    minimum_chrome_version: '120',
    permissions: ['storage'],
    content_security_policy: {
      // wasm-unsafe-eval compiles our own engine; connect-src 'self' makes "nothing leaves the browser" enforceable.
      extension_pages:
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self'; connect-src 'self'",
    },
  },
});
