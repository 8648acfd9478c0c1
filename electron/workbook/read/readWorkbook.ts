/** Reads what a unit sent: the app's own form or any sheet with a score table. Bytes in, a tagged answer out. */
import { allCriteria, type CriteriaSet } from '../../../shared/domain/criteriaSet.ts';
import { type Finding, finding } from '../../../shared/domain/findings.ts';
import type { Reading, ReadSheet } from '../../../shared/domain/submission.ts';
import { criteriaSetHash, type FormIdentity, IDENTITY_SHEET } from '../form/formIdentity.ts';
import { checkOtherSheets, checkRows, checkUnknownRows } from './checkRows.ts';
import { checkSums } from './checkSums.ts';
import { checkWording } from './checkWording.ts';
import { findTable, type Table } from './findTable.ts';
import { findTables, type MatchedTable } from './findTables.ts';
import { statedYear, unitTexts } from './headingTexts.ts';
import { isOtherName } from './matchRows.ts';
import { openWorkbook } from './openWorkbook.ts';
import { readIdentity } from './readIdentity.ts';
import type { WorkbookContent } from './readPackage.ts';
import { missingCriteria, readScores } from './readScores.ts';
import { Refusal } from './refusal.ts';
import { addressOf, cellAt, hasOddLetters } from './sheet.ts';

export type ExpectedForm = {
  readonly set: CriteriaSet;
  /** The assessed year: decides between score columns of several years. */
  readonly year: number;
  /** The answer to a question SEVERAL_TABLES: one of its options. */
  readonly sheet?: string | null;
};

/**
 * Never throws for what a file holds: unreadable bytes are 'refused' with a code, two tables are a 'question', and
 * faults of a readable sheet are findings. Memory and time are bounded by openPackage's LIMITS.
 */
export async function readWorkbook(bytes: Uint8Array, expected: ExpectedForm): Promise<Reading> {
  try {
    return readContent(await openWorkbook(bytes), expected);
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', code: error.code, params: error.params };
    throw error;
  }
}

/** Over all tables of a workbook; a set of 60 criteria fills some 100. Bounds the time of matching by name. */
const MOST_ROWS = 5000;

/** One score sheet: a table, or several that go on with one another's criteria on other sheets. */
type Candidate = { readonly label: string; readonly parts: readonly MatchedTable[]; readonly filled: number };

function readContent(content: WorkbookContent, expected: ExpectedForm): Reading {
  const identity = readIdentity(content.sheets);
  if (identity && identity.criteriaSet !== expected.set.id) {
    throw new Refusal('WRONG_CRITERIA_SET', { stated: identity.criteriaSet, expected: expected.set.id });
  }
  const candidates = findCandidates(content, expected);
  const filled = joinParts(candidates.filter((one) => one.filled > 0));
  const chosen = (expected.sheet ?? null) === null ? filled : filled.filter(({ label }) => label === expected.sheet);
  if (chosen.length > 1) {
    return { kind: 'question', code: 'SEVERAL_TABLES', options: chosen.map(({ label }) => label) };
  }
  const [only] = chosen;
  if (!only) throw new Refusal(candidates.length > 0 ? 'NO_SCORES' : 'NO_SCORE_TABLE');
  return { kind: 'read', sheet: readTables(content, only.parts, expected, identity) };
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
    const found = findTables(sheet, set, year).filter(({ matched }) => {
      const criteria = matched.rows.filter((row) => row.kind === 'criterion');
      const unknown = matched.rows.filter((row) => row.kind === 'unknown');
      const others = criteria.filter(({ likeness }) => isOtherName(likeness));
      const ours = criteria.length >= unknown.length && others.length * 2 <= criteria.length;
      foreign ||= !ours;
      return ours && criteria.length > 0;
    });
    return found.map((one) => ({ label: labelOf(one, found.length), parts: [one], filled: filledRows(one) }));
  });
  if (candidates.length === 0 && foreign) throw new Refusal('WRONG_CRITERIA_SET', { stated: '', expected: set.id });
  return candidates;
}

/** A sheet's name, with the heading's place where the sheet has several tables. */
function labelOf({ table }: MatchedTable, count: number): string {
  const { sheet, headingRow, columns } = table;
  return count === 1 ? sheet.name : `${sheet.name}!${addressOf(headingRow, Math.min(...Object.values(columns)))}`;
}

const filledRows = ({ table, matched }: MatchedTable): number =>
  criterionRows(matched).filter(({ row }) => cellAt(table.sheet, row, table.columns.score) !== undefined).length;

const criterionRows = ({ rows }: MatchedTable['matched']) => rows.filter((row) => row.kind === 'criterion');

/** Sheets for one group each are one statement; as soon as two tables score the same criterion a person must choose. */
function joinParts(candidates: readonly Candidate[]): readonly Candidate[] {
  const [first] = candidates;
  const codes = candidates.flatMap(({ parts }) =>
    parts.flatMap(({ matched }) => [...new Set(criterionRows(matched).map(({ criterion }) => criterion.code))]),
  );
  if (!first || candidates.length === 1 || new Set(codes).size < codes.length) return candidates;
  const parts = candidates.flatMap((one) => one.parts);
  return [{ label: first.label, parts, filled: candidates.reduce((all, one) => all + one.filled, 0) }];
}

/** The year that a person reads and the one that the form carries must agree: of two, the one that is not this round's is told. */
function yearOf(identity: FormIdentity | null, visible: number | null, expected: number): number | null {
  if (identity === null) return visible;
  const hidden = Number(identity.year);
  return visible === null || hidden !== expected ? hidden : visible;
}

function readTables(
  content: WorkbookContent,
  parts: readonly MatchedTable[],
  { set, year: expectedYear }: ExpectedForm,
  identity: FormIdentity | null,
): ReadSheet {
  const ownForm = identity !== null && identity.criteriaSetHash === criteriaSetHash(set);
  const read = parts.map(({ table, matched }) => readScores(table, set, matched.rows));
  const scores = Object.assign({}, ...read.map((one) => one.scores)) as ReadSheet['scores'];
  const evidence = Object.assign({}, ...read.map((one) => one.evidence)) as ReadSheet['evidence'];
  if (Object.values(scores).every((one) => one.value === null && !one.notApplicable)) throw new Refusal('NO_SCORES');
  if (parts.every(({ table }) => areMaxima(table, set, scores)))
    throw new Refusal('UNSUPPORTED_VARIANT', { reason: 'scores-or-maxima' });
  const sums = parts.map(({ table, matched }) => checkSums({ table, set, rows: matched.rows, scores, ownForm }));
  const tables = parts.map(({ table }) => table);
  const years = new Set(tables.map(statedYear).filter((one) => one !== null));
  const year = yearOf(identity, years.size === 1 ? ([...years][0] ?? null) : null, expectedYear);
  const sheetName = tables[0]?.sheet.name ?? '';
  return {
    layout: identity ? 'template' : 'free',
    unitCode: identity?.unitCode ?? null,
    unitTexts: [...new Set(tables.flatMap(unitTexts))],
    statedYear: year,
    statedTotal: sums.map((one) => one.statedTotal).find((one) => one !== null) ?? null,
    scores,
    evidence,
    findings: [
      ...read.flatMap((one) => one.findings),
      ...missingCriteria(set, scores, sheetName),
      ...sums.flatMap((one) => one.findings),
      ...parts.flatMap(({ table, matched }) => [
        ...checkUnknownRows(table, set, matched.rows, scores),
        ...matched.findings,
        ...checkRows(table, set, matched.rows, ownForm),
        ...(ownForm ? checkWording(table, matched.rows) : []),
      ]),
      ...checkOtherSheets(
        content.sheets,
        tables.map(({ sheet }) => sheet),
        IDENTITY_SHEET,
      ),
      ...(year === null ? [finding('YEAR_MISSING', { sheet: sheetName })] : []),
      ...checkFile(content, tables),
    ],
  };
}

/** Under a bare "Điểm", without another column for them, stand the maxima of every criterion: more likely these than scores. */
const areMaxima = ({ bareScore, columns }: Table, set: CriteriaSet, scores: ReadSheet['scores']): boolean =>
  bareScore &&
  columns.maximum === undefined &&
  allCriteria(set).every(({ code, maximum }) => scores[code] === undefined || scores[code].value === maximum);

/** What is true of the file as a whole. */
function checkFile(
  { macros, externalLinks, legacyEncoding }: WorkbookContent,
  tables: readonly Table[],
): readonly Finding[] {
  const place = { sheet: tables[0]?.sheet.name ?? null };
  return [
    ...(macros ? [finding('MACROS_IGNORED')] : []),
    ...(externalLinks ? [finding('EXTERNAL_LINK')] : []),
    ...(legacyEncoding === null ? [] : [finding('LEGACY_ENCODING', place, { encoding: legacyEncoding })]),
    ...(legacyEncoding === null && tables.some(({ sheet }) => hasOddLetters(sheet))
      ? [finding('UNICODE_NORMALISED', place)]
      : []),
  ];
}
