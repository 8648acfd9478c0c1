/** What units had in the year before, from this database or from what was brought in, through what became of them. */
import { correctedSheet } from '../../shared/domain/correction.ts';
import { findCriterion } from '../../shared/domain/criteriaSet.ts';
import { type Ancestor, ancestors, comparableScores, type PastResult } from '../../shared/domain/lineage.ts';
import type { Points } from '../../shared/domain/points.ts';
import type { Lineage } from '../../shared/domain/unit.ts';
import type { Round, Store } from '../store/index.ts';
import { type UnitResult, unitResults } from './roundResults.ts';

/** Of one unit: what there is to see, and what may be held against this year's scores. */
export type LastYear = {
  readonly found: readonly Ancestor[];
  /** null for a new or merged unit, and where the source has totals alone. */
  readonly scores: Readonly<Record<string, Points>> | null;
};

/** By unit id; units without anything are left out. */
export function lastYearOf(store: Store, round: Round): ReadonlyMap<number, LastYear> {
  const year = round.year - 1;
  const before = store.office.round(year);
  const predecessors = store.past.predecessors();
  const asked = withAncestors(round, predecessors);
  const own = before ? decidedResults(store, before, asked) : [];
  const results = new Map([...store.past.results(year), ...own]);
  if (results.size === 0) return new Map();
  const known = round.units.flatMap((unit): readonly (readonly [number, LastYear])[] => {
    const found = ancestors(unit.id, results, predecessors);
    return found.length === 0
      ? []
      : [[unit.id, { found, scores: sameCriteria(comparableScores(found), round, before) }]];
  });
  return new Map(known);
}

/** One sheet asks for one unit: the whole of last year's round is not worked out for it. */
function withAncestors(round: Round, predecessors: ReadonlyMap<number, readonly Lineage[]>): ReadonlySet<number> {
  const found = new Set(round.units.map((one) => one.id));
  // A set's iteration meets what is added on the way.
  for (const unit of found) for (const { predecessor } of predecessors.get(unit) ?? []) found.add(predecessor);
  return found;
}

/** Only what was decided is a result. @param asked ids of units; all where it is left out. */
export function decidedResults(
  store: Store,
  round: Round,
  asked?: ReadonlySet<number>,
): readonly (readonly [number, PastResult])[] {
  const units = round.units.filter((one) => !asked || asked.has(one.id));
  return unitResults(store, round, units).flatMap((one) => {
    const { unit, standing } = one;
    if (!standing) return [];
    const { total, level } = standing;
    const result = { unitId: unit.id, code: unit.code, name: unit.name, total, level, source: 'round' } as const;
    return [[unit.id, { ...result, scores: pointsOf(one) }] as const];
  });
}

const pointsOf = ({ sheet, corrections }: UnitResult): Readonly<Record<string, Points>> =>
  Object.fromEntries(
    correctedSheet(sheet, corrections).flatMap(({ criterion, current }) =>
      current.kind === 'points' ? [[criterion.code, current.points]] : [],
    ),
  );

/** A criterion of the same code may be another one in another year's set: its maximum must at least be the same. */
export function sameCriteria(
  scores: Readonly<Record<string, Points>> | null,
  round: Round,
  before: Pick<Round, 'set'> | undefined,
): Readonly<Record<string, Points>> | null {
  const same = Object.entries(scores ?? {}).filter(([code, points]) => {
    const maximum = findCriterion(round.set, code)?.maximum;
    if (maximum === undefined || points > maximum) return false;
    return before === undefined || findCriterion(before.set, code)?.maximum === maximum;
  });
  return same.length === 0 ? null : Object.fromEntries(same);
}
