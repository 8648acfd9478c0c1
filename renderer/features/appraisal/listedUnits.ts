/** Which units the list shows, and in which order. */
import type { OverviewUnit } from '../../../shared/contract/api.ts';
import { compareExact, type Exact } from '../../../shared/domain/points.ts';
import { foldName } from '../../../shared/domain/unit.ts';
import { exactOf } from './sums.ts';

export const STAGES = ['blocked', 'ready', 'decided', 'awaited'] as const;
export type Stage = (typeof STAGES)[number];
/** By name as they come: in Vietnamese alphabetical order. */
export const UNIT_ORDERS = ['name', 'total', 'open'] as const;
export type UnitOrder = (typeof UNIT_ORDERS)[number];

type Wanted = {
  /** With or without accents, or a code. */
  readonly sought: string;
  readonly without: readonly Stage[];
  readonly order: UnitOrder;
};

export function listedUnits(units: readonly OverviewUnit[], wanted: Wanted): readonly OverviewUnit[] {
  const key = foldName(wanted.sought);
  const shown = units.filter(
    (one) => !wanted.without.includes(one.stage) && `${foldName(one.name)} ${one.code}`.includes(key),
  );
  if (wanted.order === 'total') return shown.toSorted((a, b) => highestFirst(totalOf(a), totalOf(b)));
  if (wanted.order === 'open') return shown.toSorted((a, b) => openIn(b) - openIn(a));
  return shown;
}

const openIn = ({ open }: OverviewUnit): number => open.errors + open.warnings;

function totalOf({ decidedTotal, selfTotal }: OverviewUnit): Exact | null {
  const total = decidedTotal ?? selfTotal;
  return total && exactOf(total.exact);
}

/** Who has no total yet comes last. */
function highestFirst(a: Exact | null, b: Exact | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compareExact(b, a);
}
