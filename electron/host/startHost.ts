/** The windows' app behind a local HTTP server, for one browser window of this computer. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { MAXIMUM_CALL_SIZE } from '../../shared/contract/procedure.ts';
import { answerText } from '../app/answerText.ts';
import type { App } from '../app/createApp.ts';
import { fileHeaders, tokenIn } from '../app/fileAnswer.ts';
import { MOST_FILE_BYTES } from '../app/files.ts';
import { type RendererFiles, SECURITY_HEADERS } from '../app/rendererFiles.ts';
import { servedFile } from '../app/servedFile.ts';
import { readBody } from './readBody.ts';
import { cookieValue, isOurs } from './sameOrigin.ts';
import { createSecrets } from './secrets.ts';
import { type Patience, watchWindows } from './windowWatch.ts';

export type Host = {
  /** Opens the window, once: it carries the ticket. */
  readonly url: string;
  /** Settles when the window is gone, or when none came in time. */
  readonly ended: Promise<void>;
  /** Whether a window ever held its stream. */
  readonly wasSeen: () => boolean;
  readonly handedOver: () => void;
  readonly close: () => Promise<void>;
};

export type HostOptions = {
  readonly app: Omit<App, 'close'>;
  readonly files: RendererFiles;
  readonly patience?: Patience;
};

const LOOPBACK = '127.0.0.1';
const COOKIE = 'thamdinh';
const PATIENCE: Patience = { firstMs: 60_000, handedMs: 15_000, graceMs: 2000 };

export async function startHost({ app, files, patience = PATIENCE }: HostOptions): Promise<Host> {
  const secrets = createSecrets();
  const gone = Promise.withResolvers<void>();
  const windows = watchWindows(patience, gone.resolve);
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, (request, response) => {
    handle(request, response).catch(() => refuse(response, 500));
  });
  const authority = `${LOOPBACK}:${await listen(server)}`;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', headers } = request;
    if (!isOurs(method, headers, authority)) return refuse(response, 403);
    // The base never matters: a request that names another authority in its first line was refused by its Host.
    const url = new URL(request.url ?? '/', `http://${authority}`);
    if (method === 'GET' && url.pathname === '/open') return open(response, url.searchParams.get('ticket') ?? '');
    if (!secrets.isSession(cookieValue(headers.cookie, COOKIE))) return refuse(response, 403);
    if (method === 'POST' && url.pathname === '/call') return call(request, response);
    if (method === 'POST' && url.pathname === '/file')
      return takeFile(request, response, url.searchParams.get('name') ?? '');
    if (method !== 'GET') return refuse(response, 405);
    if (url.pathname === '/alive') return alive(response);
    const token = tokenIn(url.pathname);
    return token === null ? sendPage(response, url.pathname) : sendFile(response, token, url.searchParams.has('save'));
  }

  function open(response: ServerResponse, ticket: string): void {
    const session = secrets.redeem(ticket);
    const cookie = `${COOKIE}=${session}; Path=/; HttpOnly; SameSite=Strict`;
    if (session === null) refuse(response, 403);
    else response.writeHead(303, { ...SECURITY_HEADERS, Location: '/', 'Set-Cookie': cookie }).end();
  }

  async function call(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.headers['content-type'] !== 'application/json') return refuse(response, 415);
    const body = await readBody(request, MAXIMUM_CALL_SIZE);
    if (body === null) return refuse(response, 413);
    const answer = await answerText(app, body.toString('utf8'));
    response.writeHead(200, { ...SECURITY_HEADERS, 'Content-Type': 'application/json' }).end(answer);
  }

  /** Any type of content: other pages are kept out by Origin and cookie already. */
  async function takeFile(request: IncomingMessage, response: ServerResponse, name: string): Promise<void> {
    const body = await readBody(request, MOST_FILE_BYTES);
    const token = body && app.putFile(name, body);
    if (token === null) refuse(response, 413);
    else response.writeHead(200, { ...SECURITY_HEADERS, 'Content-Type': 'text/plain' }).end(token);
  }

  /** Held open by each window for as long as it lives; carries what the app tells of itself (WHATWG server-sent events). */
  function alive(response: ServerResponse): void {
    response.writeHead(200, { ...SECURITY_HEADERS, 'Content-Type': 'text/event-stream' });
    response.write(':\n\n');
    windows.opened();
    const stop = app.onEvent((event) => response.write(`data: ${JSON.stringify(event)}\n\n`));
    response.once('close', () => {
      stop();
      windows.closed();
    });
  }

  function sendFile(response: ServerResponse, token: string, save: boolean): void {
    const file = app.getFile(token);
    if (!file) refuse(response, 404);
    else response.writeHead(200, fileHeaders(file, save)).end(file.bytes);
  }

  function sendPage(response: ServerResponse, path: string): void {
    const file = servedFile(files, path, app.preferences());
    if (!file) refuse(response, 404);
    else response.writeHead(200, { ...SECURITY_HEADERS, 'Content-Type': file.type }).end(file.bytes);
  }

  return {
    url: `http://${authority}/open?ticket=${secrets.ticket}`,
    ended: gone.promise,
    wasSeen: windows.wasSeen,
    handedOver: windows.handedOver,
    close: async () => {
      windows.stop();
      const closed = Promise.withResolvers<void>();
      server.close(() => closed.resolve());
      server.closeAllConnections();
      await closed.promise;
    },
  };
}

/** Says nothing but the number: a stranger learns neither what is here nor why it was refused. */
function refuse(response: ServerResponse, status: 403 | 404 | 405 | 413 | 415 | 500): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  // What is left of a refused body is not read.
  response.writeHead(status, { ...SECURITY_HEADERS, Connection: 'close' }).end();
}

/** On a port that the system chooses. */
async function listen(server: Server): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject).listen(0, LOOPBACK, resolve);
  await promise;
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port to listen on');
  return address.port;
}
