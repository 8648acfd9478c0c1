/** Independent appraisals: who, their own scores, and when both were compared. Only services/secondAppraisal reads drafts. */
import type { ReasonKind, ScoreState } from '../../shared/domain/appraisal.ts';
import { ofThousandths } from '../../shared/domain/points.ts';
import type { Attempt, Draft } from '../../shared/domain/secondAppraisal.ts';
import type { Connection } from './openDatabase.ts';

export type AppraisalKey = {
  readonly year: number;
  readonly unitId: number;
  readonly attempt: number;
  readonly user: string;
};
export type Finish = AppraisalKey & {
  readonly submissionId: number;
  readonly salt: string;
  readonly commitment: string;
  readonly at: string;
};
export type UnitAttempt = Attempt & { readonly unitId: number };

type DraftRow = {
  unit_id: number;
  attempt: number;
  user: string;
  seq: number;
  criterion: string;
  to_kind: 'points' | 'not-applicable' | null;
  to_points: number | null;
  reason: ReasonKind;
  note: string;
  at: string;
};
type FinishRow = {
  year: number;
  unit_id: number;
  attempt: number;
  user: string;
  submission_id: number;
  salt: string;
  commitment: string;
  at: string;
};

export function secondAppraisalTable(db: Connection) {
  const appraisers = db.prepare<[number], { unit_id: number; attempt: number; user: string }>(
    'SELECT unit_id, attempt, user FROM appraiser WHERE year = ? ORDER BY unit_id, attempt, user',
  );
  const drafts = db.prepare<[number], DraftRow>(
    'SELECT * FROM appraisal_draft WHERE year = ? ORDER BY unit_id, attempt, user, seq',
  );
  const finishes = db.prepare<[number], FinishRow>('SELECT * FROM appraisal_finish WHERE year = ?');
  const comparisons = db.prepare<[number], { unit_id: number; attempt: number; result: 'compared' | 'sent-back' }>(
    'SELECT unit_id, attempt, result FROM appraisal_comparison WHERE year = ?',
  );
  const insertAppraiser = db.prepare(
    'INSERT INTO appraiser (year, unit_id, attempt, user, by_user, at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const insertDraft = db.prepare(
    `INSERT INTO appraisal_draft (year, unit_id, attempt, user, seq, criterion, to_kind, to_points, reason, note, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertFinish = db.prepare(
    `INSERT INTO appraisal_finish (year, unit_id, attempt, user, submission_id, salt, commitment, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertComparison = db.prepare(
    'INSERT INTO appraisal_comparison (year, unit_id, attempt, result, at) VALUES (?, ?, ?, ?, ?)',
  );

  return {
    /** Every attempt of a round by unit id, each unit's oldest first; appraisers in the order of their names in the system. */
    attempts(year: number): ReadonlyMap<number, readonly UnitAttempt[]> {
      const named = appraisers.all(year);
      if (named.length === 0) return new Map();
      const key = (one: { unit_id: number; attempt: number; user?: string }) =>
        `${one.unit_id} ${one.attempt} ${one.user ?? ''}`;
      const own = Map.groupBy(drafts.all(year), key);
      const ended = new Map(finishes.all(year).map((row) => [key(row), row]));
      const compared = new Map(comparisons.all(year).map((row) => [key(row), row.result]));
      const attempts = [...Map.groupBy(named, ({ unit_id, attempt }) => key({ unit_id, attempt })).entries()].flatMap(
        ([of, rows]): readonly UnitAttempt[] =>
          rows.slice(0, 1).map(({ unit_id, attempt }) => ({
            unitId: unit_id,
            attempt,
            result: compared.get(of) ?? null,
            appraisers: rows.map((row) => {
              const end = ended.get(key(row));
              return {
                user: row.user,
                drafts: (own.get(key(row)) ?? []).map(toDraft),
                finished: end ? { submissionId: end.submission_id, at: end.at } : null,
              };
            }),
          })),
      );
      return Map.groupBy(attempts, (one) => one.unitId);
    },
    assign({ year, unitId, attempt, user }: AppraisalKey, by: string, at: string): void {
      insertAppraiser.run(year, unitId, attempt, user, by, at);
    },
    draft({ year, unitId, attempt, user }: AppraisalKey, one: Draft): void {
      const points = one.to?.kind === 'points' ? one.to.points : null;
      const { seq, criterion, to, reason, note, at } = one;
      insertDraft.run(year, unitId, attempt, user, seq, criterion, to?.kind ?? null, points, reason, note, at);
    },
    finish({ year, unitId, attempt, user, submissionId, salt, commitment, at }: Finish): void {
      insertFinish.run(year, unitId, attempt, user, submissionId, salt, commitment, at);
    },
    /** Of every round. */
    finishes: (): readonly Finish[] =>
      db
        .prepare<[], FinishRow>('SELECT * FROM appraisal_finish')
        .all()
        .map(({ year, unit_id, attempt, user, submission_id, salt, commitment, at }) => ({
          year,
          unitId: unit_id,
          attempt,
          user,
          submissionId: submission_id,
          salt,
          commitment,
          at,
        })),
    compare(
      year: number,
      { unitId, attempt }: Pick<AppraisalKey, 'unitId' | 'attempt'>,
      result: string,
      at: string,
    ): void {
      insertComparison.run(year, unitId, attempt, result, at);
    },
  };
}

const toDraft = (row: DraftRow): Draft => ({
  seq: row.seq,
  criterion: row.criterion,
  to: stateOf(row.to_kind, row.to_points),
  reason: row.reason,
  note: row.note,
  at: row.at,
});

const stateOf = (kind: DraftRow['to_kind'], points: number | null): ScoreState | null => {
  if (kind === null) return null;
  return kind === 'points' ? { kind, points: ofThousandths(points ?? Number.NaN) } : { kind };
};
