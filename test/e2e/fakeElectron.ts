/** As much of Electron's API as the shell uses, keeping what was done with it, so that the bundle runs under plain Node. */
import { EventEmitter } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Handler = (...given: readonly unknown[]) => unknown;
type Item = { readonly role?: string; readonly label?: string; readonly registerAccelerator?: boolean };
export type MenuItem = Item & { readonly submenu?: readonly MenuItem[]; readonly click?: () => void };

/** What the shell did, in the order in which it did it where that matters. */
export const made = {
  steps: [] as string[],
  switches: {} as Record<string, string>,
  removedSwitches: [] as string[],
  schemes: [] as unknown,
  channels: new Map<string, Handler>(),
  session: new Map<string, Handler>(),
  served: new Map<string, (request: { url: string; method: string }) => Response>(),
  windows: [] as { readonly options: Record<string, unknown>; readonly webContents: FakeContents; loaded: string }[],
  menus: [] as (readonly MenuItem[])[],
  boxes: [] as { readonly message: string; readonly buttons: readonly string[] }[],
  errors: [] as string[],
  opened: [] as string[],
  forks: [] as unknown[],
  /** The number of the button that a person presses next. */
  answer: 0,
  /** What Electron would say when it was asked for the single-instance lock. */
  first: true,
};
const keep = (name: string) => (handler: Handler) => void made.session.set(name, handler);
const userData = mkdtempSync(join(tmpdir(), 'thamdinh-user-'));

export const app = Object.assign(new EventEmitter(), {
  isPackaged: true,
  commandLine: {
    appendSwitch: (name: string, value: string) => {
      made.switches[name] = value;
    },
    removeSwitch: (name: string) => made.removedSwitches.push(name),
  },
  requestSingleInstanceLock: () => made.first,
  enableSandbox: () => made.steps.push('sandbox'),
  whenReady: async () => {
    made.steps.push('ready');
  },
  getPath: (name: string) => (name === 'userData' ? userData : `/person/${name}`),
  quit: () => made.steps.push('quit'),
  exit: () => made.steps.push('exit'),
});
export const protocol = {
  registerSchemesAsPrivileged: (schemes: unknown) => {
    made.steps.push('schemes');
    made.schemes = schemes;
  },
  handle: (scheme: string, handler: never) => made.served.set(scheme, handler),
};
export const Menu = {
  buildFromTemplate: (template: readonly MenuItem[]) => template,
  setApplicationMenu: (menu: readonly MenuItem[]) => made.menus.push(menu),
};
export const ipcMain = { handle: (channel: string, listener: Handler) => made.channels.set(channel, listener) };
export const screen = { getAllDisplays: () => [] };
export const shell = {
  openPath: async (path: string) => {
    made.opened.push(path);
    return '';
  },
};
export const dialog = {
  showMessageBox: async (...given: readonly unknown[]) => {
    made.boxes.push(given.at(-1) as (typeof made.boxes)[number]);
    return { response: made.answer };
  },
  showErrorBox: (title: string, text: string) => made.errors.push(`${title}: ${text}`),
};
/** Starts nothing: whatever it is given, it ends. */
export const utilityProcess = {
  fork: (file: string, args: readonly string[], options: unknown) => {
    made.forks.push({ file, args, options });
    const child = new EventEmitter();
    return Object.assign(child, {
      postMessage: () => void setImmediate(() => child.emit('exit', 1)),
      kill: () => true,
    });
  },
};
export const session = {
  defaultSession: {
    setPermissionRequestHandler: keep('permission request'),
    setPermissionCheckHandler: keep('permission check'),
    setDevicePermissionHandler: keep('device'),
    setDisplayMediaRequestHandler: keep('screen'),
    setSpellCheckerEnabled: (enabled: boolean) => made.session.set('spelling', () => enabled),
    on: (event: string, handler: Handler) => void made.session.set(event, handler),
    webRequest: { onBeforeRequest: keep('request') },
  },
};

class FakeContents extends EventEmitter {
  opener: Handler | null = null;
  webRtc = 'default';
  readonly done: string[] = [];
  setWindowOpenHandler(handler: Handler): void {
    this.opener = handler;
  }
  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRtc = policy;
  }
  reload = () => this.done.push('reload');
  forcefullyCrashRenderer = () => this.done.push('end');
  sendInputEvent = ({ type, keyCode }: { type: string; keyCode: string }) => this.done.push(`${type} ${keyCode}`);
  send = (_channel: string, text: string) => this.done.push(text);
}

export class BrowserWindow extends EventEmitter {
  readonly webContents = new FakeContents();
  loaded = '';
  readonly options: Record<string, unknown>;
  constructor(options: Record<string, unknown>) {
    super();
    this.options = options;
    made.windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  static getAllWindows = () => made.windows;
  static getFocusedWindow = () => made.windows[0];
  isDestroyed = () => false;
  isMinimized = () => true;
  restore = () => made.steps.push('restore');
  focus = () => made.steps.push('focus');
  show = () => made.steps.push('show');
  maximize = () => undefined;
  async loadURL(url: string): Promise<void> {
    made.steps.push('load');
    this.loaded = url;
  }
}
