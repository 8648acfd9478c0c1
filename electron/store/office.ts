/** The office, its people, its units and its rounds. */

import { parseCriteriaSet } from '../../shared/contract/criteriaSetFile.ts';
import { type Member, ROLES, type Role } from '../../shared/domain/access.ts';
import type { CriteriaSet } from '../../shared/domain/criteriaSet.ts';
import type { Authority } from '../../shared/domain/decision.ts';
import { byName, type RoundUnit, type Unit, type UnitKind } from '../../shared/domain/unit.ts';
import { sha256Hex } from './audit.ts';
import type { Connection } from './openDatabase.ts';

export type OfficeRecord = { readonly sample: boolean; readonly authority: Authority };

export type Round = {
  readonly year: number;
  readonly set: CriteriaSet;
  /** ISO days; decisionMonth "2025-01". */
  readonly submissionDue: string;
  readonly evaluationDue: string;
  readonly decisionMonth: string;
  /** In Vietnamese alphabetical order. */
  readonly units: readonly RoundUnit[];
};

export type RoundDates = Pick<Round, 'year' | 'submissionDue' | 'evaluationDue' | 'decisionMonth'>;

export type NewRound = RoundDates & {
  /** The criteria set's file as it came: kept word for word, so that an old round is always judged by its own set. */
  readonly setJson: string;
  readonly unitIds: readonly number[];
};

type RoundRow = { year: number; json: string; submission_due: string; evaluation_due: string; decision_month: string };
type UnitRow = { id: number; code: string; name: string; kind: UnitKind };
type MemberRow = { user: string; name: string; title: string; active: number };

/** Somebody who works here, or did. */
export type Person = Member & { readonly active: boolean };

export type OfficeTable = ReturnType<typeof officeTable>;

export function officeTable(db: Connection) {
  const insertDesignation = db.prepare<[number, string, string, string, string | null, string | null]>(
    'INSERT INTO unit_designation (unit_id, code, name, kind, from_day, until_day) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const unitsOfRound = db.prepare<{ year: number; day: string }, UnitRow>(
    `SELECT u.unit_id AS id, d.code, d.name, d.kind FROM round_unit u JOIN unit_designation d ON d.unit_id = u.unit_id
     WHERE u.year = $year AND (d.from_day IS NULL OR d.from_day <= $day) AND (d.until_day IS NULL OR $day < d.until_day)`,
  );
  const roundRow = db.prepare<[number], RoundRow>(
    `SELECT r.year, s.json, r.submission_due, r.evaluation_due, r.decision_month
     FROM round r JOIN criteria_set s ON s.sha256 = r.criteria_set_sha256 WHERE r.year = ?`,
  );

  /** By their texts: every answer asks for the round, and a set is parsed once. */
  const sets = new Map<string, CriteriaSet>();
  function criteriaSet(year: number, json: string): CriteriaSet {
    const known = sets.get(json);
    if (known) return known;
    const set = parseCriteriaSet(JSON.parse(json));
    if (!set.ok) throw new Error(`the criteria set of ${year} no longer parses: ${JSON.stringify(set.error)}`);
    sets.set(json, set.value);
    return set.value;
  }

  function insertMember({ user, name, title, roles }: Member): void {
    // The first schema knew one role a person; its column stays and is read by nobody.
    db.prepare('INSERT INTO member (user, name, title, role) VALUES (?, ?, ?, ?)').run(user, name, title, roles[0]);
    const role = db.prepare('INSERT INTO member_role (user, role) VALUES (?, ?)');
    for (const one of roles) role.run(user, one);
  }

  function everyone(): readonly Person[] {
    const held = db.prepare<[], { user: string; role: Role }>('SELECT user, role FROM member_role').all();
    const byUser = Map.groupBy(held, (one) => one.user);
    return db
      .prepare<[], MemberRow>('SELECT user, name, title, active FROM member ORDER BY rowid')
      .all()
      .map(({ active, ...row }) => ({
        ...row,
        roles: ROLES.filter((role) => byUser.get(row.user)?.some((one) => one.role === role)),
        active: active === 1,
      }));
  }

  return {
    create(office: OfficeRecord, members: readonly Member[], units: readonly Unit[]): void {
      db.prepare('INSERT INTO office (id, sample, authority) VALUES (1, ?, ?)').run(
        office.sample ? 1 : 0,
        JSON.stringify(office.authority),
      );
      for (const one of members) insertMember(one);
      const unit = db.prepare('INSERT INTO unit (id) VALUES (?)');
      for (const { id, designations } of units) {
        unit.run(id);
        for (const one of designations) insertDesignation.run(id, one.code, one.name, one.kind, one.from, one.until);
      }
    },

    openRound(round: NewRound): void {
      const sha256 = sha256Hex(round.setJson);
      const parsed = parseCriteriaSet(JSON.parse(round.setJson));
      if (!parsed.ok) throw new Error('a round is opened with a criteria set that was checked before');
      db.prepare('INSERT OR IGNORE INTO criteria_set (sha256, set_id, json) VALUES (?, ?, ?)').run(
        sha256,
        parsed.value.id,
        round.setJson,
      );
      db.prepare(
        'INSERT INTO round (year, criteria_set_sha256, submission_due, evaluation_due, decision_month) VALUES (?, ?, ?, ?, ?)',
      ).run(round.year, sha256, round.submissionDue, round.evaluationDue, round.decisionMonth);
      const link = db.prepare('INSERT INTO round_unit (year, unit_id) VALUES (?, ?)');
      for (const id of round.unitIds) link.run(round.year, id);
    },

    office(): OfficeRecord {
      const row = db.prepare<[], { sample: number; authority: string }>('SELECT sample, authority FROM office').get();
      if (!row) throw new Error('the database holds no office');
      return { sample: row.sample === 1, authority: JSON.parse(row.authority) };
    },

    /** Who works here now. */
    members: (): readonly Member[] => everyone().flatMap(({ active, ...member }) => (active ? [member] : [])),

    /** Those who left as well: their names stand in what they did. */
    everyone,

    addMember: insertMember,

    /** Roles come before they go, so that the last of a role is counted rightly (migration 0030). */
    changeMember({ user, name, title, roles, active }: Person): void {
      const held = everyone().find((one) => one.user === user)?.roles ?? [];
      const gain = db.prepare('INSERT INTO member_role (user, role) VALUES (?, ?)');
      for (const role of roles.filter((one) => !held.includes(one))) gain.run(user, role);
      const lose = db.prepare('DELETE FROM member_role WHERE user = ? AND role = ?');
      for (const role of held.filter((one) => !roles.includes(one))) lose.run(user, role);
      db.prepare('UPDATE member SET name = ?, title = ?, active = ? WHERE user = ?').run(
        name,
        title,
        active ? 1 : 0,
        user,
      );
    },

    changeAuthority(authority: Authority): void {
      db.prepare('UPDATE office SET authority = ?').run(JSON.stringify(authority));
    },

    changeRound({ year, submissionDue, evaluationDue, decisionMonth }: RoundDates): void {
      db.prepare('UPDATE round SET submission_due = ?, evaluation_due = ?, decision_month = ? WHERE year = ?').run(
        submissionDue,
        evaluationDue,
        decisionMonth,
        year,
      );
    },

    years: (): readonly number[] =>
      db
        .prepare<[], { year: number }>('SELECT year FROM round ORDER BY year')
        .all()
        .map((row) => row.year),

    /** The criteria set of a round, word for word as it came. */
    setJson: (year: number): string => roundRow.get(year)?.json ?? '',

    /** Units carry the designation in force on the last day of the assessed year. */
    round(year: number): Round | undefined {
      const row = roundRow.get(year);
      if (!row) return undefined;
      return {
        year,
        set: criteriaSet(year, row.json),
        submissionDue: row.submission_due,
        evaluationDue: row.evaluation_due,
        decisionMonth: row.decision_month,
        units: unitsOfRound.all({ year, day: `${year}-12-31` }).sort(byName),
      };
    },
  };
}
