/** A plain table out of a workbook: one heading row, known columns, one thing a row. For lists that the office itself makes. */
import type { RefusalCode } from '../../../shared/domain/findings.ts';
import type { Params } from '../../../shared/domain/result.ts';
import { foldName } from '../../../shared/domain/unit.ts';
import { openWorkbook } from '../read/openWorkbook.ts';
import { Refusal } from '../read/refusal.ts';
import { addressOf, type Cell, cellAt, foldedText, type Sheet, shownText } from '../read/sheet.ts';

/** Headings that name a column, in any of the languages, the plainest first; `needed` columns make a table. */
export type TableColumn = { readonly key: string; readonly names: readonly string[]; readonly needed: boolean };

export type TableCell = {
  /** As a person sees it; a number in its shortest exact form, with a point. "" where nothing stands. */
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
  | { readonly kind: 'refused'; readonly code: RefusalCode | TableProblem; readonly params: Params };

/** Which of two tables or columns was meant nobody can tell from the file. */
type TableProblem = 'NO_TABLE' | 'SEVERAL_TABLES' | 'SEVERAL_COLUMNS';

const HEADING_WITHIN = 30;
const MOST_ROWS = 50_000;

/** Never throws for what a file holds. Hidden sheets are never used. */
export async function readTable(bytes: Uint8Array, columns: readonly TableColumn[]): Promise<TableReading> {
  try {
    const { sheets } = await openWorkbook(bytes);
    const [table, other] = sheets.flatMap((sheet) => findTable(sheet, columns) ?? []);
    if (!table) return refused('NO_TABLE');
    if (other) return refused('SEVERAL_TABLES');
    const twice = columns.find(({ key }) => table.known.filter((one) => one.key === key).length > 1);
    if (twice) return refused('SEVERAL_COLUMNS');
    return { kind: 'read', sheet: table.sheet.name, rows: rowsUnder(table) };
  } catch (error) {
    if (error instanceof Refusal) return refused(error.code, error.params);
    throw error;
  }
}

const refused = (code: RefusalCode | TableProblem, params: Params = {}): TableReading => ({
  kind: 'refused',
  code,
  params,
});

type Headed = { readonly column: number; readonly key: string };
type Table = {
  readonly sheet: Sheet;
  readonly heading: number;
  readonly known: readonly Headed[];
  /** `key`: the heading as it stands. */
  readonly others: readonly Headed[];
};

/** The first row that has all needed headings. */
function findTable(sheet: Sheet, columns: readonly TableColumn[]): Table | null {
  if (sheet.state !== 'visible') return null;
  for (const [row, cells] of sheet.rows) {
    if (row > HEADING_WITHIN) return null;
    const headings = [...cells.values()].sort((a, b) => a.column - b.column);
    const known = columns.flatMap((one) => columnsOf(one, headings));
    const found = new Set(known.map(({ key }) => key));
    if (!columns.every((one) => !one.needed || found.has(one.key))) continue;
    const taken = new Set(known.map(({ column }) => column));
    const others = headings.flatMap((cell) =>
      taken.has(cell.column) || shownText(cell) === '' ? [] : [{ column: cell.column, key: shownText(cell) }],
    );
    return { sheet, heading: row, known, others };
  }
  return null;
}

/** "Mã tiêu chí" before "Tiêu chí", which is its name where both stand. More than one of the same name is told. */
function columnsOf({ key, names }: TableColumn, headings: readonly Cell[]): readonly Headed[] {
  const folded = names.map(foldName);
  const ranked = headings.flatMap((cell) => {
    const rank = folded.indexOf(foldedText(cell));
    return rank < 0 ? [] : [{ column: cell.column, key, rank }];
  });
  const best = Math.min(...ranked.map(({ rank }) => rank));
  return ranked.filter(({ rank }) => rank === best);
}

function rowsUnder({ sheet, heading, known, others }: Table): readonly TableRow[] {
  const below = [...sheet.rows.keys()].filter((row) => row > heading);
  if (below.length > MOST_ROWS) throw new Refusal('TOO_LARGE', { reason: 'rows', limit: MOST_ROWS });
  const taken = (row: number, columns: readonly Headed[]) =>
    Object.fromEntries(columns.map(({ column, key }) => [key, tableCell(sheet, row, column)]));
  return below
    .map((row) => ({ cells: taken(row, known), others: taken(row, others) }))
    .filter(({ cells }) => Object.values(cells).some((one) => one.text !== ''));
}

function tableCell(sheet: Sheet, row: number, column: number): TableCell {
  const cell = cellAt(sheet, row, column);
  return { text: statedText(cell), cell: addressOf(row, column), number: cell?.content.kind === 'number' };
}

/** What was struck out, never calculated, or is shown as another number by its format reads as no number. */
function statedText(cell: Cell | undefined): string {
  if (cell?.content.kind === 'not-calculated') return `=${cell.formulaText}`;
  const text = shownText(cell);
  if (cell?.misshown) return `${text} (?)`;
  return cell?.struck ? [...text].map((one) => `${one}\u0336`).join('') : text;
}
