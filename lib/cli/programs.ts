import { Browser, ChromeReleaseChannel, computeSystemExecutablePath } from '@puppeteer/browsers';

/** How a browser is found on a machine, and installed where there is none. */
export interface Program {
  name: string;
  /** Environment variable that holds the path of the program. */
  variable: string;
  /** Names on the path. */
  names: string[];
  /** Where installers of other systems than Linux put it. */
  places: string[];
  download: { browser: Browser; buildId: string };
  /** Debian's package; it brings one of `names`. */
  package: string;
}

export const CHROME: Program = {
  name: 'Chrome or Chromium',
  variable: 'CHROME_PATH',
  names: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'],
  places: Object.values(ChromeReleaseChannel).flatMap(placeOfChrome),
  // Chrome for Testing, in the version that this version of puppeteer-core is released with.
  download: { browser: Browser.CHROME, buildId: '148.0.7778.97' },
  package: 'chromium',
};

export const FIREFOX: Program = {
  name: 'Firefox',
  variable: 'FIREFOX_PATH',
  names: ['firefox-esr', 'firefox'],
  places: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  // The oldest version that the manifest allows.
  download: { browser: Browser.FIREFOX, buildId: 'esr_140.0esr' },
  package: 'firefox-esr',
};

function placeOfChrome(channel: ChromeReleaseChannel): string[] {
  try {
    return [computeSystemExecutablePath({ browser: Browser.CHROME, channel })];
  } catch {
    return [];
  }
}
