/** Thai digits, for offices that write them. */
import type { CertificateSheet } from './certificateSheet.ts';
import type { Sheet } from './sheet.ts';

const DIGITS = '๐๑๒๓๔๕๖๗๘๙';
const inDigits = (text: string): string => text.replace(/\d/g, (digit) => DIGITS[Number(digit)] ?? digit);

/** Every text in a plain value; numbers, such as widths, stay. */
function walked<T>(value: T): T {
  const walk = (one: unknown): unknown => {
    if (typeof one === 'string') return inDigits(one);
    if (Array.isArray(one)) return one.map(walk);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, walk(inner)]));
  };
  // Only the letters of texts change: the shape is that of what came in.
  return walk(value) as T;
}

/** Of what is read; the file's title keeps the digits that a search box is typed with. */
export const sheetInThaiDigits = (sheet: Sheet): Sheet => ({
  ...sheet,
  blocks: walked(sheet.blocks),
  numberLine: walked(sheet.numberLine),
  dateLine: walked(sheet.dateLine),
});

export const certificateInThaiDigits = (sheet: CertificateSheet): CertificateSheet => ({
  ...sheet,
  lines: walked(sheet.lines),
  dateLine: walked(sheet.dateLine),
});
