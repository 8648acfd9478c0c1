/** The one origin of the windows in Electron, and what may be reached from there: nothing else. */
import { FILE_PATH } from '../app/fileAnswer.ts';

export const SCHEME = 'app';
export const HOST = 'app';
export const PAGE = `${SCHEME}://${HOST}/`;

/** Chromium's own viewer of PDF files, built into the program: its page, and the parts that it loads. */
const VIEWER = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai';
const VIEWER_PARTS = 'chrome://resources';

/** The page itself, wherever it is scrolled or routed to. */
export const isOurPage = (address: string): boolean => isOurs(address) && new URL(address).pathname === '/';

/** One of the app's files, as its page asks for it. */
export const isOurFile = (address: string): boolean =>
  isOurs(address) && new URL(address).pathname.startsWith(FILE_PATH);

/** Nothing of it comes over a network. */
export const isViewer = (address: string): boolean =>
  URL.canParse(address) && [VIEWER, VIEWER_PARTS].includes(originOf(new URL(address)));

export const isOurs = (address: string): boolean =>
  URL.canParse(address) && originOf(new URL(address)) === `${SCHEME}://${HOST}`;

/** Protocol and host, since the `origin` of an own scheme is the string "null" in Node. */
const originOf = ({ protocol, host }: URL): string => `${protocol}//${host}`;
