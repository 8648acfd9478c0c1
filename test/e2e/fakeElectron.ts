/** As much of Electron's API as main.ts uses, so that the bundle can be run under plain Node. Not Electron. */
import { EventEmitter } from 'node:events';

type Listener = (event: { senderFrame: unknown }, ...given: readonly unknown[]) => Promise<unknown>;

export const made: { readonly calls: Map<string, Listener>; preload: string | null; shown: string | null } = {
  calls: new Map(),
  preload: null,
  shown: null,
};
const anything = () => undefined;

export const app = Object.assign(new EventEmitter(), {
  requestSingleInstanceLock: () => true,
  enableSandbox: anything,
  whenReady: () => Promise.resolve(),
  getPath: () => '/nowhere',
  quit: anything,
});
export const protocol = { registerSchemesAsPrivileged: anything, handle: anything };
export const Menu = { setApplicationMenu: anything };
export const ipcMain = { handle: (channel: string, listener: Listener) => made.calls.set(channel, listener) };
export const screen = { getAllDisplays: () => [] };
export const session = {
  defaultSession: {
    setPermissionRequestHandler: anything,
    setPermissionCheckHandler: anything,
    setDevicePermissionHandler: anything,
    setDisplayMediaRequestHandler: anything,
    on: anything,
    webRequest: { onBeforeRequest: anything },
  },
};

export class BrowserWindow extends EventEmitter {
  constructor(options: { webPreferences: { preload: string } }) {
    super();
    made.preload = options.webPreferences.preload;
  }
  static getAllWindows = () => [];
  show = anything;
  maximize = anything;
  async loadURL(url: string): Promise<void> {
    made.shown = url;
  }
}
