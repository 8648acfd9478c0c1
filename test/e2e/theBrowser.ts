import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';
import { QUIET_BROWSER } from '../../electron/host/findBrowser.ts';
import { CHROMIUM } from './chromiumIsThere.ts';

/** What Chromium keeps at hand for a person who opens tabs: a page of its own bar, and a process for the next site. */
const NOT_FOR_TESTS = ['PreloadTopChromeWebUI', 'SpareRendererForSitePerProcess'];

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM,
    args: [...QUIET_BROWSER.map(withoutSpares), '--no-sandbox', '--disable-gpu'],
  });

/** Of several such switches Chromium hears only the last. */
const withoutSpares = (argument: string): string =>
  argument.startsWith('--disable-features=') ? [argument, ...NOT_FOR_TESTS].join(',') : argument;

let launched: Promise<Browser> | null = null;
let usual: BrowserContext | null = null;

/** One for all test files of this process, and gone with it: a start costs more than most tests. */
export function theBrowser(): Promise<Browser> {
  launched ??= launchBrowser();
  return launched;
}

/** For programs that go on without it; a test run leaves that to the end of its process. */
export async function closeBrowser(): Promise<void> {
  await (await launched)?.close();
  [launched, usual] = [null, null];
}

const USUAL_LOOK = { viewport: { width: 1366, height: 768 }, locale: 'vi-VN' } as const;

/**
 * Windows that follow each other share a context, which halves what opening one costs; each has its own page and
 * address, and with the address its own storage. A second one at the same time needs its own, since a cookie is for
 * all ports; so does a window that looks otherwise. @returns and how to leave it.
 */
export async function contextFor(look: BrowserContextOptions): Promise<readonly [BrowserContext, () => Promise<void>]> {
  const browser = await theBrowser();
  usual ??= await browser.newContext(USUAL_LOOK);
  if (Object.keys(look).length === 0 && usual.pages().length === 0) return [usual, async () => undefined];
  const own = await browser.newContext({ ...USUAL_LOOK, ...look });
  return [own, () => own.close()];
}
