/** How values of the domain leave for the windows: decimals as text. */
import type { Total } from '../../shared/contract/api.ts';
import type { ScoreState } from '../../shared/domain/appraisal.ts';
import {
  type Exact,
  formatExact,
  formatPoints,
  type Points,
  toExact,
  truncateExact,
  truncationHides,
} from '../../shared/domain/points.ts';

export const totalOf = (value: Exact): Total => ({
  exact: formatExact(value),
  shown: truncateExact(value),
  cut: truncationHides(value),
});
export const totalOrNull = (value: Exact | null | undefined): Total | null => (value ? totalOf(value) : null);
export const pointsTotal = (value: Points | null | undefined): Total | null =>
  value === null || value === undefined ? null : totalOf(toExact(value));
export const pointsOrNull = (value: Points | null | undefined): string | null =>
  value === null || value === undefined ? null : formatPoints(value);

export const shownState = (state: ScoreState) =>
  state.kind === 'points' ? { kind: state.kind, points: formatPoints(state.points) } : { kind: state.kind };

/** What a procedure answers with: nothing in it is changed any more. */
export type Shown<T> = T extends readonly (infer E)[]
  ? readonly Shown<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Shown<T[K]> }
    : T;
