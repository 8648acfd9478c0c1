/** What a cell of the score map shows: how much of the maximum, and what was found there. */
import { parsePoints, shareOf, toExact } from '../../../shared/domain/points.ts';
import type { Found, ScoreState } from './crossCheckTypes.ts';

/** Steps of the scale; the last one is the whole maximum. */
export const SHADES = [0, 1, 2, 3, 4, 5] as const;
export type Shade = (typeof SHADES)[number];

/** @returns null where there are no points. A score above the maximum or below nothing is drawn at the end of the scale. */
export function shadeOf(score: ScoreState, maximum: string): Shade | null {
  if (score.kind !== 'points') return null;
  const [value, whole] = [parsePoints(score.points), parsePoints(maximum)];
  if (value === null || whole === null || whole <= 0) return null;
  const step = Math.floor(shareOf(toExact(value), toExact(whole)) * (SHADES.length - 1));
  return SHADES[Math.min(Math.max(step, 0), SHADES.length - 1)] ?? null;
}

export type CellFindings = { readonly worst: Found['severity']; readonly count: number };

/** Criterion, or this for everything that is open of a unit. */
export const ALL_OF_UNIT = '';

const RANK: Readonly<Record<Found['severity'], number>> = { error: 2, warning: 1, info: 0 };
const NOTHING: ReadonlyMap<string, CellFindings> = new Map();

/** Open findings by unit and criterion, each with its worst. */
export function cellFindings(findings: readonly Found[]): (unit: string) => ReadonlyMap<string, CellFindings> {
  const units = new Map<string, Map<string, CellFindings>>();
  for (const { unit, criterion, severity, state } of findings) {
    if (unit === null || state !== 'open') continue;
    const cells = units.get(unit.code) ?? new Map<string, CellFindings>();
    units.set(unit.code, cells);
    for (const key of criterion === null ? [ALL_OF_UNIT] : [ALL_OF_UNIT, criterion]) {
      const before = cells.get(key);
      const worst = before && RANK[before.worst] > RANK[severity] ? before.worst : severity;
      cells.set(key, { worst, count: (before?.count ?? 0) + 1 });
    }
  }
  return (unit) => units.get(unit) ?? NOTHING;
}
