/** The one origin of the windows in Electron, and what may be reached from there: nothing else. */
import { FILE_PATH } from '../app/fileAnswer.ts';

export const SCHEME = 'app';
export const HOST = 'app';
export const PAGE = `${SCHEME}://${HOST}/`;

/** One of the app's files, as its page asks for it. */
export const isOurFile = (address: string): boolean =>
  isOurs(address) && new URL(address).pathname.startsWith(FILE_PATH);

/** Protocol and host are compared, since the `origin` of an own scheme is the string "null" in Node. */
export function isOurs(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  return protocol === `${SCHEME}:` && host === HOST;
}
