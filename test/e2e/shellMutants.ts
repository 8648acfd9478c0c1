/** Each guard of the shell taken away, one at a time, in the built program itself; and what must then be found. */
import type { Change } from './runBundle.ts';

type Row = readonly [found: string, from: string, to: string];

const PREFERENCES: readonly Row[] = [
  ['contextIsolation', 'contextIsolation: true', 'contextIsolation: false'],
  ['sandbox', 'sandbox: true', 'sandbox: false'],
  ['nodeIntegration', 'nodeIntegration: false', 'nodeIntegration: true'],
  ['nodeIntegrationInWorker', 'nodeIntegrationInWorker: false', 'nodeIntegrationInWorker: true'],
  ['nodeIntegrationInSubFrames', 'nodeIntegrationInSubFrames: false', 'nodeIntegrationInSubFrames: true'],
  ['webSecurity', 'webSecurity: true', 'webSecurity: false'],
  ['webviewTag', 'webviewTag: false', 'webviewTag: true'],
  ['spellcheck', 'spellcheck: false', 'spellcheck: true'],
  ['navigateOnDragDrop', 'navigateOnDragDrop: false', 'navigateOnDragDrop: true'],
  ['allowRunningInsecureContent', 'plugins: true', 'plugins: true, allowRunningInsecureContent: true'],
  ['experimentalFeatures', 'webPreferences: {', 'webPreferences: { experimentalFeatures: true,'],
  ['preload', '"preload/preload.cjs"', '"preload/other.cjs"'],
].map(([name, from, to]) => [`web preference ${name}`, from, to] as Row);

const SWITCHES: readonly Row[] = [
  'host-resolver-rules',
  'no-proxy-server',
  'disable-background-networking',
  'disable-component-update',
  'disable-domain-reliability',
  'disable-sync',
  'disable-breakpad',
  'no-pings',
  'disable-features',
].map((name) => [`switch ${name}`, `"${name}":`, `"x-${name}":`] as const);

/** Those that open more doors than one run alone. */
const WIDE: readonly Row[] = [
  ['page goes to', 'app.on("web-contents-created"', 'app.on("x"'],
  ['requests that leave', 'lockSession(session.defaultSession);', ''],
  ['file header csp frame-ancestors', '"Content-Security-Policy": POLICY,', ''],
  ['page goes to', 'isOurs(address) && new URL(address).pathname === "/"', 'isOurs(address)'],
  ['strangers call', '(senderFrame.url)', '("app://app/")'],
  ['before signing in', 'if (user === null || desk.session.locked())', 'if (false)'],
  ['database after the end', 'app.on("will-quit", () => office.close());', ''],
];

const DIRECTIVES: readonly Row[] = [
  ['default-src', `"default-src 'none'",\n\t\t"script-src`, `"default-src *",\n\t\t"script-src`],
  ['script-src', `"script-src 'self'"`, `"script-src 'self' 'unsafe-inline'"`],
  ['script-src', `"script-src 'self'"`, `"script-src 'self' 'unsafe-eval'"`],
  ['style-src', `"style-src 'self'"`, `"style-src 'self' 'unsafe-inline'"`],
  ['font-src', `"font-src 'self'"`, `"font-src 'self' data:"`],
  ['img-src', `"img-src 'self'"`, `"img-src *"`],
  ['connect-src', `"connect-src 'self'"`, `"connect-src 'self' https:"`],
  ['frame-src', `"frame-src 'self'"`, `"frame-src *"`],
  ['base-uri', `"base-uri 'none'",\n\t\t"form-action`, `"form-action`],
  ['form-action', `"form-action 'none'",\n\t\t"frame-ancestors`, `"frame-ancestors`],
  ['frame-ancestors', `"frame-ancestors 'none'",\n`, '\n'],
  ['require-trusted-types-for', `"require-trusted-types-for 'script'",`, ''],
  ['trusted-types', `"trusted-types 'none'"`, `"trusted-types *"`],
].map(([name, from, to]) => [`page header csp ${name}`, from, to] as Row);

const HEADERS: readonly Row[] = [
  ['page header x-content-type-options', '"X-Content-Type-Options": "nosniff"', '"X-Other": "1"'],
  ['page header referrer-policy', '"Referrer-Policy": "no-referrer"', '"Referrer-Policy": "unsafe-url"'],
  ['page header cross-origin-opener-policy', '"Cross-Origin-Opener-Policy": "same-origin",', ''],
  ['page header cross-origin-resource-policy', '"Cross-Origin-Resource-Policy": "same-origin",', ''],
  ['page header cache-control', '"Cache-Control": "no-store"', '"Cache-Control": "public"'],
  ['file header content-disposition', '? "inline" : "attachment"', '? "attachment" : "inline"'],
];

const HANDLERS: readonly Row[] = [
  ['page goes to', 'contents.on("will-navigate"', 'contents.on("x"'],
  ['main frame goes to', 'contents.on("will-frame-navigate"', 'contents.on("x"'],
  ['inner frame goes to', 'isOurFile(event.url) || isViewer(event.url)', 'true'],
  ['is redirected to', 'contents.on("will-redirect"', 'contents.on("x"'],
  ['attaches webviews', 'contents.on("will-attach-webview"', 'contents.on("x"'],
  ['bluetooth device', 'contents.on("select-bluetooth-device"', 'contents.on("x"'],
  ['bluetooth device', 'choose("")', 'choose("x")'],
  ['new windows', '{ action: "deny" }', '{ action: "allow" }'],
  ['webrtc', '"disable_non_proxied_udp"', '"default"'],
  ['permission asked for', 'answer) => answer(false)', 'answer) => answer(true)'],
  ['permission checked', 'setPermissionCheckHandler(() => false)', 'setPermissionCheckHandler(() => true)'],
  ['device', 'setDevicePermissionHandler(() => false)', 'setDevicePermissionHandler(() => true)'],
  ['screen', 'answer) => answer({}))', 'answer) => answer({ video: 1 }))'],
  ['spelling', 'setSpellCheckerEnabled(false)', 'setSpellCheckerEnabled(true)'],
  ['requests that leave', 'cancel: !isOurs(request.url) && ', 'cancel: false && '],
  ['downloads that are kept', 'if (!isOurFile(item.getURL()))', 'if (false)'],
  ['save dialog', 'app.getPath("documents")', 'app.getPath("temp")'],
];

const ORIGIN: readonly Row[] = [
  [
    'downloads that are kept',
    'isOurs(address) && new URL(address).pathname.startsWith',
    'new URL(address).pathname.startsWith',
  ],
  ['asked for elsewhere', 'if (!isOurs(url)) return refuse(403);', ''],
  ['asked for elsewhere', 'if (method !== "GET") return refuse(405);', ''],
  ['scheme', 'standard: true,\n\t\tsecure: true', 'standard: true,\n\t\tbypassCSP: true,\n\t\tsecure: true'],
  ['scheme', 'standard: true,\n\t\tsecure: true', 'standard: true,\n\t\tcorsEnabled: true,\n\t\tsecure: true'],
];

// Size of a file and role are asked for twice (channel and file table, dispatch and service): one loss alone has no effect.
const CHANNELS: readonly Row[] = [
  ['strangers call', 'senderFrame !== null && senderFrame.parent === null', 'senderFrame !== null'],
  ['strangers call', 'senderFrame.parent === null && isOurPage(senderFrame.url)', 'senderFrame.parent === null'],
  ['strangers call', 'if (!isFromOurPage(sender) || typeof text', 'if (typeof text'],
  ['strangers hand files over', 'if (!isFromOurPage(sender) || typeof name', 'if (typeof name'],
  ['strangers print', 'if (!isFromOurPage(sender) || typeof token', 'if (typeof token'],
  ['no text', 'typeof text !== "string" || ', ''],
  ['too long a text', 'text.length > 1048576', 'false'],
  ['too long a name', '|| name.length > LONGEST_NAME', ''],
  ['no bytes', '!(bytes instanceof ArrayBuffer)', 'false'],
  ['prints anything else', 'typeof token !== "string" || token.length > LONGEST_TOKEN', 'false'],
  ['prints what was handed over', 'if (file?.type !== "application/pdf") return false;', ''],
  [
    'input of another shape',
    'if (!parsed.success) return fail("INPUT_INVALID", { at',
    'if (false) return fail("INPUT_INVALID", { at',
  ],
];

const LIFE: readonly Row[] = [
  ['first start', 'app.enableSandbox();', ''],
  ['second start', 'if (app.requestSingleInstanceLock()) run();', 'if (true) run();'],
  ['told of a second start', 'window?.focus();', ''],
  ['switches taken away', '"remote-debugging-port"', '"x"'],
  ['switches taken away', 'if (installed) for', 'if (!installed) for'],
  ['a task', 'startWorker: utilityWorker(utilityProcess.fork)', ''],
  ['a task', '`--js-flags=$', '`$'],
  ['menu roles', 'role("togglefullscreen"', 'role("toggleDevTools"'],
  ['menu keys that are taken from the page', 'shown(role("copy", "copy", "Ctrl+C"))', 'role("copy", "copy", "Ctrl+C")'],
  ['crashed, reopened', 'webContents.on("render-process-gone"', 'webContents.on("x"'],
  ['hangs, ended', 'window.on("unresponsive"', 'window.on("x"'],
];

const PRELOAD: readonly Row[] = [
  ['page sees', 'Object.freeze(', '('],
  ['page sees', 'call: (text)', 'ipc: electron.ipcRenderer, call: (text)'],
  ['page reaches', 'var CALL = "thamdinh:call"', 'var CALL = "other"'],
  ['page hears', 'listener(text))', 'listener(_event, text))'],
  [
    'preload requires',
    'let electron = require("electron");',
    'let electron = require("electron"); require("node:fs");',
  ],
];

export type ShellMutant = { readonly found: string; readonly change: Change };
const inFile =
  (file: Change['file']) =>
  ([found, from, to]: Row): ShellMutant => ({ found, change: { file, from, to } });

/** Changes that are found under different names share a run of the program; a second one under the same name gets another. */
function inRuns(mutants: readonly ShellMutant[]): readonly (readonly ShellMutant[])[] {
  const turn = (mutant: ShellMutant) => mutants.filter((one) => one.found === mutant.found).indexOf(mutant);
  return [...Map.groupBy(mutants, turn).values()];
}

export const SHELL_RUNS: readonly (readonly ShellMutant[])[] = [
  ...[PREFERENCES, SWITCHES, DIRECTIVES, HEADERS, HANDLERS, ORIGIN, CHANNELS, LIFE].flatMap((rows) =>
    inRuns(rows.map(inFile('main/main.js'))),
  ),
  ...inRuns(PRELOAD.map(inFile('preload/preload.cjs'))),
  ...WIDE.map((row) => [inFile('main/main.js')(row)]),
];
