// A headless browser of this machine, and what one looks at in a page.
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const PICTURES = resolve(import.meta.dirname, '..', process.env.PICTURES ?? 'pictures');

export function launch() {
  const executablePath = BROWSERS.find(existsSync);
  if (!executablePath) throw new Error('no Chromium was found: install chromium');
  return chromium.launch({ executablePath, args: QUIET });
}

/** A new person at the browser: nothing remembered, in Berlin, with a sharp screen. Collects what the console complains of. */
export async function visitor(browser, options = {}) {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Berlin', deviceScaleFactor: 2, viewport: { width: 1180, height: 800 }, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const complaints = [];
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) complaints.push(message.text()); });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => { complaints.push(`a dialog: ${dialog.message()}`); dialog.dismiss(); });
  return { page, complaints, leave: () => context.close() };
}

/** Keeps a picture: in `pictures`, or where the variable PICTURES says. `clip` is the part of the page to keep. */
export async function picture(page, name, clip) {
  await mkdir(PICTURES, { recursive: true });
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(PICTURES, `${name}.png`), clip });
}
