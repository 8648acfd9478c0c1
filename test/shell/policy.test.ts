/** The shell's rules, by plain functions and fakes; what the built shell does with them: test/e2e/shell.test.ts. */
import { describe, expect, it, vi } from 'vitest';
import { MOST_FILE_BYTES } from '../../electron/app/files.ts';
import { fileResponse, SCHEMES } from '../../electron/shell/appScheme.ts';
import { answerCalls, tellWindows } from '../../electron/shell/bridge.ts';
import { CALL, EVENT, PUT_FILE, pageBridge } from '../../electron/shell/channel.ts';
import { isOurFile, isOurPage, isOurs, isViewer, PAGE } from '../../electron/shell/origin.ts';
import { parseWindowState } from '../../electron/shell/windowState.ts';
import { DEFAULT_PREFERENCES } from '../../shared/contract/preferences.ts';
import { MAXIMUM_CALL_SIZE } from '../../shared/contract/procedure.ts';
import { fakeIpc, PAGES } from '../builders/transports.ts';

const FOREIGN = [
  'https://example.org/',
  'http://app/',
  'app://other/',
  'app://app.example/',
  'app://app:80/',
  'file:///etc/passwd',
  'data:text/html,x',
  'about:blank',
  'javascript:alert(1)',
  'app:app',
  '',
  'null',
];

const FILE = { name: 'Quyết định.pdf', type: 'application/pdf', bytes: new TextEncoder().encode('%PDF') };
const SERVED = {
  pages: PAGES,
  app: { getFile: (token: string) => (token === 'T' ? FILE : undefined), preferences: () => DEFAULT_PREFERENCES },
};

describe('our origin', () => {
  it.each(['app://app/', 'app://app/index.html#overview', 'APP://app/'])('is %s', (address) => {
    expect(isOurs(address)).toBe(true);
  });
  it.each(FOREIGN)('is not %j', (address) => {
    expect([isOurs, isOurPage, isOurFile, isViewer].map((is) => is(address))).toEqual([false, false, false, false]);
  });

  it('has one page, its files, and beside them the viewer that Chromium brings', () => {
    const viewer = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html';
    const addresses = [
      PAGE,
      `${PAGE}?x#overview`,
      `${PAGE}index.html`,
      `${PAGE}file/T`,
      viewer,
      'chrome://resources/js/a.js',
    ];
    expect(addresses.map(isOurPage)).toEqual([true, true, false, false, false, false]);
    expect(addresses.map(isOurFile)).toEqual([false, false, false, true, false, false]);
    expect(addresses.map(isViewer)).toEqual([false, false, false, false, true, true]);
    expect(isViewer('chrome://settings/')).toBe(false);
  });
});

describe('the scheme of the page', () => {
  it('is standard and secure, and bypasses no policy', () => {
    expect(SCHEMES).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
  });

  it('answers out of the built files, with their policy', async () => {
    const response = fileResponse(SERVED, { method: 'GET', url: PAGE });
    expect([response.status, await response.text()]).toEqual([200, '<p>']);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('answers with a file of the app, shown or saved', async () => {
    const shown = fileResponse(SERVED, { method: 'GET', url: `${PAGE}file/T` });
    expect([shown.status, await shown.text()]).toEqual([200, '%PDF']);
    expect(shown.headers.get('content-disposition')).toMatch(/^inline; /);
    const saved = fileResponse(SERVED, { method: 'GET', url: `${PAGE}file/T?save` });
    expect(saved.headers.get('content-disposition')).toMatch(/^attachment; /);
  });

  it.each([
    ['GET', 'app://app/missing', 404],
    ['GET', 'app://app/file/unknown', 404],
    ['GET', 'app://app/file/', 404],
    ['GET', 'app://other/file/T', 403],
    ['GET', 'app://app/..%2f..%2fpackage.json', 404],
    ['GET', 'app://app/../../package.json', 404],
    ['GET', 'app://other/', 403],
    ['POST', 'app://app/', 405],
  ])('refuses %s %s', (method, url, status) => {
    expect(fileResponse(SERVED, { method, url }).status).toBe(status);
  });
});

describe('the one channel', () => {
  const listening = () => {
    const ipc = fakeIpc();
    const dispatch = vi.fn(async () => ({ ok: true as const, value: 1 }));
    const putFile = vi.fn((name: string) => (name === 'full' ? null : 'token'));
    answerCalls(ipc.handle, { dispatch, putFile });
    return { ipc, dispatch, putFile };
  };
  const OURS = { url: PAGE, parent: null };

  it('answers our page', async () => {
    const { ipc, dispatch } = listening();
    expect(await ipc.invoke(CALL, OURS, '{"procedure":"p","input":1}')).toBe('{"ok":true,"value":1}');
    expect(dispatch).toHaveBeenCalledWith({ procedure: 'p', input: 1 });
  });

  it.each<[string, { url: string; parent: unknown } | null]>([
    ['a frame that is gone', null],
    ['a frame inside our page', { url: PAGE, parent: OURS }],
    ...FOREIGN.map((url): [string, { url: string; parent: null }] => [`a page at ${url}`, { url, parent: null }]),
  ])('refuses %s', async (_what, frame) => {
    const { ipc, dispatch } = listening();
    await expect(ipc.invoke(CALL, frame, '{}')).rejects.toThrow('refused');
    expect(dispatch).not.toHaveBeenCalled();
  });

  it.each([
    ['no text', { procedure: 'p' }],
    ['too long a text', 'x'.repeat(MAXIMUM_CALL_SIZE + 1)],
  ])('refuses %s', async (_what, text) => {
    const { ipc, dispatch } = listening();
    await expect(ipc.invoke(CALL, OURS, text)).rejects.toThrow('refused');
    expect(dispatch).not.toHaveBeenCalled();
  });

  it('takes a file of our page over, up to a size', async () => {
    const { ipc, putFile } = listening();
    expect(await ipc.invoke(PUT_FILE, OURS, 'a.xlsx', new ArrayBuffer(3))).toBe('token');
    expect(putFile).toHaveBeenCalledWith('a.xlsx', new Uint8Array(3));
  });

  it.each<[string, { url: string; parent: unknown } | null, readonly unknown[]]>([
    ['of another page', { url: 'https://example.org/', parent: null }, ['a', new ArrayBuffer(1)]],
    ['of a frame that is gone', null, ['a', new ArrayBuffer(1)]],
    ['without bytes', OURS, ['a', 'text']],
    ['without a name', OURS, [1, new ArrayBuffer(1)]],
    ['with an endless name', OURS, ['x'.repeat(1001), new ArrayBuffer(1)]],
    ['above the limit', OURS, ['a', new ArrayBuffer(MOST_FILE_BYTES + 1)]],
    ['for which there is no room', OURS, ['full', new ArrayBuffer(1)]],
  ])('refuses a file %s', async (_what, frame, given) => {
    const { ipc } = listening();
    await expect(ipc.invoke(PUT_FILE, frame, ...given)).rejects.toThrow('refused');
  });

  it('tells every open window', () => {
    // given
    let tell: (event: { event: 'changed' }) => void = () => undefined;
    const send = vi.fn();
    const stop = vi.fn();
    const stopped = tellWindows(
      {
        onEvent: (listener) => {
          tell = listener;
          return stop;
        },
      },
      () => [{ webContents: { send } }],
    );
    // when
    tell({ event: 'changed' });
    // then
    expect(send).toHaveBeenCalledWith(EVENT, '{"event":"changed"}');
    expect(stopped).toBe(stop);
  });

  it('gives the page one frozen object and nothing of IPC', async () => {
    const invoke = vi.fn(async () => 'answer');
    const heard: unknown[] = [];
    const bridge = pageBridge({ invoke, on: (_channel, listener) => listener('event of Electron', 'text') });
    expect(Object.keys(bridge)).toEqual(['call', 'putFile', 'printFile', 'onEvent']);
    expect(Object.isFrozen(bridge)).toBe(true);
    expect(await bridge.call('text')).toBe('answer');
    expect(invoke).toHaveBeenCalledWith(CALL, 'text');
    bridge.onEvent((...given) => heard.push(...given));
    expect(heard).toEqual(['text']);
  });
});

describe('the place of the window', () => {
  const SCREENS = [{ x: 0, y: 0, width: 1920, height: 1080 }];
  const state = (bounds: object, maximized: unknown = false) => JSON.stringify({ bounds, maximized });

  it('is where it was', () => {
    const bounds = { x: 10, y: 20, width: 1366, height: 768 };
    expect(parseWindowState(state(bounds, true), SCREENS)).toEqual({ bounds, maximized: true });
  });

  it.each([
    ['nothing was kept', null],
    ['the file is damaged', '{'],
    ['the file says something else', '{"bounds":1}'],
    ['numbers are none', state({ x: 0, y: 0, width: 'wide', height: 1 })],
    ['the screen is gone', state({ x: 3000, y: 0, width: 1366, height: 768 })],
    ['too little of it is on a screen', state({ x: 1850, y: 0, width: 1366, height: 768 })],
  ])('is forgotten when %s', (_why, text) => {
    expect(parseWindowState(text, SCREENS)).toBeNull();
  });
});
