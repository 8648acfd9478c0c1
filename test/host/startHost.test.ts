import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEvents, type Events } from '../../electron/app/events.ts';
import { createFileTable, type FileTable, MOST_FILE_BYTES } from '../../electron/app/files.ts';
import { type Host, startHost } from '../../electron/host/startHost.ts';
import type { Patience } from '../../electron/host/windowWatch.ts';
import { DEFAULT_PREFERENCES } from '../../shared/contract/preferences.ts';
import { MAXIMUM_CALL_SIZE } from '../../shared/contract/procedure.ts';
import { type Asked, ask, enter, PAGES } from '../builders/transports.ts';

const NAVIGATION = { 'Sec-Fetch-Site': 'none', 'Sec-Fetch-Mode': 'navigate' };
const CALL: Asked = { method: 'POST', path: '/call', body: '{"procedure":"office.get","input":{}}' };

describe('the local server', () => {
  let host: Host;
  let cookie: string;
  let dispatched: unknown[];
  let files: FileTable;
  let events: Events;

  const start = (patience?: Patience) =>
    startHost({
      app: {
        dispatch: async (call) => {
          dispatched.push(call);
          return { ok: true, value: 1 };
        },
        putFile: files.put,
        getFile: files.get,
        preferences: () => DEFAULT_PREFERENCES,
        onEvent: events.listen,
      },
      files: PAGES,
      ...(patience ? { patience } : {}),
    });

  beforeEach(async () => {
    dispatched = [];
    files = createFileTable();
    events = createEvents();
    host = await start();
    cookie = await enter(host);
  });
  afterEach(() => host.close());

  it('listens on this computer alone, on a port of its own', async () => {
    const second = await start();
    expect(new URL(host.url).hostname).toBe('127.0.0.1');
    expect(new URL(second.url).port).not.toBe(new URL(host.url).port);
    await second.close();
  });

  it('answers a call of its own page', async () => {
    const told = await ask(host, { ...CALL, cookie });
    expect(told).toMatchObject({ status: 200, body: '{"ok":true,"value":1}' });
    expect(dispatched).toHaveLength(1);
  });

  it('exchanges the ticket for a cookie that no script reads and no other site sends', async () => {
    const other = await start();
    const { pathname, search } = new URL(other.url);
    const told = await ask(other, { path: pathname + search, headers: NAVIGATION });
    expect(told.status).toBe(303);
    expect(told.headers.location).toBe('/');
    expect(told.headers['set-cookie']?.[0]).toMatch(/^thamdinh=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    await other.close();
  });

  it('takes a ticket once', async () => {
    const { pathname, search } = new URL(host.url);
    const again = await ask(host, { path: pathname + search, headers: NAVIGATION });
    expect(again.status).toBe(403);
    expect(again.headers['set-cookie']).toBeUndefined();
  });

  it.each(['', 'x', 'A'.repeat(43)])('takes no other ticket (%j)', async (ticket) => {
    const other = await start();
    const told = await ask(other, { path: `/open?ticket=${ticket}`, headers: NAVIGATION });
    expect(told.status).toBe(403);
    // and the right one still opens
    expect(await enter(other)).toMatch(/^thamdinh=/);
    await other.close();
  });

  it.each<[string, Asked['headers']]>([
    ['another Host, as after DNS rebinding', { Host: 'attacker.example' }],
    ['the name localhost', { Host: 'localhost' }],
    ['no Host', { Host: null }],
    ['another Origin', { Origin: 'http://attacker.example' }],
    ['the Origin of another local server', { Origin: 'http://127.0.0.1:1' }],
    ['the Origin "null"', { Origin: 'null' }],
    ['no Origin', { Origin: null }],
    ['a cross-site request', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a request of another local server', { 'Sec-Fetch-Site': 'same-site' }],
    ['no Sec-Fetch-Site', { 'Sec-Fetch-Site': null }],
    ['no cookie', { Cookie: null }],
    ['another cookie', { Cookie: 'thamdinh=x' }],
  ])('refuses a call with %s', async (_what, headers) => {
    const told = await ask(host, { ...CALL, cookie, headers: headers ?? {} });
    expect(told.status).toBeGreaterThanOrEqual(400);
    expect(told.body).not.toContain('ok');
    expect(dispatched).toEqual([]);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
    'refuses a call that a plain form of another page could send (%s)',
    async (type) => {
      const told = await ask(host, { ...CALL, cookie, headers: { 'Content-Type': type } });
      expect(told.status).toBe(415);
      expect(dispatched).toEqual([]);
    },
  );

  it('refuses pages to a request that another page led here', async () => {
    for (const headers of [{ ...NAVIGATION, 'Sec-Fetch-Site': 'cross-site' }, { 'Sec-Fetch-Site': 'none' }])
      expect((await ask(host, { path: '/', cookie, headers })).status).toBe(403);
    expect((await ask(host, { path: '/', cookie, headers: NAVIGATION })).status).toBe(200);
    expect((await ask(host, { path: '/', headers: NAVIGATION })).status).toBe(403);
  });

  it('refuses a body over the limit, stated or not', async () => {
    const body = 'x'.repeat(MAXIMUM_CALL_SIZE + 1);
    expect((await ask(host, { ...CALL, cookie, body })).status).toBe(413);
    const chunked = ask(host, { ...CALL, cookie, body, headers: { 'Transfer-Encoding': 'chunked' } });
    // Depending on how much was under way the sender sees the answer or a closed connection.
    expect(await chunked.then(({ status }) => status).catch(() => 'closed')).toBeOneOf([413, 'closed']);
    expect(dispatched).toEqual([]);
  });

  it.each(['/missing', '/../package.json', '/..%2f..%2fpackage.json', '/%2e%2e/package.json', '//etc/passwd', '/call'])(
    'has no file at %s',
    async (path) => {
      expect((await ask(host, { path, cookie })).status).toBe(404);
    },
  );

  it.each(['PUT', 'DELETE', 'OPTIONS', 'POST'])('refuses %s elsewhere', async (method) => {
    expect((await ask(host, { method, path: '/', cookie })).status).toBe(405);
  });

  it('sends each answer with its policy, and nothing to be kept', async () => {
    for (const path of ['/', '/missing']) {
      const { headers } = await ask(host, { path, cookie });
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe|\*|data:|https?:/);
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it('survives what is no HTTP, and an address that is none', async () => {
    const { port } = new URL(host.url);
    await new Promise((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.write('\0\r\n\r\n'));
      socket.on('close', resolve).resume();
    });
    expect((await ask(host, { path: 'http://[', cookie })).status).toBe(500);
    expect((await ask(host, { ...CALL, cookie })).status).toBe(200);
  });

  it('takes a file of any type of content, and gives it back to be saved alone', async () => {
    // given
    const body = Uint8Array.from([0, 1, 255]);
    const put: Asked = { method: 'POST', path: '/file?name=a%2F%E1%BB%87%22.xlsx', body, cookie };
    // when
    const { status, body: token } = await ask(host, { ...put, headers: { 'Content-Type': 'text/html' } });
    const told = await ask(host, { path: `/file/${token}`, cookie });
    // then
    expect([status, told.status]).toEqual([200, 200]);
    expect(new Uint8Array(told.bytes)).toEqual(body);
    expect(told.headers['content-type']).toBe('application/octet-stream');
    expect(told.headers['content-disposition']).toBe(
      'attachment; filename="__.xlsx"; filename*=UTF-8\'\'%E1%BB%87%22.xlsx',
    );
    expect(told.headers['content-security-policy']).toContain("default-src 'none'");
    expect(told.headers['cache-control']).toBe('no-store');
  });

  it('shows a paper in its own page alone', async () => {
    const { token } = files.make({ name: 'a.pdf', type: 'application/pdf', bytes: new Uint8Array(1) });
    const shown = await ask(host, { path: `/file/${token}`, cookie });
    expect(shown.headers['content-disposition']).toMatch(/^inline;/);
    expect(shown.headers['content-security-policy']).toContain("frame-ancestors 'self'");
    const saved = await ask(host, { path: `/file/${token}?save`, cookie });
    expect(saved.headers['content-disposition']).toMatch(/^attachment;/);
  });

  it.each<[string, Asked['headers']]>([
    ['another Origin', { Origin: 'http://attacker.example' }],
    ['no Origin', { Origin: null }],
    ['a cross-site request', { 'Sec-Fetch-Site': 'cross-site' }],
    ['no cookie', { Cookie: null }],
  ])('takes no file with %s', async (_what, headers) => {
    const told = await ask(host, { method: 'POST', path: '/file?name=a', body: 'x', cookie, headers: headers ?? {} });
    expect([told.status, told.body]).toEqual([403, '']);
  });

  it('gives no file without the cookie, to another site, or for a guessed token', async () => {
    const { token } = files.make({ name: 'a.pdf', type: 'application/pdf', bytes: new Uint8Array(1) });
    expect((await ask(host, { path: `/file/${token}` })).status).toBe(403);
    const foreign = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' };
    expect((await ask(host, { path: `/file/${token}`, cookie, headers: foreign })).status).toBe(403);
    for (const path of ['/file/', '/file/x', `/file/${token}x`, `/file/${token}/`])
      expect((await ask(host, { path, cookie })).status).toBe(404);
  });

  it('refuses a file over the limit before it is sent', async () => {
    const headers = { 'Content-Length': String(MOST_FILE_BYTES + 1) };
    const told = await ask(host, { method: 'POST', path: '/file?name=a', cookie, headers });
    expect(told.status).toBe(413);
  });

  it('ends when no window comes', async () => {
    const alone = await start({ firstMs: 1, handedMs: 60_000, graceMs: 60_000 });
    await alone.ended;
    await alone.close();
  });

  it('ends when its last window is gone', async () => {
    // given
    const other = await start({ firstMs: 60_000, handedMs: 60_000, graceMs: 1 });
    const entered = await enter(other);
    const { port, host: authority } = new URL(other.url);
    // when a window holds its stream and lets it go
    const socket = connect(Number(port), '127.0.0.1');
    socket.write(
      `GET /alive HTTP/1.1\r\nHost: ${authority}\r\nSec-Fetch-Site: same-origin\r\nCookie: ${entered}\r\n\r\n`,
    );
    socket.once('data', () => socket.destroy());
    // then
    await other.ended;
    await other.close();
  });
});
