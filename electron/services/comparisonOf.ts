import { ok } from '../../shared/domain/result.ts';
import type { SecondAppraisal } from '../../shared/domain/secondAppraisal.ts';
import type { Store } from '../store/index.ts';
import { type Reply, roundOf, unitOf } from './context.ts';
import { unitResult } from './roundResults.ts';

/** How far the independent appraisals of a unit have come; the same for everybody who asks. */
export function comparisonOf(store: Store, year: number, code: string): Reply<SecondAppraisal> {
  const round = roundOf(store, year);
  if (!round.ok) return round;
  const unit = unitOf(round.value, code);
  if (!unit.ok) return unit;
  return ok(unitResult(store, round.value, unit.value).second);
}
