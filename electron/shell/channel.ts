/** The page's end of the IPC channels; the preload script holds nothing else. */
export const CALL = 'thamdinh:call';
export const PUT_FILE = 'thamdinh:file';
export const PRINT_FILE = 'thamdinh:print';
export const EVENT = 'thamdinh:event';

type Ipc = {
  readonly invoke: (channel: string, ...given: readonly unknown[]) => Promise<unknown>;
  readonly on: (channel: string, listener: (event: unknown, text: string) => void) => void;
};

/** What the page sees as `window.thamdinh`. @param ipc ipcRenderer; events reach the page without Electron's own object. */
export const pageBridge = ({ invoke, on }: Ipc) =>
  Object.freeze({
    call: (text: string): Promise<unknown> => invoke(CALL, text),
    putFile: (name: string, bytes: ArrayBuffer): Promise<unknown> => invoke(PUT_FILE, name, bytes),
    printFile: (token: string): Promise<unknown> => invoke(PRINT_FILE, token),
    onEvent: (listener: (text: string) => void): void => on(EVENT, (_event, text) => listener(text)),
  });
