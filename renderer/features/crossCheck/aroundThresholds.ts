/** Where the totals stand between the thresholds: dots for the plot, counts for its twin in words. */
import { formatPoints, type Points, parsePoints, points, subtract } from '../../../shared/domain/points.ts';
import type { MatrixUnit } from './crossCheckTypes.ts';

export type Threshold = { readonly level: number; readonly from: string };
export type Placed = {
  readonly unit: MatrixUnit;
  readonly total: Points;
  /** Points above the threshold that was reached; null below the first. */
  readonly above: Points | null;
  /** Points that are missing to the next threshold; null above the last. */
  readonly below: Points | null;
  /** The board's total is not there yet: the unit's own stands in for it. */
  readonly provisional: boolean;
};
export type Band = {
  /** Below the first threshold: null. */
  readonly from: string | null;
  readonly to: string | null;
  readonly units: readonly Placed[];
  readonly near: number;
};

const NEAR = points('0.5');

/** Units with a total, highest first. A total that no decimal ends is cut to two, which no threshold lies between. */
export function placedUnits(units: readonly MatrixUnit[], thresholds: readonly Threshold[]): readonly Placed[] {
  const limits = thresholds.flatMap(({ from }) => parsePoints(from) ?? []);
  return units
    .flatMap((unit): readonly Placed[] => {
      const shown = unit.total ?? unit.selfTotal;
      const total = shown && (parsePoints(shown.exact) ?? parsePoints(shown.shown));
      if (total === null) return [];
      const reached = limits.filter((one) => one <= total);
      const above = reached.length === 0 ? null : subtract(total, Math.max(...reached) as Points);
      const ahead = limits.filter((one) => one > total);
      const below = ahead.length === 0 ? null : subtract(Math.min(...ahead) as Points, total);
      return [{ unit, total, above, below, provisional: unit.total === null }];
    })
    .sort((a, b) => b.total - a.total);
}

/** From the highest band down. */
export function bandsOf(placed: readonly Placed[], thresholds: readonly Threshold[]): readonly Band[] {
  const limits = thresholds.flatMap(({ from }) => parsePoints(from) ?? []).sort((a, b) => a - b);
  const edges: readonly (Points | null)[] = [null, ...limits];
  return edges
    .map((from, index): Band => {
      const to = edges[index + 1] ?? null;
      const units = placed.filter(({ total }) => (from === null || total >= from) && (to === null || total < to));
      const near = from === null ? [] : units.filter(({ above }) => above !== null && above <= NEAR);
      return { from: from && formatPoints(from), to: to && formatPoints(to), units, near: near.length };
    })
    .reverse();
}

/** A dot as wide as this stands on another where they would touch. */
export const DOT = 9;

/** @param places x of each dot. @returns how many dots lie below each, so that none covers another. */
export function stacked(places: readonly number[]): readonly number[] {
  const laid: { readonly x: number; readonly height: number }[] = [];
  for (const x of places) {
    const taken = new Set(laid.filter((one) => Math.abs(one.x - x) < DOT).map((one) => one.height));
    let height = 0;
    while (taken.has(height)) height += 1;
    laid.push({ x, height });
  }
  return laid.map((one) => one.height);
}
