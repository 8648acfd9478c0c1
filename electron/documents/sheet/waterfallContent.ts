/** A waterfall as a table: each step with its words, its place on the scale, its change and the total after it. */
import type { Content, TableCell } from 'pdfmake/interfaces.js';
import type { Page } from '../form.ts';
import { type Heading, listTable, tableCell } from '../listTable.ts';
import type { Block, WaterfallRow } from './sheet.ts';

const CHART_SHARE = 0.22;
const NUMBER_SHARE = 0.105;
const HEIGHT = 8;
const WHOLE = '#5a5348';
const LOST = '#a79e90';
/** So that the smallest step is still seen. */
const LEAST_WIDTH = 1;

export function waterfallContent(block: Extract<Block, { kind: 'waterfall' }>, page: Page, heading?: Heading): Content {
  const [step = '', change = '', total = ''] = block.columns;
  const [chart, number] = [page.width * CHART_SHARE, page.width * NUMBER_SHARE];
  return listTable({
    ...(heading ? { heading } : {}),
    columns: [step, block.scale, change, total],
    widths: ['*', chart, number, number],
    page,
    rows: block.rows.map((row) => [
      tableCell({ text: row.text, under: row.under, bold: row.whole }, false, page),
      bar(row, chart),
      tableCell(row.change, true, page),
      tableCell({ text: row.total, bold: row.whole }, true, page),
    ]),
  });
}

/** Totals dark from the left edge, what is taken away light, what is added in outline: told apart in print without colours. */
function bar({ from, to, whole }: WaterfallRow, width: number): TableCell {
  const x = Math.min(from, to) * width;
  const w = Math.max(Math.abs(to - from) * width, LEAST_WIDTH);
  const look = whole ? { color: WHOLE } : to < from ? { color: LOST } : { lineColor: WHOLE, lineWidth: 0.75 };
  return { canvas: [{ type: 'rect', x, y: 0, w, h: HEIGHT, ...look }], verticalAlignment: 'middle' };
}
