/** Several made files as one. The same files give the same bytes: the time written beside each is given. */
// The build for Node declares a `require` of its own, which the bundle of main.ts has already.
import { zipSync } from 'fflate/browser';
import type { MadeBytes } from './files.ts';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const PDF = 'application/pdf';
export const ZIP = 'application/zip';

/** One file stays as it is. Names must differ. Stored, not compressed: workbooks and papers are compressed already. */
export function oneOrZip(files: readonly MadeBytes[], name: string, at: Date): MadeBytes {
  const [first, ...others] = files;
  if (first && others.length === 0) return first;
  const entries = Object.fromEntries(files.map((one) => [one.name, one.bytes]));
  return { name, type: ZIP, bytes: zipSync(entries, { level: 0, mtime: at }) };
}
