/** How far the independent appraisals of a round have come, unit by unit, as one person may know it. */
import { ok } from '../../shared/domain/result.ts';
import type { SecondAppraisal } from '../../shared/domain/secondAppraisal.ts';
import type { RoundUnit } from '../../shared/domain/unit.ts';
import type { Store } from '../store/index.ts';
import { type Reply, roundOf } from './context.ts';
import { roundResults } from './roundResults.ts';
import { openDifferences } from './secondAppraisalOf.ts';

export type AppraisalPair = {
  readonly unit: RoundUnit;
  readonly kind: SecondAppraisal['kind'];
  readonly users: readonly string[];
  /** Of the person who asks, while it is under way. */
  readonly own: 'open' | 'finished' | null;
  /** Differences that wait for the chair. */
  readonly open: number;
};

/** Units that have sent nothing, or are decided, are left out. */
export function appraisalPairs(store: Store, year: number, user: string): Reply<readonly AppraisalPair[]> {
  const round = roundOf(store, year);
  if (!round.ok) return round;
  const attempts = store.secondAppraisal.attempts(year);
  const links = store.appraisal.links(year);
  const atWork = roundResults(store, round.value).filter((one) => one.submission !== null && one.decision === null);
  return ok(
    atWork.map(({ unit, second, sheet }) => {
      const pair = attempts.get(unit.id)?.at(-1)?.appraisers ?? [];
      const own = second.kind === 'under-way' ? pair.find((one) => one.user === user) : undefined;
      return {
        unit,
        kind: second.kind,
        users: second.kind === 'under-way' || second.kind === 'compared' ? second.users : [],
        own: own ? (own.finished ? 'finished' : 'open') : null,
        open: openDifferences(second, sheet, links).length,
      };
    }),
  );
}
