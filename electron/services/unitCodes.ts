import type { Store } from '../store/index.ts';

/** Official code of a unit in a round. */
export function unitCodes(store: Store): (year: number, unitId: number) => string {
  const rounds = new Map(store.office.years().map((year) => [year, store.office.round(year)]));
  return (year, unitId) => rounds.get(year)?.units.find((one) => one.id === unitId)?.code ?? `#${unitId}`;
}
