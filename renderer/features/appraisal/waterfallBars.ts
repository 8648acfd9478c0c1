/** The way from the self total to the present one, as bars: what the chart draws and what its text twin says. */

import { addExact, EXACT_ZERO, type Exact, formatExact, truncateExact } from '../../../shared/domain/points.ts';
import type { Sheet } from './sheetTypes.ts';
import { exactOf } from './sums.ts';

type Step = Sheet['result']['waterfall'][number];

export type Bar = {
  /** Criterion, numeral of a group, or kind of step. */
  readonly id: string;
  /** A condition moves no points: it holds the level back. */
  readonly kind: 'criterion' | 'group' | 'other' | 'pending' | 'condition';
  /** Signed canonical decimal, cut to two decimals. */
  readonly delta: string;
  /** Where the bar begins and ends, for drawing alone. */
  readonly from: number;
  readonly to: number;
};

export type Pending = { readonly criterion: string; readonly delta: string };

/** For drawing alone: a place on the axis, never a value to show. */
export const onAxis = (value: Exact): number => Number(value.n) / Number(value.d);

const NAMES_FIT = 14;

/**
 * One bar a criterion that was changed, in the order of the set; where there are too many for their names, one a group.
 * @param pending unsaved typing, drawn after the stored step of its criterion.
 */
export function waterfallBars(sheet: Sheet, pending: readonly Pending[]): readonly Bar[] {
  const start = sheet.result.selfTotal && exactOf(sheet.result.selfTotal.exact);
  if (!start) return [];
  const groups = sheet.groups.map((group) => ({
    numeral: group.numeral,
    criteria: new Set(group.rows.map((row) => row.criterion)),
  }));
  const order = sheet.groups.flatMap((group) => group.rows.map((row) => row.criterion));
  // While something blocks there is no result: the changes themselves are the way so far.
  const steps: readonly Pick<Step, 'kind' | 'criterion' | 'delta'>[] = sheet.result.total
    ? sheet.result.waterfall
    : sheet.groups.flatMap((group) =>
        group.rows.flatMap(({ criterion, change }) =>
          change === null ? [] : [{ kind: 'adjustment', criterion, delta: change }],
        ),
      );
  const changed = order.flatMap((criterion) => [
    ...entry(
      criterion,
      'criterion',
      steps.filter((step) => step.criterion === criterion),
    ),
    ...pending
      .filter((one) => one.criterion === criterion)
      .map((one) => ({ id: criterion, kind: 'pending' as const, delta: exactOf(one.delta) })),
  ]);
  const byGroup = (): typeof changed =>
    groups.flatMap(({ numeral, criteria }) => [
      ...entry(
        numeral,
        'group',
        steps.filter((step) => step.criterion !== null && criteria.has(step.criterion)),
      ),
      ...changed.filter((one) => one.kind === 'pending' && criteria.has(one.id)),
    ]);
  const others = steps
    .filter((step) => step.criterion === null || !order.includes(step.criterion))
    .flatMap((step) => entry(step.kind, 'other', [step]));
  const held: readonly Entry[] = steps.some((step) => step.kind === 'condition')
    ? [{ id: 'condition', kind: 'condition', delta: EXACT_ZERO }]
    : [];

  let level = start;
  return [...(changed.length > NAMES_FIT ? byGroup() : changed), ...others, ...held].map(({ id, kind, delta }) => {
    const from = onAxis(level);
    level = addExact(level, delta ?? EXACT_ZERO);
    return { id, kind, delta: truncateExact(delta ?? EXACT_ZERO, 2), from, to: onAxis(level) };
  });
}

type Entry = { readonly id: string; readonly kind: Bar['kind']; readonly delta: Exact | null };

/** Several steps of one name are one bar; those that cancel out are none. */
function entry(id: string, kind: Bar['kind'], steps: readonly Pick<Step, 'delta'>[]): readonly Entry[] {
  const delta = steps.reduce((sum, step) => addExact(sum, exactOf(step.delta) ?? EXACT_ZERO), EXACT_ZERO);
  return delta.n === 0n ? [] : [{ id, kind, delta }];
}

/** Total with the pending changes in it, exact; null where there is none yet. */
export function pendingTotal(total: string | null, pending: readonly Pending[]): string | null {
  const start = total === null ? null : exactOf(total);
  if (start === null) return null;
  return formatExact(pending.reduce((sum, one) => addExact(sum, exactOf(one.delta) ?? EXACT_ZERO), start));
}
