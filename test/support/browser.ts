// Chromium from the machine, driven without a window.
import { existsSync, mkdirSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The sizes that screens are made for (D7.4); `zoomed` is the desk at 200 %, where a page has half the room. */
export const SIZES = {
  desk: { width: 1024, height: 768 },
  phone: { width: 390, height: 844 },
  narrow: { width: 320, height: 640 },
  zoomed: { width: 512, height: 384 },
} as const;

/** Starts the browser; says plainly when the machine has none. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? PLACES.find((place) => existsSync(place));
  if (executablePath === undefined)
    throw new Error('no Chromium: install it, or set CHROMIUM to its path');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Keeps a picture of the page in `pictures/`, to be looked at. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync('pictures', { recursive: true });
  await page.screenshot({ path: `pictures/${name}.png`, fullPage: true });
}
