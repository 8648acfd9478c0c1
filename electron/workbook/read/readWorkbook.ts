/** Reads what a unit sent: the app's own form or any sheet with a score table. Bytes in, a tagged answer out. */
import type { CriteriaSet } from '../../../shared/domain/criteriaSet.ts';
import { type Finding, finding } from '../../../shared/domain/findings.ts';
import type { Reading, ReadSheet } from '../../../shared/domain/submission.ts';
import { criteriaSetHash, type FormIdentity, IDENTITY_SHEET } from '../form/formIdentity.ts';
import { checkOtherSheets, checkRows, checkUnknownRows } from './checkRows.ts';
import { checkSums } from './checkSums.ts';
import { findTable, type Table } from './findTable.ts';
import { statedYear, unitTexts } from './headingTexts.ts';
import { kindOfFile } from './kindOfFile.ts';
import { isOtherName, type MatchedRows, matchRows } from './matchRows.ts';
import { openPackage } from './openPackage.ts';
import { readIdentity } from './readIdentity.ts';
import { readPackage, type WorkbookContent } from './readPackage.ts';
import { readScores } from './readScores.ts';
import { Refusal } from './refusal.ts';
import { cellAt } from './sheet.ts';

export type ExpectedForm = {
  readonly set: CriteriaSet;
  /** The assessed year: decides between score columns of several years. */
  readonly year: number;
  /** The answer to a question SEVERAL_TABLES: a sheet's name. */
  readonly sheet?: string | null;
};

/**
 * Never throws for what a file holds: unreadable bytes are 'refused' with a code, two tables are a 'question', and
 * faults of a readable sheet are findings. Memory and time are bounded by openPackage's LIMITS.
 */
export async function readWorkbook(bytes: Uint8Array, expected: ExpectedForm): Promise<Reading> {
  try {
    const kind = kindOfFile(bytes);
    if (kind === 'empty') throw new Refusal('EMPTY_FILE');
    if (kind === 'encrypted') throw new Refusal('ENCRYPTED');
    if (kind !== 'zip') throw new Refusal('NOT_A_WORKBOOK', { kind });
    return readContent(await readPackage(await openPackage(bytes)), expected);
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', code: error.code, params: error.params };
    throw error;
  }
}

/** Over all tables of a workbook; a set of 60 criteria fills some 100. Bounds the time of matching by name. */
const MOST_ROWS = 5000;

type Candidate = { readonly table: Table; readonly matched: MatchedRows; readonly filled: number };

function readContent(content: WorkbookContent, expected: ExpectedForm): Reading {
  const identity = readIdentity(content.sheets);
  if (identity && identity.criteriaSet !== expected.set.id) {
    throw new Refusal('WRONG_CRITERIA_SET', { stated: identity.criteriaSet, expected: expected.set.id });
  }
  const candidates = findCandidates(content, expected);
  const filled = candidates.filter((one) => one.filled > 0);
  const chosen =
    (expected.sheet ?? null) === null ? filled : filled.filter(({ table }) => table.sheet.name === expected.sheet);
  if (chosen.length > 1) {
    return { kind: 'question', code: 'SEVERAL_TABLES', options: chosen.map(({ table }) => table.sheet.name) };
  }
  const [only] = chosen;
  if (!only) throw new Refusal(candidates.length > 0 ? 'NO_SCORES' : 'NO_SCORE_TABLE');
  return { kind: 'read', sheet: readTable(content, only, expected, identity) };
}

/** Tables of this criteria set on visible sheets. @throws Refusal WRONG_CRITERIA_SET when there are only others. */
function findCandidates({ sheets }: WorkbookContent, { set, year }: ExpectedForm): readonly Candidate[] {
  let foreign = false;
  let rows = 0;
  const candidates = sheets.flatMap((sheet): readonly Candidate[] => {
    if (sheet.state !== 'visible') return [];
    const table = findTable(sheet, year);
    if (!table) return [];
    rows += sheet.rows.size;
    if (rows > MOST_ROWS) throw new Refusal('TOO_LARGE', { reason: 'rows', limit: MOST_ROWS });
    const matched = matchRows(table, set);
    const criteria = matched.rows.filter((row) => row.kind === 'criterion');
    const unknown = matched.rows.filter((row) => row.kind === 'unknown');
    const others = criteria.filter(({ likeness }) => isOtherName(likeness));
    if (criteria.length < unknown.length || others.length * 2 > criteria.length) {
      foreign = true;
      return [];
    }
    if (criteria.length === 0) return [];
    return [
      {
        table,
        matched,
        filled: criteria.filter(({ row }) => cellAt(sheet, row, table.columns.score) !== undefined).length,
      },
    ];
  });
  if (candidates.length === 0 && foreign) throw new Refusal('WRONG_CRITERIA_SET', { stated: '', expected: set.id });
  return candidates;
}

/** The year that a person reads and the one that the form carries must agree: of two, the one that is not this round's is told. */
function yearOf(identity: FormIdentity | null, visible: number | null, expected: number): number | null {
  if (identity === null) return visible;
  const hidden = Number(identity.year);
  return visible === null || hidden !== expected ? hidden : visible;
}

function readTable(
  content: WorkbookContent,
  { table, matched }: Candidate,
  { set, year: expectedYear }: ExpectedForm,
  identity: FormIdentity | null,
): ReadSheet {
  const ownForm = identity !== null && identity.criteriaSetHash === criteriaSetHash(set);
  const { rows } = matched;
  const { scores, evidence, findings } = readScores(table, set, rows);
  const sums = checkSums({ table, set, rows, scores, ownForm });
  const year = yearOf(identity, statedYear(table), expectedYear);
  if (Object.values(scores).every((one) => one.value === null && !one.notApplicable)) throw new Refusal('NO_SCORES');
  const ofFile: Finding[] = [];
  if (year === null) ofFile.push(finding('YEAR_MISSING', { sheet: table.sheet.name }));
  if (content.macros) ofFile.push(finding('MACROS_IGNORED'));
  if (content.externalLinks) ofFile.push(finding('EXTERNAL_LINK'));
  return {
    layout: identity ? 'template' : 'free',
    unitCode: identity?.unitCode ?? null,
    unitTexts: unitTexts(table),
    statedYear: year,
    statedTotal: sums.statedTotal,
    scores,
    evidence,
    findings: [
      ...findings,
      ...sums.findings,
      ...checkUnknownRows(table, set, rows, scores),
      ...matched.findings,
      ...checkRows(table, set, rows, ownForm),
      ...checkOtherSheets(content.sheets, table.sheet, IDENTITY_SHEET),
      ...ofFile,
    ],
  };
}
