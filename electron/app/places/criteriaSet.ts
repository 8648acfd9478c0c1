/** Bộ tiêu chí: the set of a round, as a person reads it. */
import type { Input, Output } from '../../../shared/contract/api.ts';
import type { Condition, Criterion, Effect } from '../../../shared/domain/criteriaSet.ts';
import { formatExact, formatPoints } from '../../../shared/domain/points.ts';
import { ok } from '../../../shared/domain/result.ts';
import { type Reply, roundOf } from '../../services/context.ts';
import type { Desk } from '../desk.ts';
import type { Shown } from '../shown.ts';

type ShownSet = Shown<Output<'office.criteriaSet'>>;

export function getCriteriaSet(desk: Desk, { year }: Input<'office.criteriaSet'>): Reply<ShownSet> {
  const context = desk.context();
  if (!context.ok) return context;
  const round = roundOf(context.value.store, year);
  if (!round.ok) return round;
  const { set } = round.value;
  return ok({
    ...set,
    maximum: formatPoints(set.maximum),
    levels: set.levels.map(({ level, from }) => ({ level, from: formatExact(from) })),
    conditions: set.conditions.map(shownCondition),
    groups: set.groups.map((group) => ({
      ...group,
      maximum: formatPoints(group.maximum),
      criteria: group.criteria.map(shownCriterion),
    })),
  });
}

const shownCondition = (one: Condition): ShownSet['conditions'][number] => ({
  kind: one.kind,
  code: one.kind === 'disqualifier' ? one.code : null,
  title: one.kind === 'disqualifier' ? one.title : null,
  percent: one.kind === 'disqualifier' ? null : formatExact(one.percent),
  enabled: one.enabled,
  effect: effectText(one.effect),
});

/** "warning", "not-met", "cap-level:2". */
const effectText = (effect: Effect): string =>
  effect.kind === 'cap-level' ? `${effect.kind}:${effect.level}` : effect.kind;

const shownCriterion = (one: Criterion) => ({
  ...one,
  maximum: formatPoints(one.maximum),
  scoring: one.scoring.kind,
});
