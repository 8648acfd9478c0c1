/** The app in a browser window: server, window, and the end of both. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { App } from '../app/createApp.ts';
import type { RendererFiles } from '../app/rendererFiles.ts';
import { type Browser, browserArguments } from './findBrowser.ts';
import { startHost } from './startHost.ts';

/**
 * Settles when the window was closed, or when this process is asked to end.
 * @returns false when the browser ended before it showed a window: without a screen, broken, or forbidden.
 */
export async function openInBrowser(app: App, files: RendererFiles, browser: Browser): Promise<boolean> {
  const host = await startHost({ app, files });
  const profile = mkdtempSync(join(tmpdir(), 'thamdinh-window-'));
  const root = process.getuid?.() === 0;
  const window = spawn(browser.program, browserArguments(host.url, { profile, platform: process.platform, root }), {
    stdio: 'ignore',
  });
  // A program that cannot be started at all tells by an error in place of its exit.
  const exited = once(window, 'exit').catch(() => [null]);
  // A program that hands the window to another one ends well and at once; the window's own stream tells of its end.
  const failed = exited.then(([code]) => {
    if (code !== 0) return;
    host.handedOver();
    return host.ended;
  });
  const asked = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]).then(() => true);
  try {
    return await Promise.race([asked, Promise.race([host.ended, failed]).then(host.wasSeen)]);
  } finally {
    await host.close();
    if (window.exitCode === null && window.signalCode === null && window.kill()) await exited;
    // On Windows the browser may hold a file for a moment longer; the system clears its temporary folder itself.
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
