import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where Debian keeps what its `chromium` command starts. */
const DEBIAN = '/usr/lib/chromium';
const DRIVER = 'vk_swiftshader_icd.json';

/**
 * The environment variables that a process needs from its start for Dawn in Node to find the software GPU that comes with
 * a Chrome or Chromium; undefined where that browser brings none.
 */
export function softwareGpuEnvironment(browser: string): Record<string, string> | undefined {
  const folder = [dirname(realpathSync(browser)), DEBIAN].find((place) => existsSync(join(place, DRIVER)));
  return folder === undefined ? undefined : { LD_LIBRARY_PATH: folder, VK_ICD_FILENAMES: join(folder, DRIVER) };
}
