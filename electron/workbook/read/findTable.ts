/** Finds the score table of a sheet by its headings: anywhere, columns in any order, over one to three rows. */

import { foldName } from '../../../shared/domain/unit.ts';
import { type Announced, type Role, readHeading } from './headingWords.ts';
import { Refusal } from './refusal.ts';
import { addressOf, cellAt, LAST, type Merge, type Sheet, shownText } from './sheet.ts';

export type Table = {
  readonly sheet: Sheet;
  readonly headingRow: number;
  readonly firstRow: number;
  /** Rows of another table begin behind it. */
  readonly lastRow: number;
  /** Lines that may say whose table it is: above the first table of the sheet, and between two. */
  readonly linesFrom: readonly { readonly first: number; readonly last: number }[];
  readonly columns: Readonly<Partial<Record<Role, number>>> & { readonly score: number };
  /** The only year that the heading of the scores names, where it is not the round's. */
  readonly scoreYear: number | null;
  /** The heading of the scores says "Điểm" and no more. */
  readonly bareScore: boolean;
};

const MOST_HEADING_ROWS = 3;
/** A heading stands on the first pages; deeper rows are data. */
const ROWS_SEARCHED = 200;
const COLUMNS_SEARCHED = 100;

/**
 * @param year decides between two self-score columns that name their years.
 * @param from the row to search from. @returns null when the sheet has no such table from there on.
 */
export function findTable(sheet: Sheet, year: number, from = 1): Table | null {
  const rows = [...sheet.rows.keys()].filter((row) => row >= from).slice(0, ROWS_SEARCHED);
  // What merges say first; only then a heading of several unmerged rows, which might swallow a title above it.
  for (let more = 0; more < MOST_HEADING_ROWS; more++) {
    for (const row of rows) {
      const height = headingHeight(sheet, row) + more;
      const columns = readColumns(sheet, row, height, year);
      if (!columns || goesOnBelow(sheet, row + height, columns)) continue;
      const linesFrom = [{ first: from, last: row - 1 }];
      const heading = headingParts(sheet, row, height, columns.score);
      return {
        sheet,
        headingRow: row,
        firstRow: row + height,
        lastRow: LAST.row,
        linesFrom,
        columns,
        scoreYear: yearOfScores(heading.join(' '), year),
        bareScore: readHeading(heading)?.rank === 3,
      };
    }
  }
  return null;
}

/** Under "Điểm" stand "Huyện" and "Xã": a heading that ends above them has not said whose points these are. */
function goesOnBelow(sheet: Sheet, below: number, { score, title, code }: Table['columns']): boolean {
  const isText = (column: number | undefined) => cellAt(sheet, below, column)?.content.kind === 'text';
  const text = shownText(cellAt(sheet, below, score));
  const isName = isText(title) || cellAt(sheet, below, code) !== undefined;
  return isText(score) && !isName && /^[^\d]*\p{L}[^\d]*$/u.test(text) && readHeading([text])?.role !== 'score';
}

function yearOfScores(heading: string, expected: number): number | null {
  const named = [...foldName(heading).matchAll(/\bnam (20\d\d)\b|\btu (?:cham|danh gia) (20\d\d)$/g)];
  const years = new Set(named.map(([, first, second]) => Number(first ?? second)));
  const [only] = years;
  return only !== undefined && years.size === 1 && only !== expected ? only : null;
}

/** Merges tell how many rows a heading has: a cell merged downwards, or one merged across others below it. */
function headingHeight(sheet: Sheet, row: number): number {
  const starting = sheet.merges.filter((merge) => merge.top === row && merge.bottom - merge.top < MOST_HEADING_ROWS);
  const downwards = starting.map(({ top, bottom }) => bottom - top + 1);
  const across = starting
    .filter(({ left, right, bottom }) => right > left && hasTexts(sheet, bottom + 1, left, right))
    .map(({ top, bottom }) => bottom - top + 2);
  const heights = downwards.some((height) => height > 1) ? downwards : across;
  return Math.min(MOST_HEADING_ROWS, Math.max(1, ...heights));
}

function hasTexts(sheet: Sheet, row: number, left: number, right: number): boolean {
  for (let column = left; column <= right; column++)
    if (cellAt(sheet, row, column)?.content.kind !== 'text') return false;
  return true;
}

function readColumns(sheet: Sheet, row: number, height: number, year: number): Table['columns'] | null {
  const found = new Map<Role, { readonly column: number; readonly rank: Announced['rank']; readonly text: string }[]>();
  for (const column of columnsUsed(sheet, row, height)) {
    const parts = headingParts(sheet, row, height, column);
    const announced = readHeading(parts);
    if (!announced) continue;
    const list = found.get(announced.role) ?? [];
    list.push({ column, rank: announced.rank, text: parts.join(' ') });
    found.set(announced.role, list);
  }
  if (!found.has('score') || !(found.has('title') || found.has('code'))) return null;
  const columns: Partial<Record<Role, number>> = {};
  for (const [role, list] of found) {
    const best = Math.min(...list.map(({ rank }) => rank));
    const surest = list.filter(({ rank }) => rank === best);
    const ofYear = surest.filter(({ text }) => text.includes(String(year)));
    const chosen = ofYear.length > 0 ? ofYear : surest;
    if (role === 'score' && chosen.length > 1) {
      throw new Refusal('UNSUPPORTED_VARIANT', {
        reason: 'several-score-columns',
        cells: chosen.map((one) => addressOf(row, one.column)),
      });
    }
    const [first] = chosen;
    if (first) columns[role] = first.column;
  }
  return columns.score === undefined ? null : { ...columns, score: columns.score };
}

function columnsUsed(sheet: Sheet, row: number, height: number): readonly number[] {
  const columns = new Set<number>();
  for (let at = row; at < row + height; at++)
    for (const column of sheet.rows.get(at)?.keys() ?? []) columns.add(column);
  return [...columns].filter((column) => column <= COLUMNS_SEARCHED).sort((a, b) => a - b);
}

/** The texts over a column from top to bottom; a merged cell speaks for all columns under it, once. */
function headingParts(sheet: Sheet, row: number, height: number, column: number): readonly string[] {
  const parts: string[] = [];
  for (let at = row; at < row + height; at++) {
    const merge = sheet.merges.find((one) => contains(one, at, column));
    if (merge && merge.top < at) continue;
    const text = shownText(merge ? cellAt(sheet, merge.top, merge.left) : cellAt(sheet, at, column));
    if (text !== '') parts.push(text);
  }
  return parts;
}

const contains = ({ top, left, bottom, right }: Merge, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;
