/** Why the two of an independent appraisal start anew: what was compared before is told to everybody by then. */
import { formatPoints } from '../../shared/domain/points.ts';
import { type Attempt, compareAppraisals, comparedTotals } from '../../shared/domain/secondAppraisal.ts';
import type { Store } from '../store/index.ts';
import type { UnitResult } from './roundResults.ts';
import { settingsOf } from './roundSettings.ts';

export type SentBack =
  | { readonly why: 'spread'; readonly spread: string; readonly limit: string | null }
  | { readonly why: 'new-version' };

/** null = this is their first attempt, or nobody was named. */
export function sentBackOf(store: Store, year: number, { unit, sheet }: UnitResult): SentBack | null {
  const before: Attempt | undefined = store.secondAppraisal.attempts(year).get(unit.id)?.at(-2);
  if (before?.result !== 'sent-back') return null;
  const seen = new Set(before.appraisers.map((one) => one.finished?.submissionId));
  if (seen.size > 1) return { why: 'new-version' };
  const [first, second] = before.appraisers;
  const rows = compareAppraisals(sheet, first?.drafts ?? [], second?.drafts ?? []);
  const { spreadLimit } = settingsOf(store, year);
  return {
    why: 'spread',
    spread: formatPoints(comparedTotals(sheet, rows).spread),
    limit: spreadLimit === null ? null : formatPoints(spreadLimit),
  };
}
