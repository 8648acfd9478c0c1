/** The two programs that show the window; the season is played in each that is installed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type Page } from 'playwright-core';
import { createApp } from '../../../electron/app/createApp.ts';
import { electronProgram } from '../../../electron/host/electronProgram.ts';
import { openWindow, PROJECT } from '../openWindow.ts';
import { closeBrowser } from '../theBrowser.ts';

export const HOSTS = ['browser', 'electron'] as const;
export type HostName = (typeof HOSTS)[number];

export const isInstalled = (host: HostName): boolean => host === 'browser' || electronProgram(PROJECT) !== null;

export type SeasonWindow = {
  readonly page: Page;
  /** Origin of the window's own address. */
  readonly own: string;
  readonly complaints: readonly string[];
  /** The file that is saved after `press`. */
  readonly saved: (press: () => Promise<void>) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
};

/** @param work folder for files that are saved. */
export const openIn: Readonly<Record<HostName, (data: string, work: string) => Promise<SeasonWindow>>> = {
  browser: async (data) => {
    const { page, host, complaints, close } = await openWindow(data);
    return {
      page,
      own: new URL(host.url).origin,
      complaints,
      saved: async (press) => {
        const download = page.waitForEvent('download');
        await press();
        return Buffer.concat(await (await download).createReadStream().then((stream) => stream.toArray()));
      },
      close: async () => {
        await close();
        await closeBrowser();
      },
    };
  },

  electron: async (data, work) => {
    const before = createApp({ dataFolder: data, now: () => new Date() });
    await before.dispatch({ procedure: 'desk.prefer', input: { tourSeen: true } });
    before.close();
    const app = await _electron.launch({
      executablePath: electronProgram(PROJECT) ?? '',
      args: [PROJECT, `--data=${data}`],
    });
    const page = await app.firstWindow();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    return {
      page,
      own: new URL(page.url()).origin,
      complaints,
      saved: async (press) => {
        const file = join(work, 'saved');
        // A place given beforehand spares the system's dialog, which no test can answer.
        const done = await app.evaluateHandle(
          ({ session }, path) => ({
            item: new Promise((resolve) =>
              session.defaultSession.once('will-download', (_event, item) => {
                item.setSavePath(path);
                item.once('done', (_ended, state) => resolve(state));
              }),
            ),
          }),
          file,
        );
        await press();
        const state = await done.evaluate(({ item }) => item);
        if (state !== 'completed') throw new Error(`not saved: ${String(state)}`);
        return readFileSync(file);
      },
      close: () => app.close(),
    };
  },
};
