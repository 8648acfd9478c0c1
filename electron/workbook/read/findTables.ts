/** The score tables of a sheet, each with its rows matched: usually one; a printed form repeats its heading on every page. */
import type { CriteriaSet } from '../../../shared/domain/criteriaSet.ts';
import { findTable, type Table } from './findTable.ts';
import { readHeading } from './headingWords.ts';
import { isHeadingAgain, type MatchedRows, matchRows } from './matchRows.ts';
import { type Cell, cellAt, type Sheet, shownText } from './sheet.ts';

export type MatchedTable = { readonly table: Table; readonly matched: MatchedRows };

const MOST_TABLES = 20;

export function findTables(sheet: Sheet, set: CriteriaSet, year: number): readonly MatchedTable[] {
  const found: MatchedTable[] = [];
  let from = 1;
  while (found.length < MOST_TABLES) {
    const table = findTable(sheet, year, from);
    if (!table) break;
    for (const one of splitAtHeadings(withLinesOf(found, upToOtherColumns(table))))
      found.push({ table: one, matched: matchRows(one, set) });
    from = lastRowOf(found) + 1;
  }
  return found;

  /** A heading again begins another table where the criteria begin again, and only the next page where they go on. */
  function splitAtHeadings(table: Table): readonly Table[] {
    const again = [...table.sheet.rows.keys()].filter((row) => row >= table.firstRow && isHeadingAgain(table, row));
    const tables: Table[] = [];
    let current: Table = table;
    for (const row of again) {
      const [before, after] = [
        { ...current, lastRow: row - 1 },
        { ...current, headingRow: row, firstRow: row + 1 },
      ];
      const known = new Set(criteriaOf(matchRows(before, set)));
      if (!criteriaOf(matchRows(after, set)).some((code) => known.has(code))) continue;
      tables.push(before);
      current = { ...after, linesFrom: [...table.linesFrom, { first: lastMatched(before) + 1, last: row - 1 }] };
    }
    return [...tables, current];
  }

  function lastMatched(table: Table): number {
    return matchRows(table, set).rows.at(-1)?.row ?? table.headingRow;
  }
}

/** A heading again whose columns stand in another order: another table, whatever it goes on with. */
function upToOtherColumns(table: Table): Table {
  const rows = [...table.sheet.rows.keys()].filter((row) => row >= table.firstRow);
  const other = rows.find((row) => isOtherHeading(table, row));
  return other === undefined ? table : { ...table, lastRow: other - 1 };
}

function isOtherHeading({ sheet, columns }: Table, row: number): boolean {
  const announced = (cell: Cell | undefined) => (cell?.content.kind === 'text' ? readHeading([shownText(cell)]) : null);
  const inScores = announced(cellAt(sheet, row, columns.score));
  if (inScores === null || inScores.role === 'score') return false;
  const roles = new Set([...(sheet.rows.get(row)?.values() ?? [])].map((cell) => announced(cell)?.role));
  return roles.has('score') && (roles.has('title') || roles.has('code'));
}

const criteriaOf = ({ rows }: MatchedRows): readonly string[] =>
  rows.flatMap((row) => (row.kind === 'criterion' ? [row.criterion.code] : []));

const lastRowOf = (found: readonly MatchedTable[]): number =>
  Math.max(...found.map(({ table, matched }) => Math.max(table.firstRow, matched.rows.at(-1)?.row ?? 0)));

/** What stands above the first table speaks for all. */
const withLinesOf = ([first]: readonly MatchedTable[], table: Table): Table =>
  first ? { ...table, linesFrom: [...first.table.linesFrom, ...table.linesFrom] } : table;
