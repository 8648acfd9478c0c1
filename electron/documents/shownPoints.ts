import {
  absoluteExact,
  type Exact,
  formatExact,
  formatPoints,
  mixedExact,
  type Points,
  truncateExact,
  truncationHides,
} from '../../shared/domain/points.ts';

const comma = (decimal: string): string => decimal.replace('.', ',');

/** A total as printed: cut, never rounded, to two decimals. 84.995 → "84,99". */
export const shownTotal = (total: Exact): string => comma(truncateExact(total));

/** The exact value where the printed one hides a part of it ("84,995"; "89 + 67/97" where decimals never end), else null. */
export function hiddenExact(total: Exact): string | null {
  if (!truncationHides(total)) return null;
  const mixed = mixedExact(total);
  if (mixed === null) return comma(formatExact(total));
  return total.n < 0n ? `−(${mixed.whole.replace('-', '')} + ${mixed.rest})` : `${mixed.whole} + ${mixed.rest}`;
}

/** A change of a total, exact, with its sign: "+2,25", "−8,005", "0,00". */
export function shownChange(change: Exact): string {
  const size = absoluteExact(change);
  const shown = exactTotal(size);
  if (change.n === 0n) return shown;
  const sign = change.n < 0n ? '−' : '+';
  return mixedExact(size) === null ? `${sign}${shown}` : `${sign}(${shown})`;
}

/** Exact, with two decimals at least: "91,50", "84,995", "89 + 67/97". */
export const exactTotal = (total: Exact): string => hiddenExact(total) ?? shownTotal(total);

/** A threshold or maximum, without needless zeros: "80", "87,5". */
export const shownExact = (value: Exact): string => comma(formatExact(value));

/** A score of one criterion, exact: "4", "2,75". */
export const shownPoints = (score: Points): string => comma(formatPoints(score));
