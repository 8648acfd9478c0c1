/** What stands behind the codes of log entries: entries keep codes, which outlive names; a person reads names. */
import type { AuditEvent } from '../../shared/domain/audit.ts';
import { factRows } from '../../shared/domain/boardFacts.ts';
import type { Store } from '../store/index.ts';

type Payload = AuditEvent['payload'];
type Names = Readonly<Record<string, string>>;
type Fact = Pick<ReturnType<typeof factRows>[number], 'kind' | 'title'>;
type OfRound = { readonly units: ReadonlyMap<string, string>; readonly facts: ReadonlyMap<string, Fact> };

const texts = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');

/**
 * @returns of an entry: names by code of the units and people that it mentions, units as they were called in its year;
 * and what the board established beside the criteria, where it is about that.
 */
export function logNames(store: Store): (payload: Payload) => { readonly names: Names; readonly fact: Fact | null } {
  const people = new Map(store.office.everyone().map((one) => [one.user, one.name]));
  const rounds = new Map<number, OfRound>();
  const ofRound = (year: number): OfRound => {
    const known = rounds.get(year) ?? readRound(store, year);
    rounds.set(year, known);
    return known;
  };
  return ({ year, unit, units, appraisers, user, criterion }) => {
    const round = typeof year === 'number' ? ofRound(year) : null;
    const named = (codes: readonly string[], from: ReadonlyMap<string, string> | undefined) =>
      codes.flatMap((code): readonly (readonly [string, string])[] => {
        const name = from?.get(code);
        return name === undefined ? [] : [[code, name]];
      });
    return {
      names: Object.fromEntries([
        ...named([...texts(unit), ...texts(units)], round?.units),
        ...named([...texts(appraisers), ...texts(user)], people),
      ]),
      fact: round?.facts.get(String(criterion)) ?? null,
    };
  };
}

function readRound(store: Store, year: number): OfRound {
  const round = store.office.round(year);
  return {
    units: new Map((round?.units ?? []).map(({ code, name }) => [code, name])),
    facts: new Map((round ? factRows(round.set, []) : []).map(({ code, kind, title }) => [code, { kind, title }])),
  };
}
