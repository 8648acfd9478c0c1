/** The sheet's own sums against its scores: group rows and the total. */
import { allCriteria, type CriteriaSet, type CriterionGroup } from '../../../shared/domain/criteriaSet.ts';
import { type Finding, type FindingCode, finding } from '../../../shared/domain/findings.ts';
import { formatPoints, type Points, ZERO } from '../../../shared/domain/points.ts';
import type { Params } from '../../../shared/domain/result.ts';
import { acceptableTotals, type StatedScore, selfTotal } from '../../../shared/domain/submission.ts';
import type { Table } from './findTable.ts';
import type { TableRow } from './matchRows.ts';
import { normaliseScore } from './normaliseScore.ts';
import { statedPoints } from './readScores.ts';
import { addressOf, cellAt, shownText } from './sheet.ts';

export type CheckedSums = { readonly statedTotal: Points | null; readonly findings: readonly Finding[] };

type Sheet = {
  readonly table: Table;
  readonly set: CriteriaSet;
  readonly scores: Readonly<Record<string, StatedScore>>;
  readonly rows: readonly TableRow[];
  /** There every sum is a formula of ours. */
  readonly ownForm: boolean;
};
/** `group` null = the total. */
type Sum = { readonly row: number; readonly group: CriterionGroup | null };

export function checkSums(input: Sheet): CheckedSums {
  const { table, rows, set } = input;
  const scoreCell = (row: number) => cellAt(table.sheet, row, table.columns.score);
  const totalRow = rows.find(({ kind, row }) => kind === 'total' && scoreCell(row));
  const sums: readonly Sum[] = [
    ...rows.flatMap((one) => (one.kind === 'group' ? [{ row: one.row, group: one.group }] : [])),
    ...(totalRow ? [{ row: totalRow.row, group: null }] : []),
  ];
  const formulasExpected = input.ownForm || sums.some(({ row }) => scoreCell(row)?.formula);
  return {
    statedTotal: totalRow ? statedSum(table, totalRow.row, set.maximum) : null,
    findings: [
      ...sums.flatMap((one) => [...checkMaximum(input, one), ...checkSum(input, one, formulasExpected)]),
      ...uncalculated(input, sums),
      ...(input.ownForm ? sums.flatMap((one) => checkFormula(input, one)) : []),
    ],
  };
}

function checkSum(
  { table, set, scores, rows }: Sheet,
  { row, group }: Sum,
  formulasExpected: boolean,
): readonly Finding[] {
  const cell = cellAt(table.sheet, row, table.columns.score);
  if (!cell) return [];
  const report = (code: FindingCode, params: Params) =>
    at(table, row, table.columns.score, code, withGroup(group, params));
  if (cell.content.kind === 'not-calculated') return [];
  const part = group ? { ...set, groups: [group] } : set;
  const acceptable = acceptableTotals(part, scores);
  const computed = formatPoints(acceptable[0] ?? ZERO);
  const mismatch = group ? 'GROUP_TOTAL_MISMATCH' : 'TOTAL_MISMATCH';
  const value = statedSum(table, row, group?.maximum ?? set.maximum);
  if (value === null) return [report(mismatch, { stated: shownText(cell), computed })];
  const stated = formatPoints(value);
  const typedOver = formulasExpected && !cell.formula ? [report('FORMULA_TYPED_OVER', { stated })] : [];
  if (group && !cell.formula && isWithoutScores(group, scores)) return [report('PARENT_SCORED', { stated })];
  if (acceptable.includes(value) || (cell.formula && value === sumOfNumbers(table, part, rows, scores)))
    return typedOver;
  return [...typedOver, report(mismatch, { stated, computed })];
}

/** One finding for all: they have one cause. In the app's own form it is no statement of the unit: a program filled it that does not calculate. */
function uncalculated({ table, ownForm }: Sheet, sums: readonly Sum[]): readonly Finding[] {
  const { sheet, columns } = table;
  const rows = sums
    .map(({ row }) => row)
    .filter((row) => cellAt(sheet, row, columns.score)?.content.kind === 'not-calculated');
  const last = rows.at(-1);
  if (ownForm || last === undefined) return [];
  return [
    at(table, last, columns.score, 'FORMULA_WITHOUT_VALUE', {
      cells: rows.map((row) => addressOf(row, columns.score)).join(', '),
    }),
  ];
}

/** In the app's own form a sum names exactly the rows that it is of, also after rows were moved. */
function checkFormula({ table, rows }: Sheet, { row, group }: Sum): readonly Finding[] {
  const { sheet, columns } = table;
  const formula = cellAt(sheet, row, columns.score)?.formulaText ?? '';
  if (formula === '') return [];
  const expected = rows.flatMap((one) => {
    if (group === null) return one.kind === 'group' ? [one.row] : [];
    return one.kind === 'criterion' && one.criterion.counted && group.criteria.includes(one.criterion) ? [one.row] : [];
  });
  const summed = rowsSummed(formula, addressOf(row, columns.score).replace(/\d+$/, ''));
  // A blank row that was inserted within a group widens its sum, and adds nothing.
  const adds = (one: number) => expected.includes(one) || cellAt(sheet, one, columns.score) !== undefined;
  const same =
    summed !== null && expected.every((one) => summed.has(one)) && [...summed].filter(adds).length === expected.length;
  return same
    ? []
    : [at(table, row, columns.score, 'FORMULA_ALTERED', withGroup(group, { formula: formula.slice(0, MOST_FORMULA) }))];
}

const MOST_FORMULA = 100;
const MOST_SUMMED = 5000;

/** The rows of "SUM(D8:D15,D17)"; null for any other formula. */
function rowsSummed(formula: string, letter: string): ReadonlySet<number> | null {
  const [, list] = /^\+?SUM\(([^()]*)\)$/i.exec(formula.replaceAll(' ', '').replaceAll('$', '')) ?? [];
  const rows = new Set<number>();
  for (const part of list?.split(/[,;]/) ?? []) {
    const [, first, from, second, to = from] = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(part) ?? [];
    if (first !== letter || (second !== undefined && second !== letter)) return null;
    for (let row = Number(from); row <= Number(to) && rows.size < MOST_SUMMED; row++) rows.add(row);
  }
  return rows.size > 0 ? rows : null;
}

/** A sum as the unit states it, "95" or "95/100"; null when it cannot be read. */
const statedSum = ({ sheet, columns }: Table, row: number, maximum: Points): Points | null =>
  normaliseScore(cellAt(sheet, row, columns.score), { maximum, mayNotArise: false, decimals: 3 }).value;

/** What a SUM makes of the column: a score typed as text ("4,5"), named by TEXT_NUMBER, counts nothing there. */
function sumOfNumbers(table: Table, set: CriteriaSet, rows: readonly TableRow[], scores: Sheet['scores']): Points {
  const isNumber = ({ row }: TableRow) => cellAt(table.sheet, row, table.columns.score)?.content.kind === 'number';
  const summed = new Set(
    rows.filter((one) => one.kind === 'criterion' && isNumber(one)).map((one) => criterionCode(one)),
  );
  return selfTotal(set, Object.fromEntries(Object.entries(scores).filter(([code]) => summed.has(code))));
}

const criterionCode = (row: TableRow): string | null => (row.kind === 'criterion' ? row.criterion.code : null);

const isWithoutScores = (group: CriterionGroup, scores: Sheet['scores']): boolean =>
  group.criteria.every(({ code }) => (scores[code]?.value ?? null) === null && !scores[code]?.notApplicable);

/** Groups with criteria for some kinds of unit only have no one maximum on a sheet. */
function checkMaximum({ table, set }: Sheet, { row, group }: Sum): readonly Finding[] {
  const value = statedPoints(table, row, 'maximum');
  const expected = group?.maximum ?? set.maximum;
  const varies = (group?.criteria ?? allCriteria(set)).some((one) => one.unitKinds !== null);
  if (value === null || value === expected || varies) return [];
  const params = { stated: formatPoints(value), expected: formatPoints(expected) };
  return [at(table, row, table.columns.maximum ?? 1, 'MAX_ALTERED', withGroup(group, params))];
}

const withGroup = (group: CriterionGroup | null, params: Params): Params =>
  group ? { ...params, group: group.code } : params;

const at = (table: Table, row: number, column: number, code: FindingCode, params: Params): Finding =>
  finding(code, { sheet: table.sheet.name, cell: addressOf(row, column) }, params);
