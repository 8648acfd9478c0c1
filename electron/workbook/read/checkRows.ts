/** What was done to the sheet's rows: hidden, filtered, inserted, put into another order. */
import { allCriteria, type CriteriaSet } from '../../../shared/domain/criteriaSet.ts';
import { type Finding, finding } from '../../../shared/domain/findings.ts';
import type { StatedScore } from '../../../shared/domain/submission.ts';
import type { Table } from './findTable.ts';
import type { TableRow } from './matchRows.ts';
import { addressOf, type Sheet } from './sheet.ts';

export function checkRows(
  table: Table,
  set: CriteriaSet,
  rows: readonly TableRow[],
  ownForm: boolean,
): readonly Finding[] {
  const { sheet, columns } = table;
  const at = (row: number) => ({ sheet: sheet.name, cell: addressOf(row, columns.code ?? columns.score) });
  const findings: Finding[] = [];
  const [first, last] = [rows[0]?.row ?? table.firstRow, rows.at(-1)?.row ?? table.firstRow];
  const hidden = rows.map(({ row }) => row).filter((row) => sheet.hiddenRows.has(row));
  const [firstHidden] = hidden;
  if (firstHidden !== undefined) {
    findings.push(
      finding(sheet.filtered ? 'FILTERED_ROWS' : 'HIDDEN_ROWS', at(firstHidden), { rows: hidden.join(', ') }),
    );
  }
  const { score } = columns;
  if (sheet.hiddenColumns.has(score))
    findings.push(finding('HIDDEN_COLUMNS', { sheet: sheet.name, cell: addressOf(table.headingRow, score) }));
  const order = allCriteria(set);
  const positions = rows.flatMap((row) =>
    row.kind === 'criterion' ? [{ row: row.row, position: order.indexOf(row.criterion) }] : [],
  );
  const moved = positions.find(({ position }, index) => position < (positions[index - 1]?.position ?? -1));
  if (moved) findings.push(finding('ROWS_REORDERED', at(moved.row)));
  if (ownForm && last - first + 1 > rows.filter(({ kind }) => kind !== 'unknown').length) {
    const known = new Set(rows.filter(({ kind }) => kind !== 'unknown').map(({ row }) => row));
    const inserted = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
      (row) => !known.has(row),
    );
    findings.push(finding('ROWS_INSERTED', at(inserted[0] ?? first), { rows: inserted.slice(0, 20).join(', ') }));
  }
  return findings;
}

/** Rows with a code or a score that is none of the set's: a part of a scored criterion ("1.1.2" under 1.1), or foreign. */
export function checkUnknownRows(
  table: Table,
  set: CriteriaSet,
  rows: readonly TableRow[],
  scores: Scores,
): readonly Finding[] {
  return rows.flatMap((one) => {
    if (one.kind !== 'unknown') return [];
    const parent = allCriteria(set).find(
      ({ code }) => one.code.startsWith(`${code}.`) && (scores[code]?.value ?? null) !== null,
    );
    const { columns, sheet } = table;
    const column = parent ? columns.score : (columns.code ?? columns.title ?? columns.score);
    const place = { sheet: sheet.name, cell: addressOf(one.row, column), criterion: parent?.code ?? null };
    const params = { code: one.code, title: one.title.slice(0, MOST_TITLE) };
    return [finding(parent ? 'PARENT_SCORED' : 'CRITERION_UNKNOWN', place, params)];
  });
}

type Scores = Readonly<Record<string, StatedScore>>;
const MOST_TITLE = 120;

/** Sheets beside the tables' that a person should know of. @param own names of the app's own hidden sheets. */
export function checkOtherSheets(sheets: readonly Sheet[], tables: readonly Sheet[], own: string): readonly Finding[] {
  const others = sheets.filter((one) => !tables.includes(one) && one.name !== own && one.rows.size > 0);
  return others.map((one) => finding(one.state === 'visible' ? 'EXTRA_SHEETS' : 'HIDDEN_SHEET', { sheet: one.name }));
}
