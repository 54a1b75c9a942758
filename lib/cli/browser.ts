import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, launch } from 'puppeteer-core';
import { findBrowser } from './find-browser';

/** Where `npm run build` puts the extension for Chrome. */
export const EXTENSION_FOLDER = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

/** Nothing but what a page asks for goes over the network. */
const QUIET = ['--disable-quic', '--disable-component-update', '--no-default-browser-check'];

export interface LaunchOptions {
  headless: boolean;
  /** The built extension; without it, what `npm run build` made. */
  folder?: string;
  /** Allow WebGPU without a GPU, on a software adapter. */
  webgpu?: boolean;
  /** Keep the profile here; without it, a profile that is deleted on exit. */
  userDataDir?: string;
  args?: string[];
}

/**
 * Starts a Chrome or Chromium with the built extension, and waits until its service worker is there.
 * @throws Error when the extension is not built or no browser can be had.
 */
export async function launchWithExtension({
  headless,
  folder = EXTENSION_FOLDER,
  webgpu = false,
  userDataDir,
  args = [],
}: LaunchOptions): Promise<Browser> {
  if (!existsSync(join(folder, 'manifest.json'))) {
    throw new Error('The extension is not built: run npm run build first.');
  }
  const browser = await launch({
    executablePath: await findBrowser(),
    headless,
    userDataDir,
    // A window has its own size; without one, pages need to be told.
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
    pipe: true,
    // By way of the pipe: Google's own Chrome takes no extension from its command line.
    enableExtensions: [folder],
    args: [
      ...QUIET,
      ...(webgpu ? ['--enable-unsafe-webgpu'] : []),
      // The sandbox refuses to start as root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...args,
    ],
  });
  await browser.waitForTarget(
    (target) => target.type() === 'service_worker' && target.url().startsWith('chrome-extension:'),
  );
  return browser;
}
