/** A page that crashed or hangs: the person is told and decides. Nothing is lost that was saved. */
import type { BrowserWindow, MessageBoxOptions } from 'electron';
import type { Speech } from './speech.ts';

type Window = Pick<BrowserWindow, 'on' | 'isDestroyed'> & {
  readonly webContents: Pick<BrowserWindow['webContents'], 'on' | 'reload' | 'forcefullyCrashRenderer'>;
};
type Care = {
  readonly speech: Speech;
  /** @returns the number of the chosen button. */
  readonly ask: (options: MessageBoxOptions) => Promise<number>;
  readonly quit: () => void;
};

export function careForWindow(window: Window, { speech, ask, quit }: Care): void {
  const { webContents } = window;
  let [asking, ending] = [false, false];

  const offer = async (what: 'crashed' | 'hanging', other: 'quit' | 'wait'): Promise<boolean | null> => {
    if (asking || window.isDestroyed()) return null;
    asking = true;
    const t = speech();
    const chosen = await ask({
      type: 'warning',
      title: t('window.title'),
      message: t(`window.shell.${what}`),
      detail: t(`window.shell.${what}Detail`),
      buttons: [t('window.shell.reopen'), t(`window.shell.${other}`)],
      defaultId: other === 'wait' ? 1 : 0,
      cancelId: 1,
      noLink: true,
    });
    asking = false;
    return chosen === 0;
  };

  webContents.on('render-process-gone', async (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    // A hanging page was ended to be opened again.
    const again = ending || (await offer('crashed', 'quit'));
    ending = false;
    if (again) webContents.reload();
    else if (again === false) quit();
  });
  window.on('unresponsive', async () => {
    ending = (await offer('hanging', 'wait')) === true;
    if (ending) webContents.forcefullyCrashRenderer();
  });
}
