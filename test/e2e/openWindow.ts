/** A window over a data folder: host, real Chromium, and the faults that it met on the way. */
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { createApp } from '../../electron/app/createApp.ts';
import { readRendererFiles } from '../../electron/app/rendererFiles.ts';
import { type Host, startHost } from '../../electron/host/startHost.ts';
import type { StartWorker } from '../../electron/worker/workerProcess.ts';
import type { Preferences } from '../../shared/contract/preferences.ts';
import { keptWorker } from '../builders/keptWorker.ts';
import { contextFor } from './theBrowser.ts';

export const PROJECT = join(import.meta.dirname, '../..');

export type OpenWindow = {
  readonly page: Page;
  readonly host: Host;
  /** What the console, the page's policy or a failed request complained of; empty at the end of a good test. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
};

/** A clock that starts at an instant and goes on: a wait after a wrong PIN must end. */
function clockFrom(instant: string): () => Date {
  const ahead = Date.parse(instant) - Date.now();
  return () => new Date(Date.now() + ahead);
}

export type Look = BrowserContextOptions & {
  /** Whether the sample season offers its tour, as on a first start. */
  readonly tour?: boolean;
  /** Further preferences of this computer. */
  readonly prefer?: Partial<Preferences>;
  /** In place of the app's own: a child process that a test can end. */
  readonly startWorker?: StartWorker;
};

export async function openWindow(
  dataFolder: string,
  { tour = false, prefer = {}, startWorker = keptWorker, ...look }: Look = {},
): Promise<OpenWindow> {
  const app = createApp({ dataFolder, now: clockFrom('2025-01-10T08:00:00+07:00'), startWorker });
  await app.dispatch({ procedure: 'desk.prefer', input: { tourSeen: !tour, ...prefer } });
  const host = await startHost({
    app,
    files: readRendererFiles(join(PROJECT, 'out/renderer')),
    patience: { firstMs: 60_000, handedMs: 60_000, graceMs: 300 },
  });
  const [context, leave] = await contextFor(look);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    // Where there is no network at all Chromium holds the fonts of 127.0.0.1 for slow as well.
    if (!message.text().startsWith('Slow network is detected.')) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('requestfailed', (request) => {
    const fault = request.failure()?.errorText;
    // The preview of a paper is left behind when another paper is chosen: a frame that goes on is no fault, nor is
    // what Chromium's own reader of PDF was still loading in it.
    const preview = request.isNavigationRequest() || /^chrome(-extension)?:/.test(request.url());
    if (preview && fault === 'net::ERR_ABORTED') return;
    complaints.push(`${request.url()} ${fault}`);
  });
  await page.goto(host.url);
  return {
    page,
    host,
    complaints,
    close: async () => {
      await page.close();
      await leave();
      await host.close();
      app.close();
    },
  };
}
