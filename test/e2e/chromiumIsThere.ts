import { existsSync } from 'node:fs';
import process from 'node:process';

/** Where Debian's package `chromium` puts it. */
export const CHROMIUM = '/usr/bin/chromium';

/** Whether the windows can be tested here. Says so in a line where they cannot; throws where they must. */
export function chromiumIsThere(): boolean {
  if (existsSync(CHROMIUM)) return true;
  const missing = `the windows are not tested: ${CHROMIUM} is not installed`;
  if (process.env.THAMDINH_REQUIRE_TOOLS === '1') throw new Error(missing);
  process.stderr.write(`skipped: ${missing}\n`);
  return false;
}
