/** Paragraphs, rules and tables of a Word file, in the measures of form.ts. */
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Signatory } from '../../../shared/domain/decision.ts';
import { BODY_WIDTH, FORM, PAGES, type Page } from '../form.ts';
import { SMALL } from '../listTable.ts';
import type { Block } from './sheet.ts';

export type TextStyle = {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly size?: number;
  readonly color?: string;
};
export type Part = Paragraph | Table;

/** Half points, as Word counts letters; twentieths for all else. */
export const half = (points: number): number => Math.round(points * 2);
export const twentieths = (points: number): number => Math.round(points * 20);

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = {
  top: NO_LINE,
  bottom: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: NO_LINE,
  insideVertical: NO_LINE,
} as const;

export const runs = (text: string, { bold = false, italics = false, size, color }: TextStyle = {}): TextRun[] =>
  text
    .normalize('NFC')
    .split('\n')
    .map(
      (part, i) =>
        new TextRun({
          text: part,
          bold,
          italics,
          ...(i > 0 ? { break: 1 } : {}),
          ...(size ? { size: half(size) } : {}),
          ...(color ? { color } : {}),
        }),
    );

/** In the middle. `above`, `below`: points of space. */
export const line = (text: string, style: TextStyle = {}, { above = 0, below = 3, keepNext = false } = {}): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: twentieths(above), after: twentieths(below) },
    keepNext,
    children: runs(text, style),
  });

/** A rule in the middle of a column `available` points wide. */
export function rule(length: number, available: number, below = 4): Paragraph {
  const beside = twentieths((available - length) / 2);
  return new Paragraph({
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    indent: { left: beside, right: beside },
    spacing: { after: twentieths(below), line: twentieths(2), lineRule: 'exact' },
    children: [],
  });
}

type Words = { readonly lead?: string; readonly text: string; readonly style?: 'bold' | 'italic' };

export const body = ({ lead, text, style }: Words, page: Page = PAGES.upright, keepNext = false): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: twentieths(page.firstLine) },
    spacing: { after: twentieths(FORM.body.gap) },
    keepNext,
    children: [
      ...(lead === undefined ? [] : runs(`${lead} `, { bold: true })),
      ...runs(text, { bold: style === 'bold', italics: style === 'italic' }),
    ],
  });

/** Two columns without lines: heads, and feet with their signature. `rows`: left and right. */
export function columns(
  rows: readonly (readonly [left: readonly Paragraph[], right: readonly Paragraph[]])[],
  share = 50,
): Table {
  const widths = [share, 100 - share].map((percent) => twentieths((BODY_WIDTH * percent) / 100));
  return new Table({
    width: { size: twentieths(BODY_WIDTH), type: WidthType.DXA },
    columnWidths: widths,
    borders: NO_BORDERS,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children) =>
              new TableCell({ borders: NO_BORDERS, children: children.length === 0 ? [line('')] : [...children] }),
          ),
        }),
    ),
  });
}

/** Room for a signature by hand and a seal. */
const BLANK_LINES = 4;

export const signed = ({ capacity, post, name }: Signatory): Paragraph[] => [
  ...[...capacity.split('\n'), post].filter((text) => text.trim() !== '').map((text) => line(text, { bold: true })),
  ...Array.from({ length: BLANK_LINES }, () => line('')),
  line(name, { bold: true }),
];

type TableBlock = Pick<Extract<Block, { kind: 'table' }>, 'columns' | 'widths' | 'middle' | 'rows'>;

export function table({ columns: names, widths, rows, middle }: TableBlock, page: Page = PAGES.upright): Table {
  const row = (cells: TableBlock['rows'][number], head: boolean): TableRow =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: cells.map((cell, i) => {
        const { text, under = null, bold = head, small = false } = typeof cell === 'string' ? { text: cell } : cell;
        const alignment = head || middle.includes(i) ? AlignmentType.CENTER : AlignmentType.LEFT;
        const smallSize = page.tableSize * SMALL;
        const below = under === null ? [] : runs(under, { size: smallSize });
        return new TableCell({
          verticalAlign: VerticalAlignTable.CENTER,
          margins: { left: CELL_MARGIN, right: CELL_MARGIN },
          children: [
            new Paragraph({ alignment, children: runs(text, { bold, size: small ? smallSize : page.tableSize }) }),
            ...(below.length === 0 ? [] : [new Paragraph({ alignment, children: below })]),
          ],
        });
      }),
    });
  return new Table({
    width: { size: twentieths(page.width), type: WidthType.DXA },
    columnWidths: inTwips(widths, page.width),
    rows: [...(names.length === 0 ? [] : [row(names, true)]), ...rows.map((cells) => row(cells, false))],
  });
}

const CELL_MARGIN = 80;
/** Widths of the PDF's tables leave out the room beside the text; here it is within. */
const BESIDE_TEXT = 8;

/** '*' shares what the others leave. */
function inTwips(widths: readonly (number | '*')[], available: number): number[] {
  const taken = widths.reduce<number>((sum, one) => sum + (one === '*' ? 0 : one + BESIDE_TEXT), 0);
  const stars = widths.filter((one) => one === '*').length;
  return widths.map((one) => twentieths(one === '*' ? (available - taken) / stars : one + BESIDE_TEXT));
}
