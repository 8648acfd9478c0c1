/** Tries what an attacker or an accident would try on a shell that runs over the fake, and writes down what came of it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { MenuItem } from './fakeElectron.ts';

export type Electron = typeof import('./fakeElectron.ts');
/** By what was tried; plain JSON. */
export type Observed = Readonly<Record<string, unknown>>;

const PAGE = 'app://app/';
const FILE = 'app://app/file/T';
const VIEWER = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html';
const ADDRESSES = [
  PAGE,
  FILE,
  VIEWER,
  'app://other/',
  'app://app.example/file/T',
  'https://app/',
  'https://example.org/',
  'wss://example.org/',
  'file:///C:/Windows/win.ini',
  'data:text/html,x',
  'about:blank',
  'chrome://gpu/',
  'chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/index.html',
];

type Given = { readonly second: Electron; readonly preload: string };

export async function observeShell(electron: Electron, { second, preload }: Given): Promise<Observed> {
  const observed = {
    ...observeStart(electron, second),
    ...observeWindow(electron),
    ...observeSession(electron),
    ...(await observeScheme(electron)),
    ...(await observeChannels(electron)),
    ...observeMenu(electron),
    ...observePreload(preload),
    ...(await observeCare(electron)),
  };
  electron.app.emit('will-quit');
  return { ...observed, 'database after the end': existsSync(join(dataFolder(), 'thamdinh.db-wal')) };
}

const dataFolder = (): string => process.argv.find((one) => one.startsWith('--data='))?.slice(7) ?? '';

function observeStart({ app, made }: Electron, second: Electron): Observed {
  const steps = made.steps.slice(0, 4);
  app.emit('second-instance');
  return {
    'first start': steps,
    'second start': [second.made.steps, second.made.windows.length, second.made.channels.size],
    'told of a second start': made.steps.slice(-2),
    ...prefixed('switch', made.switches),
    'switches taken away': [...made.removedSwitches].sort(),
    scheme: made.schemes,
    'windows told and shown': [made.windows.length, made.windows[0]?.loaded, made.errors],
  };
}

function observeWindow({ made }: Electron): Observed {
  const [window] = made.windows;
  if (!window) return {};
  const { webPreferences, show, autoHideMenuBar } = window.options as Record<string, Record<string, unknown>>;
  const { webContents } = window;
  const passed = (event: string, more: object = {}) =>
    ADDRESSES.filter((url) => {
      let prevented = false;
      webContents.emit(event, { url, ...more, preventDefault: () => (prevented = true) }, [{ deviceId: 'x' }], () => 0);
      return !prevented;
    });
  const chosen: string[] = [];
  webContents.emit('select-bluetooth-device', { preventDefault: () => 0 }, [{ deviceId: 'x' }], (id: string) =>
    chosen.push(id),
  );
  return {
    ...prefixed('web preference', { ...webPreferences, preload: existsSync(String(webPreferences?.preload)) }),
    'shown at once': show,
    'menu bar hidden': autoHideMenuBar,
    'page goes to': passed('will-navigate'),
    'main frame goes to': passed('will-frame-navigate', { isMainFrame: true }),
    'inner frame goes to': passed('will-frame-navigate', { isMainFrame: false }),
    'is redirected to': passed('will-redirect'),
    'attaches webviews': passed('will-attach-webview'),
    'new windows': ADDRESSES.map((url) => (webContents.opener?.({ url }) as { action: string } | undefined)?.action),
    'bluetooth device': [passed('select-bluetooth-device').length, chosen],
    webrtc: webContents.webRtc,
  };
}

function observeSession({ made }: Electron): Observed {
  const ask = (name: string, ...given: readonly unknown[]) => {
    let answered: unknown;
    const value = made.session.get(name)?.(...given, (answer: unknown) => {
      answered = answer;
    });
    return answered ?? value;
  };
  const saved = ADDRESSES.filter((url) => !downloaded(made, url).prevented);
  return {
    'permission asked for': ['media', 'geolocation', 'fullscreen', 'clipboard-read'].map((one) =>
      ask('permission request', null, one),
    ),
    'permission checked': made.session.get('permission check')?.(null, 'media'),
    device: made.session.get('device')?.({}),
    screen: ask('screen', {}),
    spelling: made.session.get('spelling')?.(),
    'requests that leave': ADDRESSES.filter((url) => !(ask('request', { url }) as { cancel?: boolean })?.cancel),
    'downloads that are kept': saved,
    'save dialog': downloaded(made, FILE).options,
  };
}

function downloaded(made: Electron['made'], url: string) {
  let [prevented, options]: [boolean, unknown] = [false, null];
  made.session.get('will-download')?.(
    { preventDefault: () => (prevented = true) },
    {
      getURL: () => url,
      getFilename: () => 'giay.pdf',
      setSaveDialogOptions: (given: unknown) => (options = given),
      once: () => 0,
    },
  );
  return { prevented, options };
}

async function observeScheme({ made }: Electron): Promise<Observed> {
  const serve = made.served.get('app');
  if (!serve) return {};
  const answer = (url: string, method = 'GET') => serve({ url, method });
  const token = await made.channels.get('thamdinh:file')?.(OURS, 'a.html', new ArrayBuffer(3));
  return {
    schemes: [...made.served.keys()],
    ...prefixed('page header', headersOf(answer(PAGE))),
    ...prefixed('file header', headersOf(answer(`${PAGE}file/${token}`))),
    'asked for elsewhere': [
      answer('app://other/').status,
      answer(`${PAGE}..%2f..%2fpackage.json`).status,
      answer(`${PAGE}file/unknown`).status,
      answer(PAGE, 'POST').status,
    ],
  };
}

/** Each directive of a policy by itself. */
const headersOf = ({ headers }: Response): Observed =>
  Object.fromEntries(
    [...headers].flatMap(([name, value]) =>
      name === 'content-security-policy'
        ? value.split('; ').map((one) => [`csp ${one.split(' ')[0]}`, one])
        : [[name, value]],
    ),
  );

const OURS = { senderFrame: { url: PAGE, parent: null } };
const STRANGERS = [
  { senderFrame: null },
  { senderFrame: { url: PAGE, parent: {} } },
  ...ADDRESSES.filter((url) => url !== PAGE).map((url) => ({ senderFrame: { url, parent: null } })),
];

async function observeChannels({ made }: Electron): Promise<Observed> {
  const send = async (channel: string, sender: unknown, ...given: readonly unknown[]) => {
    try {
      return await made.channels.get(`thamdinh:${channel}`)?.(sender, ...given);
    } catch (error) {
      return error instanceof Error ? error.message : 'thrown';
    }
  };
  const call = async (procedure: string, input: unknown) => {
    const { ok, error } = JSON.parse(String(await send('call', OURS, JSON.stringify({ procedure, input }))));
    return ok ? 'done' : error.code;
  };
  const strangers = (channel: string, ...given: readonly unknown[]) =>
    Promise.all(STRANGERS.map((one) => send(channel, one, ...given)));
  const bytes = new ArrayBuffer(3);
  await call('office.openSample', {});
  const stranger = await call('decisions.get', { year: 2024 });
  await call('session.signIn', { user: 'thanhvien1', pin: null });
  const handed = String(await send('file', OURS, 'a.pdf', bytes));
  const verified = await call('decisions.verify', { files: [handed], authorities: [] });
  await call('desk.prefer', { language: 'en' });
  await call('desk.prefer', { language: 'vi' });
  return {
    channels: [...made.channels.keys()].sort(),
    'strangers call': [...new Set(await strangers('call', '{"procedure":"session.get","input":{}}'))],
    'strangers hand files over': [...new Set(await strangers('file', 'a', bytes))],
    'strangers print': [...new Set(await strangers('print', handed))],
    'no text': await send('call', OURS, { procedure: 'session.get', input: {} }),
    'too long a text': await send('call', OURS, `"${'x'.repeat(2 << 20)}"`),
    'too large a file': await send('file', OURS, 'a', new ArrayBuffer((64 << 20) + 1)),
    'too long a name': await send('file', OURS, 'x'.repeat(2000), bytes),
    'no bytes': await send('file', OURS, 'a', 'text'),
    'unknown procedure': await call('office.nothing', {}),
    'input of another shape': await call('decisions.get', { year: '2024', more: 1 }),
    'before signing in': stranger,
    'beyond the role': await call('decisions.decide', { year: 2024, expected: 0 }),
    'prints what was handed over': [await send('print', OURS, handed), [...made.opened]],
    'prints a path': await send('print', OURS, 'C:\\Windows\\win.ini'),
    'prints anything else': await send('print', OURS, { token: handed }),
    'a task': [verified, made.forks.map((one) => (one as { options: unknown }).options)],
    'menu in English after it was chosen': made.menus.map((menu) => menu[0]?.label),
  };
}

function observeMenu({ made }: Electron): Observed {
  const items: MenuItem[] = (made.menus[0] ?? []).flatMap((one) => [...(one.submenu ?? [])]);
  for (const item of items) if (item.role === undefined) item.click?.();
  return {
    'menu roles': items.flatMap((one) => one.role ?? []),
    'menu keys that are taken from the page': items
      .filter((one) => 'accelerator' in one && one.registerAccelerator !== false)
      .map((one) => one.role),
    'menu presses': made.windows[0]?.webContents.done.filter((one) => one.startsWith('key')),
    'menu opens': made.opened.map((one) => one === dataFolder()),
  };
}

/** The preload script as Electron runs it: CommonJS, with nothing to require but electron. */
function observePreload(code: string): Observed {
  const exposed: Record<string, Record<string, (given: never) => unknown>> = {};
  const asked: string[] = [];
  const listening: [string, (event: unknown, text: unknown) => void][] = [];
  const electron = {
    contextBridge: { exposeInMainWorld: (name: string, value: never) => (exposed[name] = value) },
    ipcRenderer: {
      invoke: async (channel: string) => asked.push(channel),
      on: (channel: string, listener: never) => listening.push([channel, listener]),
    },
  };
  const required: string[] = [];
  new Function('require', 'exports', code)((name: string) => {
    required.push(name);
    return electron;
  }, {});
  const bridge = exposed.thamdinh;
  const heard: unknown[] = [];
  for (const name of ['call', 'putFile', 'printFile']) bridge?.[name]?.('x' as never);
  bridge?.onEvent?.(((...given: unknown[]) => heard.push(given)) as never);
  for (const [, listener] of listening) listener({ sender: 'ipcRenderer' }, 'text');
  return {
    'preload requires': required,
    'page sees': Object.entries(exposed).map(([name, value]) => [name, Object.keys(value), Object.isFrozen(value)]),
    'page reaches': [...asked, ...listening.map(([channel]) => channel)],
    'page hears': heard,
  };
}

async function observeCare({ made }: Electron): Promise<Observed> {
  const [window] = made.windows;
  if (!window) return {};
  const happen = async (event: string, answer: number, ...given: readonly unknown[]) => {
    const { done } = window.webContents;
    const [boxes, acts, steps] = [made.boxes.length, done.length, made.steps.length];
    made.answer = answer;
    const source = event === 'unresponsive' ? (window as unknown as typeof window.webContents) : window.webContents;
    source.emit(event, ...given);
    await new Promise(setImmediate);
    return [made.boxes.length - boxes, done.slice(acts), made.steps.slice(steps)];
  };
  return {
    'crashed, reopened': await happen('render-process-gone', 0, {}, { reason: 'crashed' }),
    'crashed, given up': await happen('render-process-gone', 1, {}, { reason: 'oom' }),
    'ended well': await happen('render-process-gone', 0, {}, { reason: 'clean-exit' }),
    'hangs, waited for': await happen('unresponsive', 1),
    'hangs, ended': await happen('unresponsive', 0),
    'ended for that': await happen('render-process-gone', 1, {}, { reason: 'killed' }),
  };
}

const prefixed = (name: string, values: Observed): Observed =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [`${name} ${key}`, value]));
