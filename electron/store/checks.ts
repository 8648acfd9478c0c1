/** Findings of the cross-checks of a round. What is said about them lies with the other answers (submissions.ts). */
import type { Finding, Severity } from '../../shared/domain/findings.ts';
import type { Params } from '../../shared/domain/result.ts';
import type { Connection } from './openDatabase.ts';

export type NewRoundFinding = Finding & { readonly unitId: number | null; readonly identity: string };

/** As the newest run that saw a change left it. */
export type RoundFinding = {
  readonly id: number;
  readonly identity: string;
  readonly stands: boolean;
  readonly severity: Severity;
  readonly params: Params;
};
type Sighting = Pick<RoundFinding, 'id' | 'stands' | 'severity' | 'params'>;

export function checksTable(db: Connection) {
  const findings = db.prepare<
    [number],
    { id: number; identity: string; stands: number; severity: Severity; params: string }
  >(
    `SELECT f.id, f.identity, g.stands, g.severity, g.params FROM finding f JOIN finding_sighting g ON g.id =
       (SELECT max(id) FROM finding_sighting WHERE finding_id = f.id)
     WHERE f.year = ? ORDER BY f.id`,
  );
  const lastRun = db.prepare<[number], { at: string }>(
    'SELECT at FROM check_run WHERE year = ? ORDER BY id DESC LIMIT 1',
  );
  const insertRun = db.prepare('INSERT INTO check_run (year, at) VALUES (?, ?)');
  const insertFinding = db.prepare(
    `INSERT INTO finding (year, unit_id, identity, code, severity, sheet, cell, criterion, params)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertSighting = db.prepare(
    'INSERT INTO finding_sighting (finding_id, run_id, stands, severity, params) VALUES (?, ?, ?, ?, ?)',
  );
  return {
    /** All that was ever found in a round. */
    findings: (year: number): readonly RoundFinding[] =>
      findings.all(year).map((row) => ({ ...row, stands: row.stands === 1, params: JSON.parse(row.params) })),
    /** When the checks last changed something; null = they never ran over this round. */
    lastRun: (year: number): string | null => lastRun.get(year)?.at ?? null,
    /** @returns the run's id. */
    run: (year: number, at: string): number => Number(insertRun.run(year, at).lastInsertRowid),
    /** @returns the finding's id. */
    find(year: number, run: number, one: NewRoundFinding): number {
      const { unitId, identity, code, severity, sheet, cell, criterion } = one;
      const params = JSON.stringify(one.params);
      const { lastInsertRowid } = insertFinding.run(
        year,
        unitId,
        identity,
        code,
        severity,
        sheet,
        cell,
        criterion,
        params,
      );
      insertSighting.run(lastInsertRowid, run, 1, severity, params);
      return Number(lastInsertRowid);
    },
    see(run: number, { id, stands, severity, params }: Sighting): void {
      insertSighting.run(id, run, stands ? 1 : 0, severity, JSON.stringify(params));
    },
  };
}
