/** Adjustments and decisions of units: both are only ever added. */
import type { Adjustment, Layer, ReasonKind, ScoreState } from '../../shared/domain/appraisal.ts';
import { type Exact, exact, ofThousandths } from '../../shared/domain/points.ts';
import type { Connection } from './openDatabase.ts';

export type NewAdjustment = Omit<Adjustment, 'id'> & { readonly year: number; readonly unitId: number };

export type UnitDecision = {
  readonly unitId: number;
  readonly submissionId: number;
  readonly total: Exact;
  /** null where the criteria set has no levels. */
  readonly level: number | null;
  readonly by: string;
  readonly at: string;
};

type AdjustmentRow = {
  id: number;
  unit_id: number;
  criterion: string;
  layer: Layer;
  from_kind: ScoreState['kind'];
  from_points: number | null;
  to_kind: ScoreState['kind'];
  to_points: number | null;
  reason: ReasonKind;
  note: string;
  by_user: string;
  at: string;
  reverses: number | null;
};
type DecisionRow = {
  unit_id: number;
  submission_id: number;
  total_n: string;
  total_d: string;
  level: number | null;
  by_user: string;
  at: string;
};

export type AppraisalTable = ReturnType<typeof appraisalTable>;

export function appraisalTable(db: Connection) {
  const all = db.prepare<[number], AdjustmentRow>('SELECT * FROM adjustment WHERE year = ? ORDER BY id');
  const insert = db.prepare(
    `INSERT INTO adjustment (year, unit_id, criterion, layer, from_kind, from_points, to_kind, to_points, reason, note, by_user, at, reverses)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const decisions = db.prepare<[number], DecisionRow>('SELECT * FROM unit_decision WHERE year = ?');
  const insertDecision = db.prepare(
    `INSERT INTO unit_decision (year, unit_id, submission_id, total_n, total_d, level, by_user, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );

  return {
    /** All adjustments of a round by unit id, each unit's oldest first. */
    adjustments: (year: number): ReadonlyMap<number, readonly Adjustment[]> => {
      const byUnit = Map.groupBy(all.all(year), (row) => row.unit_id);
      return new Map([...byUnit].map(([unit, rows]) => [unit, rows.map(toAdjustment)]));
    },

    adjust(one: NewAdjustment): number {
      const { lastInsertRowid } = insert.run(
        one.year,
        one.unitId,
        one.criterion,
        one.layer,
        one.from.kind,
        pointsIn(one.from),
        one.to.kind,
        pointsIn(one.to),
        one.reason,
        one.note,
        one.by,
        one.at,
        one.reverses,
      );
      return Number(lastInsertRowid);
    },

    decisions: (year: number): ReadonlyMap<number, UnitDecision> =>
      new Map(decisions.all(year).map((row) => [row.unit_id, toDecision(row)])),

    decide(year: number, one: UnitDecision): void {
      const { n, d } = one.total;
      insertDecision.run(year, one.unitId, one.submissionId, String(n), String(d), one.level, one.by, one.at);
    },
  };
}

const pointsIn = (state: ScoreState): number | null => (state.kind === 'points' ? state.points : null);

/** The table's CHECK ties points to the kind: a state of kind "points" always has them. */
const toState = (kind: ScoreState['kind'], points: number | null): ScoreState =>
  kind === 'points' ? { kind, points: ofThousandths(points ?? Number.NaN) } : { kind };

const toAdjustment = (row: AdjustmentRow): Adjustment => ({
  id: row.id,
  criterion: row.criterion,
  layer: row.layer,
  from: toState(row.from_kind, row.from_points),
  to: toState(row.to_kind, row.to_points),
  reason: row.reason,
  note: row.note,
  by: row.by_user,
  at: row.at,
  reverses: row.reverses,
});

const toDecision = (row: DecisionRow): UnitDecision => ({
  unitId: row.unit_id,
  submissionId: row.submission_id,
  total: exact(BigInt(row.total_n), BigInt(row.total_d)),
  level: row.level,
  by: row.by_user,
  at: row.at,
});
