import { allCriteria, type CriteriaSet, type Criterion } from '../../../shared/domain/criteriaSet.ts';

/** count: a whole number · percent: 0 to 100 (a share of a target may be above) · word: a rank ("province"). */
export type IndicatorKind = 'count' | 'percent' | 'word';
export type Indicator = {
  readonly name: string;
  readonly kind: IndicatorKind;
  /** The first criterion that asks for it. */
  readonly criterion: Criterion;
  /** Words that may stand there; empty for numbers. */
  readonly words: readonly string[];
};

/** What other offices are asked for, in the set's order; an indicator that several criteria share is asked once. */
export function indicatorsOf(set: CriteriaSet): readonly Indicator[] {
  const known = new Map<string, Indicator>();
  for (const criterion of allCriteria(set)) {
    for (const [index, name] of criterion.referenceData.entries())
      if (!known.has(name)) known.set(name, { name, criterion, ...kindOf(criterion, index) });
    const { scoring } = criterion;
    if (scoring.kind === 'rate' && scoring.capIf !== null && !known.has(scoring.capIf.event))
      known.set(scoring.capIf.event, { name: scoring.capIf.event, criterion, kind: 'count', words: [] });
  }
  return [...known.values()];
}

function kindOf({ scoring, referenceData }: Criterion, index: number): Pick<Indicator, 'kind' | 'words'> {
  if (scoring.kind === 'recognition') return { kind: 'word', words: scoring.bands.map(({ rank }) => rank) };
  if (scoring.kind === 'extern') return { kind: 'percent', words: [] };
  if (scoring.kind !== 'rate' && scoring.kind !== 'bands') return { kind: 'count', words: [] };
  if (scoring.of === 'survey-percent') return { kind: index === 0 ? 'percent' : 'count', words: [] };
  const inPercent = scoring.of === 'share-of-target' || (scoring.of === 'percent' && referenceData.length === 1);
  return { kind: inPercent ? 'percent' : 'count', words: [] };
}
