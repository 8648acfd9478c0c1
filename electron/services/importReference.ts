/** Takes in other offices' data that were read from a file: a row per unit and indicator. */
import { canonicalJson } from '../../shared/domain/audit.ts';
import { ok } from '../../shared/domain/result.ts';
import { type Done, type ReferenceRecord, type Store, sha256Hex } from '../store/index.ts';
import type { ReferenceRow } from '../workbook/index.ts';
import { actingMember, actorOf, OPERATOR, type Reply, roundOf, unitOf } from './context.ts';
import { keepChecksCurrent } from './runChecks.ts';

/** As a reader hands it over, or with a fraction in place of the value. */
type StatedReference =
  | ReferenceRow
  | (Omit<ReferenceRow, 'value'> & { readonly numerator: string; readonly denominator: string });

export type ReferenceImport = {
  readonly year: number;
  readonly file: string;
  readonly sha256: string;
  readonly rows: readonly StatedReference[];
  /** null = the operator of the command line. */
  readonly user: string | null;
};

export type ReferenceReport = { readonly units: number; readonly values: number };

/** All or nothing; a later file replaces, of the units and indicators that it names, what an earlier one said. */
export function importReference(store: Store, given: ReferenceImport, now: Date): Reply<ReferenceReport> {
  const { year, file, sha256, user } = given;
  const round = roundOf(store, year);
  if (!round.ok) return round;
  const member = user === null ? ok(null) : actingMember(store, user, 'import');
  if (!member.ok) return member;
  const records: ReferenceRecord[] = [];
  for (const row of given.rows) {
    const unit = unitOf(round.value, row.unitCode);
    if (!unit.ok) return unit;
    records.push({
      unitId: unit.value.id,
      indicator: row.indicator,
      value: 'value' in row ? row.value : null,
      numerator: 'value' in row ? null : row.numerator,
      denominator: 'value' in row ? null : row.denominator,
      sheet: row.sheet,
      cell: row.cell,
    });
  }
  const at = now.toISOString();
  const actor = member.value ? actorOf(member.value) : OPERATOR;
  const value = { units: new Set(records.map((one) => one.unitId)).size, values: records.length };
  const done = store.command({ actor, at }, (): Reply<Done<ReferenceReport>> => {
    store.reference.insert({ year, fileName: file, sha256, by: user, at }, records);
    const payload = { year, file, sha256, ...value, holds: referenceHash(store, year) };
    return ok({ value, event: { kind: 'reference-imported', payload } });
  });
  if (!done.ok) return done;
  const checked = keepChecksCurrent(store, round.value, { actor, now });
  return checked.ok ? done : checked;
}

/** What holds after an import, as one hash. */
export const referenceHash = (store: Store, year: number): string =>
  sha256Hex(canonicalJson([...store.reference.values(year).values()]));
