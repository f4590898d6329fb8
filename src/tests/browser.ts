/** The browser of the tests: an installed Chrome or Chromium where there is one, else one from an npm package. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];

const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const WINDOWS = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];

/** Where a browser usually lies on this system, the likeliest first. */
function usualPlaces(): string[] {
  const env = process.env;
  if (process.platform === 'darwin') return MAC;
  if (process.platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    return roots.flatMap((root) => (root ? WINDOWS.map((path) => join(root, path)) : []));
  }
  const folders = (env.PATH ?? '').split(delimiter).concat('/usr/bin', '/snap/bin');
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** The browser's executable: `$CHROME`, an installed one, or the packaged one (Linux only). */
export async function browserPath(): Promise<string> {
  const known = process.env.CHROME || usualPlaces().find((path) => existsSync(path));
  if (known) return known;
  const packaged = await import('@sparticuz/chromium');
  // Its own arguments end the browser at the first page, so only the path is taken.
  return packaged.default.executablePath();
}

/**
 * Starts a browser without a window; close it in `afterAll`. It speaks to no other host by itself.
 * Throws after 30 s where it does not start.
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await browserPath(),
    args: [
      '--headless=shell',
      // Containers of CI run as root and allow no sandbox; the tests open only what they built themselves.
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    timeout: 30_000,
  });
}
