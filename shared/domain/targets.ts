/** Provincial targets by year, counted in whole units: a share is never rounded up. */

/** Which units a share is taken of: a setting where the announcement leaves it open. */
export type ShareBase = 'all' | 'met';

export type Target =
  | { readonly kind: 'share'; readonly level: number; readonly percent: number; readonly base: ShareBase }
  | { readonly kind: 'at-least-one'; readonly level: number };

export type TargetResult = {
  readonly target: Target;
  /** Units at the target's level or above. */
  readonly have: number;
  /** The fewest units that meet the target. */
  readonly need: number;
  readonly met: boolean;
};

const share = (level: number, percent: number, base: ShareBase = 'all'): Target => ({
  kind: 'share',
  level,
  percent,
  base,
});
const TOP: Target = { kind: 'at-least-one', level: 4 };

/** The scheme's targets; an empty list where it sets none. @param base of the 70 % from 2027 on. */
export function targetsOf(year: number, base: ShareBase = 'all'): readonly Target[] {
  if (year === 2024) return [share(1, 20)];
  if (year === 2025) return [share(2, 20)];
  if (year === 2026) return [share(2, 50), TOP];
  return year >= 2027 && year <= 2030 ? [share(1, 90), share(2, 70, base), TOP] : [];
}

/**
 * @param levels one entry per unit of the round: its level, 0 = not met, null = not decided yet (counts in the base).
 */
export function targetResult(target: Target, levels: readonly (number | null)[]): TargetResult {
  const reaching = (level: number) => levels.filter((one) => one !== null && one >= level).length;
  const have = reaching(target.level);
  if (target.kind === 'at-least-one') return { target, have, need: 1, met: have >= 1 };
  const base = target.base === 'all' ? levels.length : reaching(1);
  const need = Math.ceil((target.percent * base) / 100);
  return { target, have, need, met: base > 0 && have * 100 >= target.percent * base };
}
