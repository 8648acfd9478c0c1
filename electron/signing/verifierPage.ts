/** The verifier page as an office gives it away: resources/verify/index.html with the office's public keys inside. */
import type { CodeKey } from './certificateCodes.ts';

const EMPTY = '<script type="application/json" id="keys">[]</script>';

/** @param page the bare page. @throws when it is another file. */
export function verifierPageFor(page: string, keys: readonly CodeKey[]): string {
  if (page.split(EMPTY).length !== 2) throw new Error('not the bare verifier page');
  const list = keys.map(({ office, publicKey }) => ({ office, spki: Buffer.from(publicKey).toString('base64') }));
  // Inside a script element nothing may look like its end; JSON knows the same characters as escapes.
  const json = JSON.stringify(list).replaceAll('<', '\\u003c');
  return page.replace(EMPTY, () => EMPTY.replace('[]', () => json));
}
