/** The ways into the app, each as the one function that a window has: direct, over HTTP, over (fake) IPC. */
import { mkdtempSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, createApp } from '../../electron/app/createApp.ts';
import type { RendererFiles } from '../../electron/app/rendererFiles.ts';
import { type Host, startHost } from '../../electron/host/startHost.ts';
import { fileResponse } from '../../electron/shell/appScheme.ts';
import { answerCalls, tellWindows } from '../../electron/shell/bridge.ts';
import { pageBridge } from '../../electron/shell/channel.ts';
import { PAGE } from '../../electron/shell/origin.ts';
import { keptWorker } from './keptWorker.ts';

export const NOW = new Date('2024-12-20T08:00:00+07:00');

export const emptyFolder = (): string => join(mkdtempSync(join(tmpdir(), 'thamdinh-test-')), 'data');

export const appOver = (dataFolder: string): App => createApp({ dataFolder, now: () => NOW, startWorker: keptWorker });

export const PAGES: RendererFiles = new Map(
  ['/', '/index.html'].map((path) => [
    path,
    { type: 'text/html; charset=utf-8', bytes: new TextEncoder().encode('<p>') },
  ]),
);

export type SendText = (text: string) => Promise<unknown>;
export type Transport = {
  readonly name: string;
  readonly connect: (app: App) => Promise<Connected>;
};
/** What a window has: calls, files both ways, and what it was told so far. */
export type Connected = {
  readonly send: SendText;
  readonly put: (name: string, bytes: Uint8Array<ArrayBuffer>) => Promise<string>;
  readonly fetchFile: (token: string) => Promise<Uint8Array>;
  readonly events: readonly unknown[];
  readonly close: () => Promise<void>;
};

export const TRANSPORTS: readonly Transport[] = [
  {
    name: 'direct',
    connect: async (app) => {
      const events: unknown[] = [];
      const stop = app.onEvent((event) => events.push(event));
      return {
        send: async (text) => JSON.parse(JSON.stringify(await app.dispatch(JSON.parse(text)))),
        put: async (name, bytes) => app.putFile(name, bytes) ?? '',
        fetchFile: async (token) => app.getFile(token)?.bytes ?? new Uint8Array(),
        events,
        close: async () => stop(),
      };
    },
  },
  {
    name: 'HTTP',
    connect: async (app) => {
      const host = await startHost({ app, files: PAGES });
      const cookie = await enter(host);
      return {
        send: async (text) => JSON.parse((await ask(host, { method: 'POST', path: '/call', body: text, cookie })).body),
        put: async (name, body) => {
          const path = `/file?name=${encodeURIComponent(name)}`;
          return (await ask(host, { method: 'POST', path, body, cookie })).body;
        },
        fetchFile: async (token) => (await ask(host, { path: `/file/${token}`, cookie })).bytes,
        events: await listen(host, cookie),
        close: host.close,
      };
    },
  },
  {
    name: 'IPC',
    connect: async (app) => {
      const ipc = fakeIpc();
      answerCalls(ipc.handle, app);
      const stop = tellWindows(app, () => [{ webContents: ipc }]);
      const bridge = pageBridge({
        invoke: (channel, ...given) => ipc.invoke(channel, { url: PAGE, parent: null }, ...given),
        on: ipc.on,
      });
      const events: unknown[] = [];
      bridge.onEvent((text) => events.push(JSON.parse(text)));
      return {
        send: async (text) => JSON.parse(String(await bridge.call(text))),
        put: async (name, bytes) => String(await bridge.putFile(name, bytes.slice().buffer)),
        fetchFile: async (token) => {
          const answer = fileResponse({ pages: PAGES, app }, { method: 'GET', url: `${PAGE}file/${token}` });
          return new Uint8Array(await answer.arrayBuffer());
        },
        events,
        close: async () => stop(),
      };
    },
  },
];

type Frame = Parameters<Parameters<Parameters<typeof answerCalls>[0]>[1]>[0]['senderFrame'];

/** Electron's ipcMain and ipcRenderer as far as the bridge uses them. */
export function fakeIpc() {
  const listeners = new Map<string, Parameters<Parameters<typeof answerCalls>[0]>[1]>();
  const receivers = new Map<string, (event: unknown, text: string) => void>();
  return {
    handle: (channel: string, listener: Parameters<Parameters<typeof answerCalls>[0]>[1]): void => {
      listeners.set(channel, listener);
    },
    on: (channel: string, listener: (event: unknown, text: string) => void): void => {
      receivers.set(channel, listener);
    },
    send: (channel: string, text: string): void => receivers.get(channel)?.(null, text),
    invoke: async (
      channel: string,
      frame: { url: string; parent: unknown } | null,
      ...given: readonly unknown[]
    ): Promise<unknown> => {
      const listener = listeners.get(channel);
      if (!listener) throw new Error(`nobody listens on ${channel}`);
      return listener({ senderFrame: frame as Frame }, ...given);
    },
  };
}

export type Asked = {
  readonly method?: string;
  readonly path: string;
  readonly body?: string | Uint8Array;
  readonly cookie?: string;
  /** On top of what our own page would send; null takes one away. */
  readonly headers?: Readonly<Record<string, string | null>>;
};
export type Told = {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
  readonly bytes: Uint8Array;
};

/** A request with any header at all, as no browser would let a page write it. */
export function ask(
  host: Pick<Host, 'url'>,
  { method = 'GET', path, body, cookie, headers = {} }: Asked,
): Promise<Told> {
  const { port, host: authority } = new URL(host.url);
  const own: Record<string, string | null> = {
    Host: authority,
    'Sec-Fetch-Site': 'same-origin',
    ...(method === 'GET' ? {} : { Origin: `http://${authority}`, 'Content-Type': 'application/json' }),
    ...(cookie === undefined ? {} : { Cookie: cookie }),
    ...headers,
  };
  const sent = Object.entries(own).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port, method, path, headers: Object.fromEntries(sent), setHost: false },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => {
          const bytes = Buffer.concat(parts);
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: bytes.toString('utf8'), bytes });
        });
        answer.on('error', reject);
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

/** What arrives on the event stream, as long as the host lives. Settles when the stream is open. */
function listen(host: Pick<Host, 'url'>, cookie: string): Promise<readonly unknown[]> {
  const { port, host: authority } = new URL(host.url);
  const headers = { Host: authority, 'Sec-Fetch-Site': 'same-origin', Cookie: cookie };
  const events: unknown[] = [];
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path: '/alive', headers, setHost: false }, (answer) => {
      answer.setEncoding('utf8');
      let text = '';
      answer.on('data', (part: string) => {
        text += part;
        const lines = text.split('\n\n');
        text = lines.pop() ?? '';
        for (const line of lines) if (line.startsWith('data: ')) events.push(JSON.parse(line.slice(6)));
        resolve(events);
      });
      answer.on('error', () => undefined);
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** Opens the window's address as the browser does and returns the cookie. */
export async function enter(host: Host): Promise<string> {
  const { pathname, search } = new URL(host.url);
  const opened = await ask(host, {
    path: pathname + search,
    headers: { 'Sec-Fetch-Site': 'none', 'Sec-Fetch-Mode': 'navigate' },
  });
  const [cookie = ''] = opened.headers['set-cookie'] ?? [];
  return cookie.split(';')[0] ?? '';
}
