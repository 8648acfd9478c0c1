/** Tables of papers: thin rules, a header row repeated on every page, cells by kind. */
import type { ContentTable, TableCell } from 'pdfmake/interfaces.js';
import { FORM, PAGES, type Page } from './form.ts';
import type { Cell } from './sheet/sheet.ts';
import { breakable } from './textBlocks.ts';

/** `mark`: its bookmark, if it has one. */
export type Heading = { readonly text: string; readonly mark: object };

type ListTable = {
  /** A heading that must not be left behind on the page before: it is the first of the repeated rows. */
  readonly heading?: Heading;
  readonly columns: readonly string[];
  /** In points; '*' takes what is left. */
  readonly widths: readonly (number | '*')[];
  readonly rows: readonly TableCell[][];
  readonly page?: Page;
};

/** A row is kept whole, and the first one with the header, unless one might be longer than a page: then its end would be lost. */
const fitsOnAPage = (row: readonly TableCell[], page: Page): boolean =>
  row.reduce((letters, cell) => letters + lettersIn(cell), 0) < page.longestRow;

function lettersIn(cell: unknown): number {
  if (typeof cell === 'string') return cell.length;
  if (typeof cell !== 'object' || cell === null) return 0;
  return Object.entries(cell).reduce(
    (letters, [key, inner]) =>
      letters + (key === 'text' || key === 'stack' || !Number.isNaN(Number(key)) ? lettersIn(inner) : 0),
    0,
  );
}

export const listTable = ({ heading, columns, widths, rows, page = PAGES.upright }: ListTable): ContentTable => ({
  table: {
    headerRows: heading === undefined ? 1 : 2,
    ...(rows.every((row) => fitsOnAPage(row, page)) ? { keepWithHeaderRows: 1, dontBreakRows: true } : {}),
    widths: [...widths],
    body: [
      ...(heading === undefined ? [] : [headingRow(heading.text, columns.length, page)]),
      columns.map((text) => ({ text, bold: true, alignment: 'center', verticalAlignment: 'middle' })),
      ...marked(rows, heading),
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
  fontSize: page.tableSize,
  lineHeight: 1.05,
  margin: [0, 2, 0, FORM.body.gap],
});

/** The bookmark hangs on the first cell of the first row: the heading is drawn anew on every page, and would be listed as often. */
function marked(rows: readonly TableCell[][], heading: Heading | undefined): TableCell[][] {
  const [[first, ...cells] = [], ...others] = rows;
  if (!heading || typeof first !== 'object') return [...rows];
  return [[{ ...first, ...heading.mark }, ...cells], ...others];
}

const headingRow = (text: string, span: number, page: Page): TableCell[] => [
  {
    text,
    bold: true,
    fontSize: page.bodySize,
    leadingIndent: page.firstLine,
    colSpan: span,
    border: [false, false, false, false],
    margin: [-4, -2, 0, 2],
  },
  ...Array.from({ length: span - 1 }, (): TableCell => ({ text: '' })),
];

/** Of the letters beside them. */
export const SMALL = 0.8;

/** `middle`: text in the middle of its column; all others begin on the left. */
export function tableCell(cell: Cell, middle: boolean, page: Page = PAGES.upright) {
  const { text, under = null, bold = false, small = false } = typeof cell === 'string' ? { text: cell } : cell;
  const style = { alignment: middle ? 'center' : 'left', verticalAlignment: 'middle' } as const;
  const smallSize = page.tableSize * SMALL;
  const shown = { text: breakable(text), bold, ...(small ? { fontSize: smallSize } : {}) };
  return under === null ? { ...shown, ...style } : { ...style, stack: [shown, { text: under, fontSize: smallSize }] };
}
