import type { Store } from '../store/index.ts';

/** Code of a unit that this person appraises independently, as long as the two are not compared; null = none. */
export function blindAt(store: Store, user: string): string | null {
  for (const year of store.office.years())
    for (const [unitId, attempts] of store.secondAppraisal.attempts(year)) {
      const last = attempts.at(-1);
      if (last?.result === null && last.appraisers.some((one) => one.user === user))
        return store.office.round(year)?.units.find((one) => one.id === unitId)?.code ?? String(unitId);
    }
  return null;
}
