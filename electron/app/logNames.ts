/** Names behind the codes of log entries: entries keep codes, which outlive names; a person reads names. */
import type { AuditEvent } from '../../shared/domain/audit.ts';
import type { Store } from '../store/index.ts';

type Payload = AuditEvent['payload'];
const texts = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');

/** @returns name by code, of the units and people that an entry mentions; units as they were called in its year. */
export function logNames(store: Store): (payload: Payload) => Readonly<Record<string, string>> {
  const people = new Map(store.office.everyone().map((one) => [one.user, one.name]));
  const rounds = new Map<number, ReadonlyMap<string, string>>();
  const unitsOf = (year: number): ReadonlyMap<string, string> => {
    const known =
      rounds.get(year) ?? new Map((store.office.round(year)?.units ?? []).map(({ code, name }) => [code, name]));
    rounds.set(year, known);
    return known;
  };
  return ({ year, unit, units, appraisers, user }) => {
    const named = (codes: readonly string[], from: ReadonlyMap<string, string>) =>
      codes.flatMap((code): readonly (readonly [string, string])[] => {
        const name = from.get(code);
        return name === undefined ? [] : [[code, name]];
      });
    const unitCodes = [...texts(unit), ...texts(units)];
    return Object.fromEntries([
      ...(typeof year === 'number' && unitCodes.length > 0 ? named(unitCodes, unitsOf(year)) : []),
      ...named([...texts(appraisers), ...texts(user)], people),
    ]);
  };
}
