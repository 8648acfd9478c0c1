/** What units sent: workbooks as they came, versions, stated scores, findings and what was said about them. */
import type { Finding, FindingCode, FindingState, RecordedFinding, Severity } from '../../shared/domain/findings.ts';
import { ofThousandths, type Points } from '../../shared/domain/points.ts';
import type { ReadSheet, StatedEvidence, StatedScore } from '../../shared/domain/submission.ts';
import type { Connection } from './openDatabase.ts';

export type SubmissionRecord = {
  readonly id: number;
  readonly unitId: number;
  readonly version: number;
  readonly sha256: string;
  readonly fileName: string;
  readonly receivedAt: string;
  readonly layout: ReadSheet['layout'];
  readonly statedYear: number | null;
  readonly statedTotal: Points | null;
};

export type NewSubmission = Omit<SubmissionRecord, 'id'> & {
  readonly year: number;
  readonly bytes: Uint8Array;
  readonly sheet: ReadSheet;
  readonly findings: readonly Finding[];
};

export type VersionChoice = {
  readonly year: number;
  readonly unitId: number;
  readonly version: number;
  /** The newest when it was chosen; a version after it counts again by itself. */
  readonly overVersion: number;
  readonly note: string;
  readonly by: string;
  readonly at: string;
};

export type FindingAnswer = {
  readonly findingId: number;
  readonly state: 'explained' | 'settled';
  readonly note: string;
  readonly adjustmentId: number | null;
  readonly by: string;
  readonly at: string;
};

type SubmissionRow = {
  id: number;
  unit_id: number;
  version: number;
  workbook_sha256: string;
  file_name: string;
  received_at: string;
  layout: ReadSheet['layout'];
  stated_year: number | null;
  stated_total: number | null;
};
type ScoreRow = {
  criterion: string;
  value: number | null;
  not_applicable: number;
  raw: string;
  sheet: string;
  cell: string;
};
type FindingRow = {
  id: number;
  unit_id: number | null;
  code: FindingCode;
  severity: Severity;
  sheet: string | null;
  cell: string | null;
  criterion: string | null;
  params: string;
  stands: number;
  of_round: number;
  state: FindingState | null;
  note: string;
  by_user: string;
  at: string;
};

export type UnitFinding = RecordedFinding & {
  /** null = a cross-check's, of the round as a whole. */
  readonly unitId: number | null;
  /** Of a cross-check; else of reading the submission. */
  readonly ofRound: boolean;
  /** What was said about it; null while it is open. */
  readonly answer: { readonly note: string; readonly by: string; readonly at: string } | null;
};

export type PeerScore = { readonly unitId: number; readonly value: Points };

/** The version that counts: the newest, or the one that a person chose over the newest. */
const NEWEST = 'SELECT max(n.version) FROM submission n WHERE n.year = s.year AND n.unit_id = s.unit_id';
const LATEST = `SELECT s.* FROM submission s WHERE s.year = $year AND s.version = coalesce(
  (SELECT c.version FROM version_choice c WHERE c.year = s.year AND c.unit_id = s.unit_id AND c.over_version = (${NEWEST})
    ORDER BY c.id DESC LIMIT 1), (${NEWEST}))`;

const pointsOrNull = (value: number | null): Points | null => (value === null ? null : ofThousandths(value));

export type SubmissionsTable = ReturnType<typeof submissionsTable>;

export function submissionsTable(db: Connection) {
  const known = db.prepare<[number, string], SubmissionRow>(
    'SELECT * FROM submission WHERE year = ? AND workbook_sha256 = ?',
  );
  const latest = db.prepare<{ year: number }, SubmissionRow>(LATEST);
  const latestOf = db.prepare<{ year: number; unit: number }, SubmissionRow>(`${LATEST} AND s.unit_id = $unit`);
  const scores = db.prepare<[number], ScoreRow>('SELECT * FROM submission_score WHERE submission_id = ?');
  const roundScores = db.prepare<{ year: number }, ScoreRow & { submission_id: number }>(
    `SELECT c.* FROM (${LATEST}) s JOIN submission_score c ON c.submission_id = s.id`,
  );
  const evidence = db.prepare<[number], StatedEvidence & { criterion: string }>(
    'SELECT criterion, number, date, name FROM submission_evidence WHERE submission_id = ?',
  );
  // An answer that an adjustment gave goes when the adjustment is taken back.
  const answered = `LEFT JOIN finding_answer a ON a.finding_id = f.id
    AND NOT EXISTS (SELECT 1 FROM adjustment r WHERE r.reverses = a.adjustment_id)`;
  const findings = db.prepare<{ year: number }, FindingRow>(
    `SELECT f.id, s.unit_id, f.code, f.severity, f.sheet, f.cell, f.criterion, f.params, 1 AS stands,
       0 AS of_round, a.state, a.note, a.by_user, a.at
     FROM (${LATEST}) s JOIN finding f ON f.submission_id = s.id ${answered}
     UNION ALL
     SELECT f.id, f.unit_id, f.code, g.severity, f.sheet, f.cell, f.criterion, g.params, g.stands,
       1, a.state, a.note, a.by_user, a.at
     FROM finding f JOIN finding_sighting g ON g.id = (SELECT max(id) FROM finding_sighting WHERE finding_id = f.id)
       ${answered} WHERE f.year = $year
     ORDER BY 1`,
  );
  const ownFindings = db.prepare<[number], Omit<FindingRow, 'state'>>(
    'SELECT * FROM finding WHERE submission_id = ? ORDER BY id',
  );
  const versions = db.prepare<[number, number], SubmissionRow>(
    'SELECT * FROM submission WHERE year = ? AND unit_id = ? ORDER BY version DESC',
  );
  const workbook = db.prepare<[string], { bytes: Buffer }>('SELECT bytes FROM workbook WHERE sha256 = ?');
  const stated = db.prepare<{ year: number; criterion: string }, { unit_id: number; value: number }>(
    `SELECT s.unit_id, c.value FROM (${LATEST}) s JOIN submission_score c ON c.submission_id = s.id
     WHERE c.criterion = $criterion AND c.value IS NOT NULL`,
  );
  const insertWorkbook = db.prepare('INSERT OR IGNORE INTO workbook (sha256, bytes) VALUES (?, ?)');
  const insertSubmission = db.prepare(
    `INSERT INTO submission (year, unit_id, version, workbook_sha256, file_name, received_at, layout, stated_year, stated_total)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertScore = db.prepare(
    'INSERT INTO submission_score (submission_id, criterion, value, not_applicable, raw, sheet, cell) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const insertEvidence = db.prepare(
    'INSERT INTO submission_evidence (submission_id, criterion, number, date, name) VALUES (?, ?, ?, ?, ?)',
  );
  const insertFinding = db.prepare(
    'INSERT INTO finding (submission_id, code, severity, sheet, cell, criterion, params) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const insertAnswer = db.prepare(
    'INSERT INTO finding_answer (finding_id, state, note, adjustment_id, by_user, at) VALUES (?, ?, ?, ?, ?, ?)',
  );

  const insertChoice = db.prepare(
    'INSERT INTO version_choice (year, unit_id, version, over_version, note, by_user, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const choices = db.prepare<[], VersionChoice>(
    `SELECT year, unit_id AS unitId, version, over_version AS overVersion, note, by_user AS "by", at
     FROM version_choice ORDER BY id`,
  );

  return {
    /** The version that these very bytes became before, if they did. */
    byWorkbook: (year: number, sha256: string): SubmissionRecord | undefined => toRecord(known.get(year, sha256)),
    /** The version that counts of every unit that has sent something, keyed by unit id. */
    latest: (year: number): ReadonlyMap<number, SubmissionRecord> =>
      new Map(latest.all({ year }).map((row) => [row.unit_id, record(row)])),
    latestOf: (year: number, unit: number): SubmissionRecord | undefined => toRecord(latestOf.get({ year, unit })),

    scores: (submissionId: number): Readonly<Record<string, StatedScore>> => toScores(scores.all(submissionId)),
    /** The newest versions of a round with one question, keyed by submission. */
    roundScores: (year: number): ReadonlyMap<number, Readonly<Record<string, StatedScore>>> => {
      const bySubmission = Map.groupBy(roundScores.all({ year }), (row) => row.submission_id);
      return new Map([...bySubmission].map(([submission, rows]) => [submission, toScores(rows)]));
    },
    evidence: (submissionId: number): Readonly<Record<string, StatedEvidence>> =>
      Object.fromEntries(
        evidence.all(submissionId).map(({ criterion, number, date, name }) => [criterion, { number, date, name }]),
      ),

    /** What was found in one version, whatever was said about it since. */
    findingsOf: (submissionId: number): readonly Finding[] =>
      ownFindings.all(submissionId).map(({ code, severity, sheet, cell, criterion, params }) => ({
        code,
        severity,
        sheet,
        cell,
        criterion,
        params: JSON.parse(params),
      })),

    /** Findings of the newest versions of a round and of its cross-checks, with their state. */
    findings: (year: number): readonly UnitFinding[] => findings.all({ year }).map(toFinding),

    insert(submission: NewSubmission): number {
      const { year, unitId, version, sha256, fileName, receivedAt, sheet } = submission;
      insertWorkbook.run(sha256, submission.bytes);
      const { lastInsertRowid } = insertSubmission.run(
        year,
        unitId,
        version,
        sha256,
        fileName,
        receivedAt,
        sheet.layout,
        sheet.statedYear,
        sheet.statedTotal,
      );
      const id = Number(lastInsertRowid);
      for (const [criterion, one] of Object.entries(sheet.scores))
        insertScore.run(id, criterion, one.value, one.notApplicable ? 1 : 0, one.raw, one.sheet, one.cell);
      for (const [criterion, one] of Object.entries(sheet.evidence))
        insertEvidence.run(id, criterion, one.number, one.date, one.name);
      for (const one of submission.findings)
        insertFinding.run(id, one.code, one.severity, one.sheet, one.cell, one.criterion, JSON.stringify(one.params));
      return id;
    },

    choose({ year, unitId, version, overVersion, note, by, at }: VersionChoice): void {
      insertChoice.run(year, unitId, version, overVersion, note, by, at);
    },
    /** Every choice of a version, in their order. */
    choices: (): readonly VersionChoice[] => choices.all(),

    answer(answer: FindingAnswer): void {
      insertAnswer.run(answer.findingId, answer.state, answer.note, answer.adjustmentId, answer.by, answer.at);
    },

    /** What a unit has sent, newest first. */
    versions: (year: number, unit: number): readonly SubmissionRecord[] => versions.all(year, unit).map(record),
    /** A workbook as it came. */
    workbook: (sha256: string): Uint8Array | undefined => workbook.get(sha256)?.bytes,
    /** What each unit of a round states for a criterion in its newest version; blanks and claims left out. */
    statedScores: (year: number, criterion: string): readonly PeerScore[] =>
      stated.all({ year, criterion }).map(({ unit_id, value }) => ({ unitId: unit_id, value: ofThousandths(value) })),
    /** Every version of every round. */
    every: (): readonly (SubmissionRecord & { readonly year: number; readonly findingCount: number })[] =>
      db
        .prepare<[], SubmissionRow & { year: number; finding_count: number }>(
          'SELECT s.*, (SELECT count(*) FROM finding f WHERE f.submission_id = s.id) AS finding_count FROM submission s',
        )
        .all()
        .map((row) => ({ ...record(row), year: row.year, findingCount: row.finding_count })),
    /** Everything that was said about findings. */
    answers: (): readonly FindingAnswer[] =>
      db
        .prepare<
          [],
          {
            finding_id: number;
            state: FindingAnswer['state'];
            note: string;
            adjustment_id: number | null;
            by_user: string;
            at: string;
          }
        >('SELECT * FROM finding_answer ORDER BY id')
        .all()
        .map((row) => ({
          findingId: row.finding_id,
          state: row.state,
          note: row.note,
          adjustmentId: row.adjustment_id,
          by: row.by_user,
          at: row.at,
        })),

    /** Every stored workbook with the hash it was stored under, for checking one against the other. */
    *workbooks(): Generator<{ readonly sha256: string; readonly bytes: Uint8Array }> {
      yield* db.prepare<[], { sha256: string; bytes: Buffer }>('SELECT sha256, bytes FROM workbook').iterate();
    },
  };
}

const toRecord = (row: SubmissionRow | undefined): SubmissionRecord | undefined => (row ? record(row) : undefined);

const record = (row: SubmissionRow): SubmissionRecord => ({
  id: row.id,
  unitId: row.unit_id,
  version: row.version,
  sha256: row.workbook_sha256,
  fileName: row.file_name,
  receivedAt: row.received_at,
  layout: row.layout,
  statedYear: row.stated_year,
  statedTotal: pointsOrNull(row.stated_total),
});

const toScores = (rows: readonly ScoreRow[]): Readonly<Record<string, StatedScore>> =>
  Object.fromEntries(
    rows.map((row) => [
      row.criterion,
      {
        value: pointsOrNull(row.value),
        notApplicable: row.not_applicable === 1,
        raw: row.raw,
        sheet: row.sheet,
        cell: row.cell,
      },
    ]),
  );

const toFinding = (row: FindingRow): UnitFinding => ({
  id: row.id,
  unitId: row.unit_id,
  code: row.code,
  severity: row.severity,
  sheet: row.sheet,
  cell: row.cell,
  criterion: row.criterion,
  params: JSON.parse(row.params),
  ofRound: row.of_round === 1,
  // What a cross-check finds no more is cured, whatever was said of it; found again, what was said holds again.
  state: row.stands === 0 ? 'cured' : (row.state ?? 'open'),
  answer: row.state === null ? null : { note: row.note, by: row.by_user, at: row.at },
});
