/** What the shell must do, by what was tried (observeShell.ts). Whatever differs is a breach, and so is whatever is new. */
import type { Observed } from './observeShell.ts';

const PAGE = 'app://app/';
const FILE = 'app://app/file/T';
const VIEWER = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html';
const ANY_HEADERS: Observed = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

const prefixed = (name: string, values: Observed): Observed =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [`${name} ${key}`, value]));

const POLICY: Observed = {
  'first start': ['sandbox', 'schemes', 'ready', 'load'],
  'second start': [['quit'], 0, 0],
  'told of a second start': ['restore', 'focus'],
  ...prefixed('switch', {
    'host-resolver-rules': 'MAP * ~NOTFOUND',
    'no-proxy-server': '',
    'disable-background-networking': '',
    'disable-component-update': '',
    'disable-domain-reliability': '',
    'disable-sync': '',
    'disable-breakpad': '',
    'no-pings': '',
    'disable-features':
      'AutofillServerCommunication,MediaRouter,NetworkTimeServiceQuerying,OptimizationHints,Translate',
  }),
  'switches taken away': [
    'disable-web-security',
    'load-extension',
    'no-sandbox',
    'remote-allow-origins',
    'remote-debugging-address',
    'remote-debugging-pipe',
    'remote-debugging-port',
  ],
  // No corsEnabled, bypassCSP, allowServiceWorkers, supportFetchAPI …
  scheme: [{ scheme: 'app', privileges: { standard: true, secure: true } }],
  'windows told and shown': [1, PAGE, []],
  ...prefixed('web preference', {
    preload: true,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
    navigateOnDragDrop: false,
    plugins: true,
  }),
  'shown at once': false,
  'menu bar hidden': true,
  'page goes to': [PAGE],
  'main frame goes to': [PAGE],
  'inner frame goes to': [FILE, VIEWER],
  'is redirected to': [],
  'attaches webviews': [],
  'new windows': Array.from({ length: 13 }, () => 'deny'),
  'bluetooth device': [0, ['']],
  webrtc: 'disable_non_proxied_udp',
  'permission asked for': [false, false, false, false],
  'permission checked': false,
  device: false,
  screen: {},
  spelling: false,
  'requests that leave': [PAGE, FILE, VIEWER],
  'downloads that are kept': [FILE],
  'save dialog': {
    title: 'Lưu tệp',
    defaultPath: '/person/documents/giay.pdf',
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  },
  schemes: ['app'],
  ...prefixed('page header', {
    ...ANY_HEADERS,
    'content-type': 'text/html; charset=utf-8',
    'csp default-src': "default-src 'none'",
    'csp script-src': "script-src 'self'",
    'csp style-src': "style-src 'self'",
    'csp font-src': "font-src 'self'",
    'csp img-src': "img-src 'self'",
    'csp connect-src': "connect-src 'self'",
    'csp frame-src': "frame-src 'self'",
    'csp base-uri': "base-uri 'none'",
    'csp form-action': "form-action 'none'",
    'csp frame-ancestors': "frame-ancestors 'none'",
    'csp require-trusted-types-for': "require-trusted-types-for 'script'",
    'csp trusted-types': "trusted-types 'none'",
  }),
  ...prefixed('file header', {
    ...ANY_HEADERS,
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="a.html"; filename*=UTF-8''a.html`,
    'csp default-src': "default-src 'none'",
    'csp base-uri': "base-uri 'none'",
    'csp form-action': "form-action 'none'",
    'csp frame-ancestors': "frame-ancestors 'self'",
  }),
  'asked for elsewhere': [403, 404, 404, 405],
  channels: ['thamdinh:call', 'thamdinh:file', 'thamdinh:print'],
  'strangers call': ['refused'],
  'strangers hand files over': ['refused'],
  'strangers print': ['refused'],
  'no text': 'refused',
  'too long a text': 'refused',
  'too large a file': 'refused',
  'too long a name': 'refused',
  'no bytes': 'refused',
  'unknown procedure': 'PROCEDURE_UNKNOWN',
  'input of another shape': 'INPUT_INVALID',
  'before signing in': 'SIGNED_OUT',
  'beyond the role': 'ROLE_FORBIDDEN',
  'prints what was handed over': [false, []],
  'prints a path': false,
  'prints anything else': 'refused',
  'a task': [
    'done',
    [
      {
        serviceName: 'Tham Dinh tasks',
        stdio: 'ignore',
        execArgv: ['--js-flags=--max-old-space-size=512 --max-semi-space-size=8'],
      },
    ],
  ],
  'menu in English after it was chosen': ['&Tệp', '&File', '&Tệp'],
  // No reload, no developer tools.
  'menu roles': ['quit', 'cut', 'copy', 'paste', 'selectAll', 'zoomIn', 'zoomOut', 'resetZoom', 'togglefullscreen'],
  'menu keys that are taken from the page': ['zoomIn', 'zoomOut', 'resetZoom', 'togglefullscreen'],
  'menu presses': ['keyDown Z', 'keyUp Z', 'keyDown Y', 'keyUp Y', 'keyDown F1', 'keyUp F1'],
  'menu opens': [true],
  'preload requires': ['electron'],
  'page sees': [['thamdinh', ['call', 'putFile', 'printFile', 'onEvent'], true]],
  'page reaches': ['thamdinh:call', 'thamdinh:file', 'thamdinh:print', 'thamdinh:event'],
  'page hears': [['text']],
  'crashed, reopened': [1, ['reload'], []],
  'crashed, given up': [1, [], ['quit']],
  'ended well': [0, [], []],
  'hangs, waited for': [1, [], []],
  'hangs, ended': [1, ['end'], []],
  'ended for that': [0, ['reload'], []],
  'database after the end': false,
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** @returns what differs from the policy, by name. */
export const breachesOf = (observed: Observed): readonly string[] =>
  [...new Set([...Object.keys(POLICY), ...Object.keys(observed)])].filter((key) => !same(POLICY[key], observed[key]));
