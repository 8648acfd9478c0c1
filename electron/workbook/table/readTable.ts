/** A plain table out of a workbook: one heading row, known columns, one thing a row. For lists that the office itself makes. */
import ExcelJS from 'exceljs';
import { foldName } from '../../../shared/domain/unit.ts';

/** Headings that name a column, in any of the languages; `needed` columns make a table. */
export type TableColumn = { readonly key: string; readonly names: readonly string[]; readonly needed: boolean };

export type TableCell = {
  /** As typed; a number in its shortest exact form, with a point. "" where nothing stands. */
  readonly text: string;
  /** "C7". */
  readonly cell: string;
  /** Stored as a number, so that "1.10" would read "1.1". */
  readonly number: boolean;
};
export type TableRow = {
  readonly cells: Readonly<Record<string, TableCell>>;
  /** Cells under headings that no column knows, by heading. */
  readonly others: Readonly<Record<string, TableCell>>;
};
export type TableReading =
  | { readonly kind: 'read'; readonly sheet: string; readonly rows: readonly TableRow[] }
  | { readonly kind: 'refused'; readonly code: 'NOT_A_WORKBOOK' | 'NO_TABLE' };

const HEADING_WITHIN = 30;
const MOST_ROWS = 50_000;

export async function readTable(bytes: Uint8Array, columns: readonly TableColumn[]): Promise<TableReading> {
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  } catch {
    return { kind: 'refused', code: 'NOT_A_WORKBOOK' };
  }
  for (const sheet of workbook.worksheets) {
    const heading = headingOf(sheet, columns);
    if (heading) return { kind: 'read', sheet: sheet.name, rows: rowsUnder(sheet, heading) };
  }
  return { kind: 'refused', code: 'NO_TABLE' };
}

type Heading = {
  readonly row: number;
  readonly known: ReadonlyMap<number, string>;
  readonly others: ReadonlyMap<number, string>;
};

function headingOf(sheet: ExcelJS.Worksheet, columns: readonly TableColumn[]): Heading | null {
  for (let row = 1; row <= Math.min(HEADING_WITHIN, sheet.rowCount); row += 1) {
    const known = new Map<number, string>();
    const others = new Map<number, string>();
    sheet.getRow(row).eachCell((cell, at) => {
      const text = textOf(cell.value).text;
      const folded = foldName(text);
      const column = columns.find((one) => one.names.some((name) => foldName(name) === folded));
      if (column && ![...known.values()].includes(column.key)) known.set(at, column.key);
      else if (text !== '') others.set(at, text);
    });
    const found = new Set(known.values());
    if (columns.every((one) => !one.needed || found.has(one.key))) return { row, known, others };
  }
  return null;
}

function rowsUnder(sheet: ExcelJS.Worksheet, { row: heading, known, others }: Heading): readonly TableRow[] {
  const rows: TableRow[] = [];
  const last = Math.min(sheet.rowCount, heading + MOST_ROWS);
  for (let at = heading + 1; at <= last; at += 1) {
    const row = sheet.getRow(at);
    const taken = (columns: ReadonlyMap<number, string>) =>
      Object.fromEntries(
        [...columns].map(([column, key]): [string, TableCell] => {
          const cell = row.getCell(column);
          return [key, { ...textOf(cell.value), cell: cell.address }];
        }),
      );
    const cells = taken(known);
    if (Object.values(cells).some((one) => one.text !== '')) rows.push({ cells, others: taken(others) });
  }
  return rows;
}

function textOf(value: ExcelJS.CellValue | undefined): { readonly text: string; readonly number: boolean } {
  if (value === null || value === undefined) return { text: '', number: false };
  // Fifteen digits are what Excel itself keeps: the float's own dust beyond them is nobody's.
  if (typeof value === 'number') return { text: String(Number(value.toPrecision(15))), number: true };
  if (typeof value === 'string') return { text: value.normalize('NFC').trim(), number: false };
  if (typeof value === 'object' && 'richText' in value)
    return {
      text: value.richText
        .map((one) => one.text)
        .join('')
        .normalize('NFC')
        .trim(),
      number: false,
    };
  if (typeof value === 'object' && 'result' in value) return textOf(value.result as ExcelJS.CellValue);
  if (typeof value === 'object' && 'text' in value) return { text: String(value.text).trim(), number: false };
  return { text: typeof value === 'boolean' ? String(value) : '', number: false };
}
