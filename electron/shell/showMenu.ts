import { BrowserWindow, dialog, Menu, shell } from 'electron';
import type { Translate } from '../../shared/i18n/translator.ts';
import { menuTemplate } from './menu.ts';
import type { Speech } from './speech.ts';

/** @returns shows the menu anew where the language of the window has changed. */
export function menuInLanguage(speech: Speech, dataFolder: string): () => void {
  let shown: Translate | null = null;
  const openDataFolder = async () => {
    const failed = await shell.openPath(dataFolder);
    if (failed !== '') await dialog.showMessageBox({ type: 'info', message: speech()('window.shell.noDataFolder') });
  };
  return () => {
    const t = speech();
    if (t === shown) return;
    shown = t;
    const actions = { openDataFolder: () => void openDataFolder(), press };
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(t, actions)));
  };
}

function press(keyCode: string, modifiers: readonly 'control'[] = []): void {
  const window = BrowserWindow.getFocusedWindow();
  for (const type of ['keyDown', 'keyUp'] as const)
    window?.webContents.sendInputEvent({ type, keyCode, modifiers: [...modifiers] });
}
