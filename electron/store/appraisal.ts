/** Adjustments and decisions of units: both are only ever added. */
import type { Adjustment, Layer, ReasonKind, ScoreState } from '../../shared/domain/appraisal.ts';
import { type Exact, exact, ofThousandths } from '../../shared/domain/points.ts';
import type { Connection } from './openDatabase.ts';

export type NewAdjustment = Omit<Adjustment, 'id'> & { readonly year: number; readonly unitId: number };

/** What an adjustment rests on: a finding (id), evidence (the criterion it is stated for), a comparison (its attempt). */
export type AdjustmentLink = { readonly kind: 'finding' | 'evidence' | 'comparison'; readonly ref: string };
export type Confirmation = { readonly adjustmentId: number; readonly by: string; readonly at: string };
/** The unit's own words to a score or a finding, as somebody of the office took them down. */
export type UnitExplanation = {
  readonly id: number;
  readonly unitId: number;
  readonly criterion: string | null;
  readonly findingId: number | null;
  readonly note: string;
  readonly by: string;
  readonly at: string;
};

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

  const links = db.prepare<[number], AdjustmentLink & { adjustment_id: number }>(
    'SELECT l.* FROM adjustment_link l JOIN adjustment a ON a.id = l.adjustment_id WHERE a.year = ?',
  );
  const insertLink = db.prepare('INSERT INTO adjustment_link (adjustment_id, kind, ref) VALUES (?, ?, ?)');
  const confirmations = db.prepare<[number], { adjustment_id: number; by_user: string; at: string }>(
    'SELECT c.* FROM adjustment_confirmation c JOIN adjustment a ON a.id = c.adjustment_id WHERE a.year = ?',
  );
  const insertConfirmation = db.prepare(
    'INSERT INTO adjustment_confirmation (adjustment_id, by_user, at) VALUES (?, ?, ?)',
  );
  const explanations = db.prepare<
    [number],
    {
      id: number;
      unit_id: number;
      criterion: string | null;
      finding_id: number | null;
      note: string;
      by_user: string;
      at: string;
    }
  >('SELECT * FROM unit_explanation WHERE year = ? ORDER BY id');
  const insertExplanation = db.prepare(
    'INSERT INTO unit_explanation (year, unit_id, criterion, finding_id, note, by_user, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );

  return {
    /** What the adjustments of a round rest on, by adjustment id. */
    links: (year: number): ReadonlyMap<number, readonly AdjustmentLink[]> =>
      new Map(
        [...Map.groupBy(links.all(year), (row) => row.adjustment_id)].map(([id, rows]) => [
          id,
          rows.map(({ kind, ref }) => ({ kind, ref })),
        ]),
      ),
    link(adjustmentId: number, { kind, ref }: AdjustmentLink): void {
      insertLink.run(adjustmentId, kind, ref);
    },
    /** By adjustment id. */
    confirmations: (year: number): ReadonlyMap<number, Confirmation> =>
      new Map(
        confirmations
          .all(year)
          .map(({ adjustment_id: id, by_user: by, at }) => [id, { adjustmentId: id, by, at }] as const),
      ),
    confirm({ adjustmentId, by, at }: Confirmation): void {
      insertConfirmation.run(adjustmentId, by, at);
    },
    /** By unit id, oldest first. */
    explanations: (year: number): ReadonlyMap<number, readonly UnitExplanation[]> =>
      Map.groupBy(
        explanations.all(year).map(
          (row): UnitExplanation => ({
            id: row.id,
            unitId: row.unit_id,
            criterion: row.criterion,
            findingId: row.finding_id,
            note: row.note,
            by: row.by_user,
            at: row.at,
          }),
        ),
        (one) => one.unitId,
      ),
    explain(year: number, { unitId, criterion, findingId, note, by, at }: Omit<UnitExplanation, 'id'>): number {
      return Number(insertExplanation.run(year, unitId, criterion, findingId, note, by, at).lastInsertRowid);
    },

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
