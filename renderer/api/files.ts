/** Files between the window and the app, as opaque tokens: the page never sees a path. */
import type { Output } from '../../shared/contract/api.ts';

export type MadeFile = Output<'receipt.templates'>;

/** Hands a picked or dropped file to the app. @returns its token; null when the app did not take it (too large, gone). */
export async function putFile(file: File): Promise<string | null> {
  try {
    if (window.thamdinh) return String(await window.thamdinh.putFile(file.name, await file.arrayBuffer()));
    const response = await fetch(`/file?name=${encodeURIComponent(file.name)}`, { method: 'POST', body: file });
    return response.ok ? response.text() : null;
  } catch {
    return null;
  }
}

/** The licences of the libraries and fonts that the windows carry along; written by the build (electron/host/licencesNotice.ts). */
export async function licencesText(): Promise<string> {
  const response = await fetch('/licences.txt');
  if (!response.ok) throw new Error(`answered ${response.status}`);
  return response.text();
}

/** Where a made file can be fetched from, to show it in the page. */
export const fileUrl = (token: string): string => `/file/${token}`;

/** Gives a made file to the person: the browser's or Electron's way of saving. */
export function saveFile({ token, name }: Pick<MadeFile, 'token' | 'name'>): void {
  const link = document.createElement('a');
  link.href = `${fileUrl(token)}?save`;
  link.download = name;
  link.click();
}
