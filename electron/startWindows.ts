/** The windows in Electron where it is installed, else in the browser of this computer. Downloads nothing. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { translator } from '../shared/i18n/translator.ts';
import { createApp } from './app/createApp.ts';
import { defaultDataFolder } from './app/dataFolder.ts';
import { readRendererFiles } from './app/rendererFiles.ts';
import { buildWindows, windowsAreBuilt } from './host/buildWindows.ts';
import { electronProgram } from './host/electronProgram.ts';
import { findBrowser } from './host/findBrowser.ts';
import { openInBrowser } from './host/openInBrowser.ts';

const project = dirname(import.meta.dirname);
const t = translator('vi');
const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** Settles when the window is gone. @returns the exit code. */
export async function startWindows(): Promise<0 | 1> {
  const electron = electronProgram(project);
  if (!windowsAreBuilt(project, electron === null ? 'browser' : 'electron')) {
    const built = await buildWindows(project);
    if (!built.ok) {
      process.stderr.write(`${t('window.start.notBuilt')}\n${built.error}\n`);
      return 1;
    }
  }
  const { values } = parseArgs({ options: { data: { type: 'string' } } });
  const dataFolder = values.data ?? defaultDataFolder(process.env, process.platform);
  if (electron !== null) {
    say(t('window.start.electron'));
    const [code] = await once(spawn(electron, [project, `--data=${dataFolder}`], { stdio: 'inherit' }), 'exit');
    return code === 0 ? 0 : 1;
  }
  const browser = findBrowser({ platform: process.platform, env: process.env, exists: existsSync });
  if (browser === null) {
    process.stderr.write(`${t('window.start.noWindow')}\n`);
    return 1;
  }
  say(t('window.start.browser', { browser: browser.name }));
  const app = createApp({ dataFolder, now: () => new Date() });
  try {
    if (await openInBrowser(app, readRendererFiles(join(project, 'out/renderer')), browser)) return 0;
    process.stderr.write(`${t('window.start.noScreen', { browser: browser.name })}\n`);
    return 1;
  } finally {
    app.close();
  }
}
