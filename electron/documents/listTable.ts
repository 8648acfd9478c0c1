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

/** Beside the text of a cell, with the rule. */
const PADDING = 8.5;
/** Of the letters' size: a generous letter, a generous line; of the page: what heads and notes leave. */
const LETTER = 0.6;
const LINE = 1.35;
const FREE = 0.8;

/** A row is kept whole, and the first one with the header, unless one might be longer than a page: then its end would be lost. */
function fitOnAPage({ rows, widths, page = PAGES.upright }: ListTable): boolean {
  const taken = widths.reduce<number>((all, one) => all + (one === '*' ? 0 : one) + PADDING, 0);
  const star = (page.width - taken) / widths.filter((one) => one === '*').length;
  const lines = (cell: TableCell, i: number): number => {
    const width = widths[i] === '*' ? star : (widths[i] ?? star);
    const inLine = Math.max(1, Math.floor(width / (page.tableSize * LETTER)));
    return textsIn(cell).reduce((all, text) => all + Math.ceil(text.length / inLine), 0);
  };
  const most = (page.height * FREE) / (page.tableSize * LINE);
  return rows.every((row) => row.every((cell, i) => lines(cell, i) <= most));
}

function textsIn(cell: unknown): readonly string[] {
  if (typeof cell === 'string') return cell.split('\n');
  if (Array.isArray(cell)) return cell.flatMap(textsIn);
  if (typeof cell !== 'object' || cell === null) return [];
  return [...('text' in cell ? textsIn(cell.text) : []), ...('stack' in cell ? textsIn(cell.stack) : [])];
}

export function listTable(asked: ListTable): ContentTable {
  const { heading, columns, widths, rows, page = PAGES.upright } = asked;
  return {
    table: {
      headerRows: heading === undefined ? 1 : 2,
      ...(fitOnAPage(asked) ? { keepWithHeaderRows: 1, dontBreakRows: true } : {}),
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
  };
}

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
