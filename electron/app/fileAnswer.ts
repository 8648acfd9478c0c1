/** How a kept file leaves for its window, over either transport. */
import type { KeptFile } from './files.ts';
import { SECURITY_HEADERS } from './rendererFiles.ts';

export const FILE_PATH = '/file/';

/** Shown inside our page (a paper's preview), so it may be framed by it; whatever it is, nothing in it runs or loads. */
const POLICY = ["default-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'self'"].join('; ');

/** Kinds that a browser shows without running anything; all others are only ever saved. */
const SHOWN: ReadonlySet<string> = new Set(['application/pdf']);

/** The token in a path, "/file/<token>"; null for any other path. */
export const tokenIn = (path: string): string | null =>
  path.startsWith(FILE_PATH) ? path.slice(FILE_PATH.length) : null;

/** @param save true = to be kept by the person; else shown in the page where its kind allows. */
export function fileHeaders({ name, type }: KeptFile, save: boolean): Readonly<Record<string, string>> {
  const inline = !save && SHOWN.has(type);
  return {
    ...SECURITY_HEADERS,
    'Content-Security-Policy': POLICY,
    'Content-Type': type,
    'Content-Disposition': `${inline ? 'inline' : 'attachment'}; ${fileNameParameters(name)}`,
  };
}

/** RFC 6266: a plain name for old readers, and the whole one as RFC 8187 says. */
function fileNameParameters(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const whole = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `filename="${plain}"; filename*=UTF-8''${whole}`;
}
