import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Browser, launch, type Target } from 'puppeteer-core';
import { copyExtension } from './copy-extension';
import { findBrowser } from './find-browser';

/** The output folder of `npm run build` for Chrome. */
export const EXTENSION_FOLDER = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

/** Until it counts as never: what takes a second on an idle machine may take half a minute on a busy one. */
export const PATIENCE_MS = 90_000;

/** Keeps the browser itself from using the network. */
const QUIET = ['--disable-quic', '--disable-component-update', '--no-default-browser-check'];

export interface LaunchOptions {
  headless: boolean;
  /** The built extension. Default: a copy of `EXTENSION_FOLDER` that opens no welcome page. */
  folder?: string;
  /** Allow WebGPU on a software adapter. */
  webgpu?: boolean;
  /** Folder of the profile. Default: a profile that is deleted on exit. */
  userDataDir?: string;
  args?: string[];
}

/**
 * Starts Chrome or Chromium with the built extension, and waits until its service worker is installed.
 * @throws Error when the extension is not built, or there is no browser and none can be installed
 */
export async function launchWithExtension({
  headless,
  folder,
  webgpu = false,
  userDataDir,
  args = [],
}: LaunchOptions): Promise<Browser> {
  if (!existsSync(join(folder ?? EXTENSION_FOLDER, 'manifest.json'))) {
    throw new Error('The extension is not built: run npm run build first.');
  }
  const browser = await launch({
    executablePath: await findBrowser(),
    headless,
    userDataDir,
    // Without a window, pages need a size.
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
    timeout: PATIENCE_MS,
    pipe: true,
    // Through the pipe: Google Chrome does not load extensions by a command line flag.
    enableExtensions: [folder ?? (await copyExtension(EXTENSION_FOLDER))],
    args: [
      ...QUIET,
      ...(webgpu ? ['--enable-unsafe-webgpu'] : []),
      // The sandbox does not work for root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...args,
    ],
  });
  const worker = await browser.waitForTarget(
    (target) => target.type() === 'service_worker' && target.url().startsWith('chrome-extension:'),
    { timeout: PATIENCE_MS },
  );
  await untilActivated(worker);
  return browser;
}

/**
 * Until the browser has installed a service worker. One that is stopped before is never started again, until the
 * extension is reloaded.
 * @throws Error when it does not become active
 */
export async function untilActivated(worker: Target): Promise<void> {
  const session = await worker.createCDPSession();
  try {
    for (const start = Date.now(); Date.now() - start < PATIENCE_MS; await setTimeout(20)) {
      const { result } = await session.send('Runtime.evaluate', { expression: 'serviceWorker.state' });
      if (result.value === 'activated') return;
    }
  } finally {
    // While anything is attached to it, a worker never falls asleep.
    await session.detach();
  }
  throw new Error('The service worker of the extension was not started.');
}
