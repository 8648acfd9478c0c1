/** Looks of the form: Times New Roman as in Decree 30/2020 appendix I, pale yellow where a person may type. */
import type { Alignment, Borders, Fill, Font, Style } from 'exceljs';

const solid = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
const hair = { style: 'thin', color: { argb: 'FF9AA5B1' } } as const;

const GRID: Partial<Borders> = { top: hair, left: hair, bottom: hair, right: hair };
export const INPUT_FILL = solid('FFFFF8DC');
export const SAMPLE_COLOUR = 'FFB42318';
const HEADING_FILL = solid('FFD9E3EE');
const GROUP_FILL = solid('FFEEF3F8');

/** Text that starts with = + - @ must stay text when a cell is edited again. */
const TEXT = '@';

export const font = (size: number, more: Partial<Font> = {}): Partial<Font> => ({
  name: 'Times New Roman',
  family: 1,
  size,
  ...more,
});

export const align = (
  horizontal: 'left' | 'center' | 'right',
  vertical: 'top' | 'middle' | 'bottom' = 'middle',
): Partial<Alignment> => ({ horizontal, vertical, wrapText: true });

type Look = Partial<Style>;

export const HEADING: Look = {
  font: font(11, { bold: true }),
  alignment: align('center'),
  fill: HEADING_FILL,
  border: GRID,
  numFmt: TEXT,
};
export const INPUT_HEADING: Look = { ...HEADING, fill: solid('FFFFEBA8') };

const FIXED: Look = { font: font(11), border: GRID };
export const FIXED_TEXT: Look = { ...FIXED, alignment: align('left'), numFmt: TEXT };
export const FIXED_CODE: Look = { ...FIXED, alignment: align('center'), numFmt: TEXT };
export const FIXED_NUMBER: Look = { ...FIXED, alignment: align('center') };
export const SMALL_TEXT: Look = { ...FIXED_TEXT, font: font(10) };

const INPUT: Look = { fill: INPUT_FILL, border: GRID, protection: { locked: false } };
export const INPUT_SCORE: Look = { ...INPUT, font: font(12, { bold: true }), alignment: align('center') };
/** Text, so that "12/3/2024" and "05" stay as typed whatever the computer's regional settings. */
export const INPUT_TEXT: Look = { ...INPUT, font: font(11), alignment: align('left'), numFmt: TEXT };

const GROUP: Look = { font: font(11, { bold: true }), border: GRID, fill: GROUP_FILL };
export const GROUP_TEXT: Look = { ...GROUP, alignment: align('left'), numFmt: TEXT };
export const GROUP_CODE: Look = { ...GROUP, alignment: align('center'), numFmt: TEXT };
export const GROUP_NUMBER: Look = { ...GROUP, alignment: align('center') };
export const TOTAL: Look = { ...GROUP, font: font(12, { bold: true }), fill: HEADING_FILL, alignment: align('center') };

/**
 * Height in points that a row's texts need. A height must be stated: LibreOffice does not fit rows of files that name
 * Excel as their maker. Measured in Times New Roman: 11 pt gives about 1.3 to 1.4 characters per unit of column width.
 */
export function rowHeight(
  cells: readonly { readonly text: string; readonly width: number; readonly size: number }[],
  minimum = TWO_LINES,
): number {
  const needed = cells.map(({ text, width, size }) => {
    const perLine = (width * 14) / size;
    const lines = text.split('\n').reduce((all, line) => all + Math.max(1, Math.ceil(line.length / perLine)), 0);
    return lines * size * 1.36;
  });
  return Math.ceil(Math.max(minimum, ...needed));
}

/** Two lines of 11 pt, so that every row has room for a document's name. */
const TWO_LINES = 30;
export const ONE_LINE = 20;
