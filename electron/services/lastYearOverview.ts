/** What is known of the year before, unit by unit: what the checks compare with, and which results nobody took over. */
import type { Ancestor, PastResult } from '../../shared/domain/lineage.ts';
import { ok } from '../../shared/domain/result.ts';
import type { RoundUnit } from '../../shared/domain/unit.ts';
import type { Store } from '../store/index.ts';
import { type Reply, roundOf } from './context.ts';
import { lastYearOf } from './lastYear.ts';

export type LastYearOverview = {
  /** The year that the results are of. */
  readonly year: number;
  readonly units: readonly {
    readonly unit: RoundUnit;
    readonly found: readonly Ancestor[];
    /** Criteria whose score of then is held against this year's. */
    readonly compared: number;
  }[];
  /** Brought in, but of units that no unit of the round has as itself or as a predecessor. */
  readonly unlinked: readonly PastResult[];
};

export function lastYearOverview(store: Store, year: number): Reply<LastYearOverview> {
  const round = roundOf(store, year);
  if (!round.ok) return round;
  const known = lastYearOf(store, round.value);
  const units = round.value.units.map((unit) => {
    const found = known.get(unit.id);
    return { unit, found: found?.found ?? [], compared: Object.keys(found?.scores ?? {}).length };
  });
  const taken = new Set(units.flatMap((one) => one.found.map(({ result }) => result.unitId)));
  const unlinked = [...store.past.results(year - 1).values()].filter((one) => !taken.has(one.unitId));
  return ok({ year: year - 1, units, unlinked });
}
