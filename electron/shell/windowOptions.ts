import type { BrowserWindowConstructorOptions } from 'electron';

/** @param preload absolute path of the bundled preload script. */
export const windowOptions = (preload: string): BrowserWindowConstructorOptions => ({
  width: 1366,
  height: 768,
  minWidth: 1024,
  minHeight: 600,
  title: 'Thẩm Định',
  autoHideMenuBar: true,
  // Shown with its first paint; until then the colour of the ground.
  show: false,
  backgroundColor: '#F5F3EE',
  webPreferences: {
    preload,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    // The spelling checker would fetch dictionaries.
    spellcheck: false,
    navigateOnDragDrop: false,
    // The viewer of PDF papers is the one plugin that Chromium still has.
    plugins: true,
  },
});
