/** What tools that nobody here wrote say of a PDF: poppler and qpdf. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outside } from '../builders/outsideTools.ts';

function judge(tool: string, bytes: Uint8Array, argumentsFor: (file: string) => readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'papers-'));
  try {
    const file = join(folder, 'paper.pdf');
    writeFileSync(file, bytes);
    return outside(tool, argumentsFor(file));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Blanks and line breaks folded to one blank each, since text wraps. */
const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

export const rawText = (bytes: Uint8Array): string => judge('pdftotext', bytes, (file) => ['-raw', file, '-']);
export const textOf = (bytes: Uint8Array): string => folded(rawText(bytes));
export const pagesOf = (bytes: Uint8Array): readonly string[] => rawText(bytes).split('\f').slice(0, -1).map(folded);

/** Throws, with qpdf's own words, when the file has an error or warning. */
export const qpdfCheck = (bytes: Uint8Array): string => judge('qpdf', bytes, (file) => ['--check', file]);

export type Font = { readonly name: string; readonly embedded: boolean; readonly unicode: boolean };
export function fontsOf(bytes: Uint8Array): readonly Font[] {
  const [, rule = '', ...rows] = judge('pdffonts', bytes, (file) => [file])
    .trim()
    .split('\n');
  const column = rule.indexOf(' --- ');
  return rows.map((row) => {
    const [embedded, , unicode] = row.slice(column).trim().split(/\s+/);
    return { name: row.split(' ')[0] ?? '', embedded: embedded === 'yes', unicode: unicode === 'yes' };
  });
}

export function infoOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  const lines = judge('pdfinfo', bytes, (file) => ['-isodates', file])
    .trim()
    .split('\n');
  return Object.fromEntries(lines.map((line) => line.split(/:\s*(.*)/, 2)));
}
export const xmpOf = (bytes: Uint8Array): string => judge('pdfinfo', bytes, (file) => ['-meta', file]);

/** In points; y grows downwards from the top of the page. */
export type Word = {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};
export function wordsOf(bytes: Uint8Array): readonly Word[] {
  const words: Word[] = [];
  let page = 0;
  for (const line of judge('pdftotext', bytes, (file) => ['-bbox', file, '-']).split('\n')) {
    if (line.includes('<page ')) page += 1;
    const match = /<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*)<\/word>/.exec(line);
    if (!match) continue;
    const [left = 0, top = 0, right = 0, bottom = 0] = match.slice(1, 5).map(Number);
    words.push({ page, text: match[5] ?? '', left, top, right, bottom });
  }
  return words;
}

export type Destination = { readonly page: number; readonly left: number; readonly top: number; readonly name: string };
/** Named destinations in PDF coordinates: y grows upwards from the foot of the page. */
export const destinationsOf = (bytes: Uint8Array): readonly Destination[] =>
  [
    ...judge('pdfinfo', bytes, (file) => ['-dests', file]).matchAll(/^\s*(\d+) \[ XYZ\s+(\S+)\s+(\S+)\s.*\] "(.*)"$/gm),
  ].map(([, page, left, top, name = '']) => ({ page: Number(page), left: Number(left), top: Number(top), name }));
