/** Results of earlier years from outside this database, and which units became which. */
import type { PastResult } from '../../shared/domain/lineage.ts';
import { exact, ofThousandths, type Points } from '../../shared/domain/points.ts';
import type { Lineage, UnitKind } from '../../shared/domain/unit.ts';
import type { Connection } from './openDatabase.ts';

export type PastFile = {
  /** The year that the results are of. */
  readonly year: number;
  readonly source: Exclude<PastResult['source'], 'round'>;
  readonly fileName: string;
  readonly sha256: string;
  readonly by: string;
  readonly at: string;
};
export type NewPastResult = Pick<PastResult, 'unitId' | 'total' | 'level' | 'scores'> & { readonly cell: string };
export type NamedUnit = { readonly id: number; readonly code: string; readonly name: string; readonly kind: UnitKind };
export type NewLineage = Lineage & { readonly unitId: number; readonly by: string; readonly at: string };

type ResultRow = {
  import_id: number;
  unit_id: number;
  total_n: string;
  total_d: string;
  level: number | null;
  source: PastFile['source'];
  code: string;
  name: string;
};

export function pastResultsTable(db: Connection) {
  const results = db.prepare<{ year: number; day: string }, ResultRow>(
    `SELECT r.*, i.source, d.code, d.name FROM past_result r JOIN past_import i ON i.id = r.import_id
     JOIN unit_designation d ON d.unit_id = r.unit_id
       AND (d.from_day IS NULL OR d.from_day <= $day) AND (d.until_day IS NULL OR $day < d.until_day)
     WHERE i.year = $year AND r.import_id = (SELECT max(o.import_id) FROM past_result o JOIN past_import p
       ON p.id = o.import_id WHERE p.year = $year AND o.unit_id = r.unit_id)`,
  );
  const scores = db.prepare<[number, number], { criterion: string; points: number }>(
    'SELECT criterion, points FROM past_score WHERE import_id = ? AND unit_id = ?',
  );
  const named = db.prepare<{ day: string }, NamedUnit>(
    `SELECT unit_id AS id, code, name, kind FROM unit_designation
     WHERE (from_day IS NULL OR from_day <= $day) AND (until_day IS NULL OR $day < until_day)`,
  );
  const predecessors = db.prepare<[], { unit_id: number; predecessor_id: number; extent: 'whole' | 'part' | 'none' }>(
    'SELECT unit_id, predecessor_id, extent FROM unit_predecessor ORDER BY id',
  );
  const insertImport = db.prepare(
    'INSERT INTO past_import (year, source, file_name, sha256, by_user, at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const insertResult = db.prepare(
    'INSERT INTO past_result (import_id, unit_id, total_n, total_d, level, cell) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const insertScore = db.prepare('INSERT INTO past_score (import_id, unit_id, criterion, points) VALUES (?, ?, ?, ?)');
  const insertUnit = db.prepare('INSERT INTO unit (id) SELECT coalesce(max(id), 0) + 1 FROM unit');
  const insertDesignation = db.prepare(
    'INSERT INTO unit_designation (unit_id, code, name, kind, from_day, until_day) VALUES (?, ?, ?, ?, NULL, ?)',
  );
  const insertPredecessor = db.prepare(
    'INSERT INTO unit_predecessor (unit_id, predecessor_id, extent, by_user, at) VALUES (?, ?, ?, ?, ?)',
  );

  return {
    /** By unit id, under the names of the last day of that year. */
    results: (year: number): ReadonlyMap<number, PastResult> =>
      new Map(
        results.all({ year, day: `${year}-12-31` }).map((row) => [
          row.unit_id,
          {
            unitId: row.unit_id,
            code: row.code,
            name: row.name,
            total: exact(BigInt(row.total_n), BigInt(row.total_d)),
            level: row.level,
            scores: Object.fromEntries(
              scores
                .all(row.import_id, row.unit_id)
                .map(({ criterion, points }): [string, Points] => [criterion, ofThousandths(points)]),
            ),
            source: row.source,
          },
        ]),
      ),
    /** Every unit that had a name on a day, of whatever round. */
    unitsOn: (day: string): readonly NamedUnit[] => named.all({ day }),
    /** What holds, by the successor's id. */
    predecessors(): ReadonlyMap<number, readonly Lineage[]> {
      const newest = new Map(predecessors.all().map((row) => [`${row.unit_id} ${row.predecessor_id}`, row]));
      const held = [...newest.values()].flatMap(({ unit_id, predecessor_id, extent }) =>
        extent === 'none' ? [] : [{ unit: unit_id, predecessor: predecessor_id, extent }],
      );
      return Map.groupBy(held, (one) => one.unit);
    },
    insert({ year, source, fileName, sha256, by, at }: PastFile, rows: readonly NewPastResult[]): void {
      const id = Number(insertImport.run(year, source, fileName, sha256, by, at).lastInsertRowid);
      for (const one of rows) {
        insertResult.run(id, one.unitId, String(one.total.n), String(one.total.d), one.level, one.cell);
        for (const [criterion, points] of Object.entries(one.scores))
          insertScore.run(id, one.unitId, criterion, points);
      }
    },
    /** A unit that is no more. @param until the first day on which it was not. @returns its id. */
    addPastUnit({ code, name, kind }: Omit<NamedUnit, 'id'>, until: string): number {
      const id = Number(insertUnit.run().lastInsertRowid);
      insertDesignation.run(id, code, name, kind, until);
      return id;
    },
    link({
      unitId,
      predecessor,
      extent,
      by,
      at,
    }: Omit<NewLineage, 'extent'> & { readonly extent: Lineage['extent'] | 'none' }): void {
      insertPredecessor.run(unitId, predecessor, extent, by, at);
    },
  };
}
