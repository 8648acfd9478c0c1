/**
 * Who may speak to the local server. It listens on this computer alone, yet every page in any browser here can send it
 * requests, and a foreign name can be made to resolve to 127.0.0.1: so each request must show by Host, Origin and
 * Sec-Fetch-Site (W3C Fetch Metadata) that it comes from our own page, and by a cookie that this page is our window.
 */
import type { IncomingHttpHeaders } from 'node:http';

/** @param authority "127.0.0.1:49152". */
export function isOurs(method: string, headers: IncomingHttpHeaders, authority: string): boolean {
  if (headers.host !== authority) return false;
  const site = headers['sec-fetch-site'];
  if (method === 'GET')
    // "none": the browser itself opened the page; no other page led here.
    return site === 'same-origin' || (site === 'none' && headers['sec-fetch-mode'] === 'navigate');
  return site === 'same-origin' && headers.origin === `http://${authority}`;
}

/** The value of one cookie; null when it is not sent. */
export function cookieValue(header: string | undefined, name: string): string | null {
  for (const pair of header?.split(';') ?? []) {
    const [key, value] = pair.trim().split('=');
    if (key === name) return value ?? '';
  }
  return null;
}
