/** Tables of papers: thin rules, a header row repeated on every page, cells by kind. */
import type { ContentTable, TableCell } from 'pdfmake/interfaces.js';
import { FORM } from './form.ts';
import type { Cell } from './sheet/sheet.ts';
import { breakable } from './textBlocks.ts';

type ListTable = {
  /** A heading that must not be left behind on the page before: it is the first of the repeated rows. */
  readonly heading?: string;
  readonly columns: readonly string[];
  /** In points; '*' takes what is left. */
  readonly widths: readonly (number | '*')[];
  readonly rows: readonly TableCell[][];
};

/**
 * A row is kept whole, and the first one with the header, unless one might be longer than a page: then its end would be
 * lost. Measured as data, which has some 300 characters besides the text; a page holds more than 800 even in the
 * narrowest column.
 */
const LONGEST_WHOLE_ROW = 1100;
const fitsOnAPage = (row: readonly TableCell[]): boolean => JSON.stringify(row).length < LONGEST_WHOLE_ROW;

export const listTable = ({ heading, columns, widths, rows }: ListTable): ContentTable => ({
  table: {
    headerRows: heading === undefined ? 1 : 2,
    ...(rows.every(fitsOnAPage) ? { keepWithHeaderRows: 1, dontBreakRows: true } : {}),
    widths: [...widths],
    body: [
      ...(heading === undefined ? [] : [headingRow(heading, columns.length)]),
      columns.map((text) => ({ text, bold: true, alignment: 'center', verticalAlignment: 'middle' })),
      ...rows,
    ],
  },
  layout: {
    hLineWidth: (line) => (line === 0 && heading !== undefined ? 0 : 0.5),
    vLineWidth: () => 0.5,
    paddingLeft: () => 4,
    paddingRight: () => 4,
    paddingTop: () => 2.5,
    paddingBottom: () => 2.5,
  },
  fontSize: FORM.tableSize,
  lineHeight: 1.05,
  margin: [0, 2, 0, FORM.body.gap],
});

const headingRow = (text: string, span: number): TableCell[] => [
  {
    text,
    bold: true,
    fontSize: FORM.body.size,
    leadingIndent: FORM.body.firstLine,
    colSpan: span,
    border: [false, false, false, false],
    margin: [-4, -2, 0, 2],
  },
  ...Array.from({ length: span - 1 }, (): TableCell => ({ text: '' })),
];

/** `middle`: text in the middle of its column; all others begin on the left. */
export function tableCell(cell: Cell, middle: boolean) {
  const { text, under = null, bold = false } = typeof cell === 'string' ? { text: cell } : cell;
  const style = { alignment: middle ? 'center' : 'left', verticalAlignment: 'middle' } as const;
  const shown = { text: breakable(text), bold };
  return under === null
    ? { ...shown, ...style }
    : { ...style, stack: [shown, { text: under, fontSize: FORM.noteSize - 1.5 }] };
}
