/** From matched rows to scores and evidence, with everything that is wrong with them; all faults are named at once. */
import { allCriteria, type CriteriaSet, type Criterion } from '../../../shared/domain/criteriaSet.ts';
import { type Finding, type FindingCode, finding } from '../../../shared/domain/findings.ts';
import { formatPoints, type Points, ZERO } from '../../../shared/domain/points.ts';
import type { Params } from '../../../shared/domain/result.ts';
import { isOnStep } from '../../../shared/domain/scoring.ts';
import type { StatedEvidence, StatedScore } from '../../../shared/domain/submission.ts';
import type { Table } from './findTable.ts';
import type { Role } from './headingWords.ts';
import type { TableRow } from './matchRows.ts';
import { normaliseScore } from './normaliseScore.ts';
import { addressOf, cellAt, shownText } from './sheet.ts';

export type ReadScores = {
  readonly scores: Readonly<Record<string, StatedScore>>;
  readonly evidence: Readonly<Record<string, StatedEvidence>>;
  readonly findings: readonly Finding[];
};

type Report = (code: FindingCode, at: { readonly row?: number; readonly column?: Role }, params?: Params) => void;

/** @returns what the table states for the criteria that it has rows for. */
export function readScores(table: Table, set: CriteriaSet, rows: readonly TableRow[]): ReadScores {
  const scores: Record<string, StatedScore> = {};
  const evidence: Record<string, StatedEvidence> = {};
  const findings: Finding[] = [];
  const rowsOf = Map.groupBy(
    rows.filter((row) => row.kind === 'criterion'),
    (row) => row.criterion,
  );
  const shared = sharedCells(table, rows);
  for (const criterion of allCriteria(set)) {
    const report: Report = (code, { row, column = 'score' }, params = {}) => {
      const cell = row === undefined ? null : addressOf(row, table.columns[column] ?? table.columns.score);
      findings.push(finding(code, { sheet: table.sheet.name, cell, criterion: criterion.code }, params));
    };
    const own = (rowsOf.get(criterion) ?? []).map(({ row }) => row);
    const filled = own.filter((row) => cellAt(table.sheet, row, table.columns.score) !== undefined);
    const row = filled[0] ?? own[0];
    if (row === undefined) continue;
    const score = readScore({ table, set, criterion, row, report, shared });
    // A blank row in sight beside a filled one that is hidden: which of them was meant?
    const hidden =
      own.length > 1 && row !== own.find((one) => !table.sheet.hiddenRows.has(one)) && table.sheet.hiddenRows.has(row);
    if (filled.length > 1 || hidden) {
      const cells = (hidden ? own : filled).map((one) => addressOf(one, table.columns.score)).join(', ');
      report('CRITERION_TWICE', { row }, { cells });
      scores[criterion.code] = { ...score, value: null };
    } else {
      scores[criterion.code] = score;
      if (own.length > 1) report('ROWS_INSERTED', { row }, { rows: own.join(', ') });
    }
    checkMaximum(table, criterion, row, report);
    const documents = readEvidence(table, row);
    if (documents) evidence[criterion.code] = documents;
    checkEvidence({ criterion, row, score, documents, report });
  }
  return { scores, evidence, findings };
}

/** Whether a criterion that is for some kinds of unit only is missing is known when the unit is. */
export const missingCriteria = (set: CriteriaSet, scores: ReadScores['scores'], sheet: string): readonly Finding[] =>
  allCriteria(set)
    .filter(({ code, unitKinds }) => unitKinds === null && scores[code] === undefined)
    .map(({ code }) => finding('CRITERION_MISSING', { sheet, criterion: code }));

/** Score cells that are merged over rows of several criteria: whose score it is cannot be said. By row: its first row. */
function sharedCells({ sheet, columns }: Table, rows: readonly TableRow[]): ReadonlyMap<number, number> {
  const shared = new Map<number, number>();
  const criteria = rows.flatMap((one) => (one.kind === 'criterion' ? [one.row] : []));
  for (const { top, left, bottom, right } of sheet.merges) {
    if (bottom === top || columns.score < left || columns.score > right) continue;
    const under = criteria.filter((row) => row >= top && row <= bottom);
    if (under.length > 1) for (const row of under) shared.set(row, top);
  }
  return shared;
}

type OneScore = {
  readonly table: Table;
  readonly set: CriteriaSet;
  readonly criterion: Criterion;
  readonly row: number;
  readonly report: Report;
  readonly shared: ReadonlyMap<number, number>;
};

function readScore({ table, set, criterion, row, report, shared }: OneScore): StatedScore {
  const { maximum } = criterion;
  const first = shared.get(row);
  if (first !== undefined) return sharedScore(table, first, row, report);
  const rules = { maximum, mayNotArise: criterion.notApplicable !== 'not-allowed', decimals: set.decimals };
  const { value, notApplicable, raw, remarks } = normaliseScore(cellAt(table.sheet, row, table.columns.score), rules);
  for (const { code, params } of remarks) report(code, { row }, { ...params, maximum: formatPoints(maximum) });
  if (value !== null)
    checkValue(criterion, value, (code) =>
      report(code, { row }, { stated: formatPoints(value), maximum: formatPoints(maximum) }),
    );
  return { value, notApplicable, raw, sheet: table.sheet.name, cell: addressOf(row, table.columns.score) };
}

function sharedScore(table: Table, first: number, row: number, report: Report): StatedScore {
  const raw = shownText(cellAt(table.sheet, first, table.columns.score));
  report('SCORE_AMBIGUOUS', { row }, { raw });
  return { value: null, notApplicable: false, raw, sheet: table.sheet.name, cell: addressOf(row, table.columns.score) };
}

function checkValue(criterion: Criterion, value: Points, report: (code: FindingCode) => void): void {
  if (value < ZERO) report('SCORE_NEGATIVE');
  else if (value > criterion.maximum) report('SCORE_ABOVE_MAX');
  else if (!isOnStep(criterion, value)) report('SCORE_OFF_STEP');
}

function checkMaximum(table: Table, criterion: Criterion, row: number, report: Report): void {
  const stated = statedPoints(table, row, 'maximum');
  if (stated === null || stated === criterion.maximum) return;
  report(
    'MAX_ALTERED',
    { row, column: 'maximum' },
    { stated: formatPoints(stated), expected: formatPoints(criterion.maximum) },
  );
}

/** Points in a cell that is not a criterion's score; null when it holds none. */
export function statedPoints({ sheet, columns }: Table, row: number, column: Role): Points | null {
  const rules = { maximum: null, mayNotArise: false, decimals: 3 };
  return normaliseScore(cellAt(sheet, row, columns[column]), rules).value;
}

/** null when the sheet has no columns for documents. */
function readEvidence({ sheet, columns }: Table, row: number): StatedEvidence | null {
  if (columns.number === undefined && columns.date === undefined && columns.name === undefined) return null;
  const text = (role: Role) => shownText(cellAt(sheet, row, columns[role]));
  return { number: text('number'), date: text('date'), name: text('name') };
}

type Evidence = {
  readonly criterion: Criterion;
  readonly row: number;
  readonly score: StatedScore;
  readonly documents: StatedEvidence | null;
  readonly report: Report;
};

function checkEvidence({ criterion, row, score, documents, report }: Evidence): void {
  if (!documents) return;
  const column = 'name';
  const texts = Object.values(documents);
  if (criterion.evidenceRequired && score.value !== null && score.value > ZERO && texts.every((text) => text === '')) {
    report('EVIDENCE_MISSING', { row, column });
    if (isSurveyed(criterion)) report('SURVEY_SELF_SCORED', { row });
  }
  const formulaLike = texts.find((text) => /^[=+@]/.test(text));
  if (formulaLike !== undefined) report('FORMULA_LIKE_TEXT', { row, column }, { text: formulaLike.slice(0, 60) });
}

/** A survey is held by others: without its document the score is the unit's own opinion. */
const isSurveyed = ({ scoring }: Criterion): boolean => 'of' in scoring && scoring.of === 'survey-percent';
