import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, screen } from 'electron';
import { windowOptions } from './windowOptions.ts';
import { parseWindowState, type WindowState } from './windowState.ts';

/** The one window, where it was when it was last closed; empty until it is told what to load. */
export function openWindow(preload: string): BrowserWindow {
  const stateFile = join(app.getPath('userData'), 'window.json');
  const state = parseWindowState(
    existsSync(stateFile) ? readFileSync(stateFile, 'utf8') : null,
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow({ ...windowOptions(preload), ...state?.bounds });
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
  return window;
}
