/** Answers requests under app:// out of the built windows and the app's files. */
import type { App } from '../app/createApp.ts';
import { fileHeaders, tokenIn } from '../app/fileAnswer.ts';
import { type RendererFiles, SECURITY_HEADERS } from '../app/rendererFiles.ts';
import { servedFile } from '../app/servedFile.ts';
import { isOurs, SCHEME } from './origin.ts';

/** Registered before the app is ready: a standard, secure scheme, so that the page has an origin of its own. */
export const SCHEMES = [{ scheme: SCHEME, privileges: { standard: true, secure: true } }];

type Served = { readonly pages: RendererFiles; readonly app: Pick<App, 'getFile' | 'preferences'> };

export function fileResponse({ pages, app }: Served, { method, url }: Pick<Request, 'method' | 'url'>): Response {
  const refuse = (status: number) => new Response(null, { status, headers: SECURITY_HEADERS });
  if (!isOurs(url)) return refuse(403);
  if (method !== 'GET') return refuse(405);
  const { pathname, searchParams } = new URL(url);
  const token = tokenIn(pathname);
  if (token === null) {
    const page = servedFile(pages, pathname, app.preferences());
    return page
      ? new Response(page.bytes, { headers: { ...SECURITY_HEADERS, 'Content-Type': page.type } })
      : refuse(404);
  }
  const file = app.getFile(token);
  return file ? new Response(file.bytes, { headers: fileHeaders(file, searchParams.has('save')) }) : refuse(404);
}
