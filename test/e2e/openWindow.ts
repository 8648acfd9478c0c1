/** A window over a data folder: host, real Chromium, and the faults that it met on the way. */
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { createApp } from '../../electron/app/createApp.ts';
import { readRendererFiles } from '../../electron/app/rendererFiles.ts';
import { type Host, startHost } from '../../electron/host/startHost.ts';

export const PROJECT = join(import.meta.dirname, '../..');

export type OpenWindow = {
  readonly page: Page;
  readonly host: Host;
  /** What the console, the page's policy or a failed request complained of; empty at the end of a good test. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
};

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** A clock that starts at an instant and goes on: a wait after a wrong PIN must end. */
function clockFrom(instant: string): () => Date {
  const ahead = Date.parse(instant) - Date.now();
  return () => new Date(Date.now() + ahead);
}

export async function openWindow(browser: Browser, dataFolder: string): Promise<OpenWindow> {
  const app = createApp({ dataFolder, now: clockFrom('2025-01-10T08:00:00+07:00') });
  const host = await startHost({
    app,
    files: readRendererFiles(join(PROJECT, 'out/renderer')),
    patience: { firstMs: 60_000, graceMs: 300 },
  });
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('requestfailed', (request) => complaints.push(`${request.url()} ${request.failure()?.errorText}`));
  await page.goto(host.url);
  return {
    page,
    host,
    complaints,
    close: async () => {
      await context.close();
      await host.close();
      app.close();
    },
  };
}
