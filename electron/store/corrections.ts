/** New decisions about decided units: amendments with the scores they change, revocations. Only ever added to. */
import type { ScoreState } from '../../shared/domain/appraisal.ts';
import type { Amendment, Correction, Revocation, ScoreChange } from '../../shared/domain/correction.ts';
import { exact, ofThousandths } from '../../shared/domain/points.ts';
import type { Connection } from './openDatabase.ts';

type NewCorrection = Omit<Amendment, 'id'> | Omit<Revocation, 'id'>;
type Row = {
  id: number;
  unit_id: number;
  kind: Correction['kind'];
  total_n: string | null;
  total_d: string | null;
  level: number | null;
  reason: string;
  decided_on: string;
  by_user: string;
  at: string;
};
type Kind = 'points' | 'not-applicable';
type ScoreRow = {
  correction_id: number;
  criterion: string;
  from_kind: Kind;
  from_points: number | null;
  to_kind: Kind;
  to_points: number | null;
};

export function correctionsTable(db: Connection) {
  const rows = db.prepare<[number], Row>('SELECT * FROM correction WHERE year = ? ORDER BY id');
  const scores = db.prepare<[number], ScoreRow>(
    `SELECT s.* FROM correction_score s JOIN correction c ON c.id = s.correction_id WHERE c.year = ? ORDER BY s.criterion`,
  );
  const insert = db.prepare(
    `INSERT INTO correction (year, unit_id, kind, total_n, total_d, level, reason, decided_on, by_user, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertScore = db.prepare('INSERT INTO correction_score VALUES (?, ?, ?, ?, ?, ?)');
  return {
    /** Of a round, oldest first. */
    of: (year: number): readonly Correction[] => {
      const changed = Map.groupBy(scores.all(year), (row) => row.correction_id);
      return rows.all(year).map((row) => toCorrection(row, (changed.get(row.id) ?? []).map(toChange)));
    },
    /** @returns its id. */
    add(year: number, one: NewCorrection): number {
      const total = one.kind === 'amendment' ? one.total : null;
      const { lastInsertRowid } = insert.run(
        year,
        one.unitId,
        one.kind,
        total && String(total.n),
        total && String(total.d),
        one.kind === 'amendment' ? one.level : null,
        one.reason,
        one.decidedOn,
        one.by,
        one.at,
      );
      const id = Number(lastInsertRowid);
      for (const { criterion, from, to } of one.kind === 'amendment' ? one.scores : [])
        insertScore.run(id, criterion, from.kind, pointsIn(from), to.kind, pointsIn(to));
      return id;
    },
  };
}

const pointsIn = (state: ScoreState): number | null => (state.kind === 'points' ? state.points : null);

const toState = (kind: Kind, points: number | null): ScoreState =>
  kind === 'points' ? { kind, points: ofThousandths(points ?? Number.NaN) } : { kind };

const toChange = (row: ScoreRow): ScoreChange => ({
  criterion: row.criterion,
  from: toState(row.from_kind, row.from_points),
  to: toState(row.to_kind, row.to_points),
});

/** The table's CHECK gives an amendment its total. */
function toCorrection(row: Row, scores: readonly ScoreChange[]): Correction {
  const { id, unit_id: unitId, kind, reason, decided_on: decidedOn, by_user: by, at } = row;
  const own = { id, unitId, reason, decidedOn, by, at };
  if (kind === 'revocation') return { ...own, kind };
  return { ...own, kind, scores, total: exact(BigInt(row.total_n ?? ''), BigInt(row.total_d ?? '')), level: row.level };
}
