/** Results of the year before, through what became of the units. A successor inherits nothing: it only sees them. */
import type { Exact, Points } from './points.ts';
import type { Lineage, UnitId } from './unit.ts';

export type PastResult = {
  readonly unitId: UnitId;
  /** As the unit was called then. */
  readonly code: string;
  readonly name: string;
  readonly total: Exact;
  /** null where that year gave no levels. */
  readonly level: number | null;
  /** By criterion; empty where the source has totals alone. */
  readonly scores: Readonly<Record<string, Points>>;
  readonly source: 'round' | 'workbook' | 'database' | 'dossier';
};

export type Ancestor = { readonly relation: 'same' | 'whole' | 'part'; readonly result: PastResult };

/**
 * The unit's own result, else those of its predecessors, theirs included where these were new as well. A renamed unit is
 * the same unit. Several predecessors are all shown.
 */
export function ancestors(
  unit: UnitId,
  results: ReadonlyMap<UnitId, PastResult>,
  predecessors: ReadonlyMap<UnitId, readonly Lineage[]>,
): readonly Ancestor[] {
  const seen = new Set<UnitId>([unit]);
  const found: Ancestor[] = [];
  const visit = (of: UnitId, relation: Ancestor['relation']): void => {
    const result = results.get(of);
    if (result) {
      found.push({ relation, result });
      return;
    }
    for (const { predecessor, extent } of predecessors.get(of) ?? []) {
      if (seen.has(predecessor)) continue;
      seen.add(predecessor);
      visit(predecessor, relation === 'part' ? 'part' : extent);
    }
  };
  visit(unit, 'same');
  return found;
}

/**
 * Last year's scores that this year's may be held against: those of the same unit, or of the one unit that became it as a
 * whole. Of a merged unit there are none: a sum or mean of two units is nobody's score.
 */
export function comparableScores(found: readonly Ancestor[]): Readonly<Record<string, Points>> | null {
  const [only, ...others] = found;
  return only && others.length === 0 && only.relation !== 'part' ? only.result.scores : null;
}
