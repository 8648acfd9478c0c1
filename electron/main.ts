/** The Electron shell: one window over the same app as everywhere else. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { app, BrowserWindow, ipcMain, Menu, protocol, screen, session } from 'electron';
import { createApp } from './app/createApp.ts';
import { defaultDataFolder } from './app/dataFolder.ts';
import { readRendererFiles } from './app/rendererFiles.ts';
import { fileResponse, SCHEMES } from './shell/appScheme.ts';
import { answerCalls, tellWindows } from './shell/bridge.ts';
import { lockContents, lockSession } from './shell/lockDown.ts';
import { PAGE, SCHEME } from './shell/origin.ts';
import { windowOptions } from './shell/windowOptions.ts';
import { parseWindowState, type WindowState } from './shell/windowState.ts';

// Bundled, this file is out/main/main.js.
const built = join(import.meta.dirname, '..');

if (app.requestSingleInstanceLock()) run();
else app.quit();

function run(): void {
  // Electron and Chromium add arguments of their own.
  const { values } = parseArgs({ args: process.argv, options: { data: { type: 'string' } }, strict: false });
  const asked = typeof values.data === 'string' ? values.data : null;
  const office = createApp({
    dataFolder: asked ?? defaultDataFolder(process.env, process.platform),
    now: () => new Date(),
  });
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged(SCHEMES);
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', () => office.close());
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });

  app.whenReady().then(() => {
    const pages = readRendererFiles(join(built, 'renderer'));
    Menu.setApplicationMenu(null);
    lockSession(session.defaultSession);
    protocol.handle(SCHEME, (request) => fileResponse({ pages, app: office }, request));
    answerCalls((channel, listener) => ipcMain.handle(channel, listener), office);
    tellWindows(office, () => BrowserWindow.getAllWindows());
    const stateFile = join(app.getPath('userData'), 'window.json');
    const state = parseWindowState(
      existsSync(stateFile) ? readFileSync(stateFile, 'utf8') : null,
      screen.getAllDisplays().map((display) => display.workArea),
    );
    const window = new BrowserWindow({ ...windowOptions(join(built, 'preload/preload.cjs')), ...state?.bounds });
    if (state?.maximized) window.maximize();
    window.on('close', () => {
      const now: WindowState = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
      try {
        writeFileSync(stateFile, JSON.stringify(now));
      } catch {
        // Where it cannot be kept, the next window opens where windows open.
      }
    });
    window.once('ready-to-show', () => window.show());
    return window.loadURL(PAGE);
  });
}
