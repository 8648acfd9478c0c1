/** The Electron shell: one window over the same app as everywhere else. */
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { app, BrowserWindow, dialog, ipcMain, protocol, session, shell, utilityProcess } from 'electron';
import { type App, createApp } from './app/createApp.ts';
import { defaultDataFolder } from './app/dataFolder.ts';
import { readRendererFiles } from './app/rendererFiles.ts';
import { fileResponse, SCHEMES } from './shell/appScheme.ts';
import { answerCalls, answerPrinting, tellWindows } from './shell/bridge.ts';
import { closeCommandLine } from './shell/commandLine.ts';
import { lockContents, lockSession } from './shell/lockDown.ts';
import { openWindow } from './shell/openWindow.ts';
import { PAGE, SCHEME } from './shell/origin.ts';
import { createPrinter } from './shell/printing.ts';
import { offerSaving } from './shell/saving.ts';
import { menuInLanguage } from './shell/showMenu.ts';
import { type Speech, speechOf } from './shell/speech.ts';
import { utilityWorker } from './shell/utilityWorker.ts';
import { careForWindow } from './shell/windowCare.ts';

// Bundled, this file is out/main/main.js.
const built = join(import.meta.dirname, '..');

if (app.requestSingleInstanceLock()) run();
else app.quit();

function run(): void {
  // Electron and Chromium add arguments of their own.
  const { values } = parseArgs({ args: process.argv, options: { data: { type: 'string' } }, strict: false });
  const dataFolder = typeof values.data === 'string' ? values.data : defaultDataFolder(process.env, process.platform);
  const office = createApp({ dataFolder, now: () => new Date(), startWorker: utilityWorker(utilityProcess.fork) });
  const speech = speechOf(() => office.preferences().language);
  closeCommandLine(app.commandLine, app.isPackaged);
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
  app
    .whenReady()
    .then(() => open(office, dataFolder, speech))
    .catch((error: unknown) => {
      const t = speech();
      dialog.showErrorBox(t('window.shell.startFailed'), `${t('window.shell.startFailedDetail')}\n\n${String(error)}`);
      app.exit(1);
    });
}

async function open(office: App, dataFolder: string, speech: Speech): Promise<void> {
  const pages = readRendererFiles(join(built, 'renderer'));
  const printer = createPrinter({
    folder: join(app.getPath('userData'), 'print'),
    getFile: office.getFile,
    openPath: (path) => shell.openPath(path),
  });
  printer.clear();
  app.on('will-quit', printer.clear);
  lockSession(session.defaultSession);
  offerSaving(session.defaultSession, {
    documents: app.getPath('documents'),
    title: () => speech()('window.shell.saveTitle'),
  });
  protocol.handle(SCHEME, (request) => fileResponse({ pages, app: office }, request));
  const showMenu = menuInLanguage(speech, dataFolder);
  showMenu();
  // A call may have changed the language.
  const dispatch: App['dispatch'] = async (call) => {
    const answer = await office.dispatch(call);
    showMenu();
    return answer;
  };
  answerCalls((channel, listener) => ipcMain.handle(channel, listener), { ...office, dispatch });
  answerPrinting((channel, listener) => ipcMain.handle(channel, listener), printer);
  tellWindows(office, () => BrowserWindow.getAllWindows());
  const window = openWindow(join(built, 'preload/preload.cjs'));
  const ask = async (options: Electron.MessageBoxOptions) => (await dialog.showMessageBox(window, options)).response;
  careForWindow(window, { speech, ask, quit: () => app.quit() });
  await window.loadURL(PAGE);
}
