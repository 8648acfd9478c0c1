/** A sheet as it was read: cells with their places and the decimal text that the file stores, never a float. */
import { foldName } from '../../../shared/domain/unit.ts';
import type { LegacyFont } from './legacyFont.ts';
import { remembered } from './remembered.ts';

export type Content =
  | { readonly kind: 'text'; readonly text: string }
  /** `text` as stored in the file, e.g. "2.4999999999999996" or "1E-3". */
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'percent'; readonly text: string }
  | { readonly kind: 'date'; readonly day: number; readonly month: number; readonly year: number }
  | { readonly kind: 'boolean'; readonly text: string }
  | { readonly kind: 'error'; readonly text: string }
  /** A formula that no program has calculated yet. */
  | { readonly kind: 'not-calculated' };

export type Cell = {
  readonly row: number;
  readonly column: number;
  readonly formula: boolean;
  /** Without "="; empty for the followers of a shared formula. */
  readonly formulaText: string;
  readonly content: Content;
  /** The content, or a part of its text, is struck through. */
  readonly struck: boolean;
  readonly font: LegacyFont | null;
  /** The cell's format hides the number, or shows another one. */
  readonly misshown: boolean;
  /** Decimals that the cell's format shows of a number; null where it shows them all. */
  readonly decimalsShown: number | null;
};

/** 18.3.1.73: the last row and column of a sheet. */
export const LAST = { row: 1_048_576, column: 16_384 } as const;

/** Inclusive; rows and columns count from 1. */
export type Merge = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

export type Sheet = {
  readonly name: string;
  readonly state: 'visible' | 'hidden';
  /** In the file's order made ascending; rows without content are left out. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, Cell>>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly filtered: boolean;
  readonly merges: readonly Merge[];
};

export function addressOf(row: number, column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row}`;
}

/** "BC12" → row 12, column 55; null for anything else. */
export function parseAddress(address: string): { readonly row: number; readonly column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address);
  if (!match) return null;
  const [, letters = '', row = ''] = match;
  return { row: Number(row), column: [...letters].reduce((all, letter) => all * 26 + letter.charCodeAt(0) - 64, 0) };
}

export const cellAt = (sheet: Sheet, row: number, column: number | undefined): Cell | undefined =>
  column === undefined ? undefined : sheet.rows.get(row)?.get(column);

/** ๔ and ４ as 4: digits that a keyboard of the region types. */
export const westernDigits = (text: string): string =>
  text
    .replace(/[๐-๙０-９]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0x0f))
    .replace(/[．，]/g, (one) => (one === '．' ? '.' : ','));

/** NFC, Đ for the look-alike Ð (U+00D0), ordinary blanks, no invisible characters; line breaks stay. */
const cleanText = remembered((text) =>
  text
    .normalize('NFC')
    .replaceAll('Ð', 'Đ')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000\t]/g, ' ')
    .replace(/\r\n?/g, '\n')
    .trim(),
);

/** What a person sees in the cell; dates as dd/mm/yyyy, numbers by their 15 significant digits. */
export function shownText(cell: Cell | undefined): string {
  if (!cell) return '';
  const { content } = cell;
  switch (content.kind) {
    case 'not-calculated':
      return '';
    case 'number':
      return decimalText(content.text) ?? content.text;
    case 'percent':
      return `${shiftTwo(decimalText(content.text) ?? content.text)}%`;
    case 'date':
      return [content.day, content.month, content.year].map((part) => String(part).padStart(2, '0')).join('/');
    default:
      return cleanText(content.text);
  }
}

const folded = remembered(foldName);
export const foldedText = (cell: Cell | undefined): string => folded(shownText(cell));

/**
 * Excel keeps doubles and shows 15 significant digits: 2.4999999999999996 is the 2.5 that was typed or computed.
 * Canonical decimal text; null when the number is too large or too small to be written without an exponent.
 */
export function decimalText(stored: string): string | null {
  // Number() would also take "0x10" for sixteen.
  const number = NUMBER.test(stored) ? Number(stored) : Number.NaN;
  if (!Number.isFinite(number)) return null;
  const digits = number.toPrecision(15);
  if (!/^-?\d+(?:\.\d+)?$/.test(digits)) return number === 0 ? '0' : null;
  const short = digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits;
  return short === '-0' ? '0' : short;
}

/** XML Schema's double (ECMA-376 part 1, 18.18.11 and 22.9.2.19), without its INF and NaN. */
const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/;

/** × 100 on decimal text, for showing a percentage as it stood in the cell. */
function shiftTwo(text: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) return text;
  const [, sign, whole = '', decimals = ''] = match;
  const padded = decimals.padEnd(2, '0');
  const rest = padded.slice(2);
  return `${sign}${`${whole}${padded.slice(0, 2)}`.replace(/^0+(?=\d)/, '')}${rest ? `.${rest}` : ''}`;
}

/** Letters that only look like those of composed Vietnamese text: decomposed ones (NFD), the Icelandic Ð for Đ. */
export function hasOddLetters({ rows }: Sheet): boolean {
  for (const cells of rows.values())
    for (const { content } of cells.values())
      if (content.kind === 'text' && ODD_LETTERS.test(content.text)) return true;
  return false;
}
const ODD_LETTERS = /[\u0300-\u036f\u00d0]/;
