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

/** Settles when the window was closed, or when this process is asked to end. */
export async function openInBrowser(app: App, files: RendererFiles, browser: Browser): Promise<void> {
  const host = await startHost({ app, files });
  const profile = mkdtempSync(join(tmpdir(), 'thamdinh-window-'));
  const root = process.getuid?.() === 0;
  const window = spawn(browser.program, browserArguments(host.url, { profile, platform: process.platform, root }), {
    stdio: 'ignore',
  });
  const exited = once(window, 'exit');
  // A program that hands the window to another one ends well and at once; the window's own stream tells of its end.
  const failed = exited.then(([code]) => (code === 0 ? host.ended : undefined));
  try {
    await Promise.race([host.ended, failed, once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  } finally {
    await host.close();
    if (window.exitCode === null && window.signalCode === null && window.kill()) await exited;
    // On Windows the browser may hold a file for a moment longer; the system clears its temporary folder itself.
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
