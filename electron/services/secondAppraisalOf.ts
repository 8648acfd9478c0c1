/** How far two independent appraisals of a unit have come, as anybody may know it. */
import type { CriterionScore, ScoreState } from '../../shared/domain/appraisal.ts';
import type { RoundSettings } from '../../shared/domain/roundSettings.ts';
import {
  type Attempt,
  type ComparedRow,
  compareAppraisals,
  type SecondAppraisal,
} from '../../shared/domain/secondAppraisal.ts';
import type { AdjustmentLink } from '../store/index.ts';
import type { Blocker } from './blocker.ts';
import { stateText } from './stateText.ts';

type Links = ReadonlyMap<number, readonly AdjustmentLink[]>;

export function secondAppraisalOf(
  settings: RoundSettings,
  attempts: readonly Attempt[],
  { sheet, links }: { readonly sheet: readonly CriterionScore[]; readonly links: Links },
): SecondAppraisal {
  const last = attempts.at(-1);
  if (last?.result === 'compared') {
    const [first, second] = last.appraisers;
    const before = sheet.map((row) => asBeforeComparison(row, last.attempt, links));
    const rows = compareAppraisals(before, first?.drafts ?? [], second?.drafts ?? []);
    return { kind: 'compared', attempt: last.attempt, users: usersOf(last), rows };
  }
  if (!settings.secondAppraisal) return { kind: 'not-asked' };
  return last ? { kind: 'under-way', attempt: last.attempt, users: usersOf(last) } : { kind: 'unassigned' };
}

const usersOf = ({ appraisers }: Attempt): readonly string[] => appraisers.map((one) => one.user);

const restsOn = (links: Links, id: number, attempt: number): boolean =>
  links.get(id)?.some((one) => one.kind === 'comparison' && one.ref === String(attempt)) ?? false;

/** A criterion that one of the two left alone is compared as both found it. */
function asBeforeComparison(row: CriterionScore, attempt: number, links: Links): CriterionScore {
  const made = row.adjustments.find((one) => restsOn(links, one.id, attempt));
  const current: ScoreState = made?.from ?? row.current;
  return { ...row, current };
}

/** Differences that the chair has not resolved. */
export const openDifferences = (
  second: SecondAppraisal,
  sheet: readonly CriterionScore[],
  links: Links,
): readonly ComparedRow[] =>
  second.kind !== 'compared'
    ? []
    : second.rows.filter((one) => {
        const row = sheet.find(({ criterion }) => criterion.code === one.criterion);
        return !one.equal && !row?.adjustments.some(({ id }) => restsOn(links, id, second.attempt));
      });

export function waitsForAppraisers(
  second: SecondAppraisal,
  sheet: readonly CriterionScore[],
  links: Links,
): readonly Blocker[] {
  if (second.kind === 'unassigned') return [{ code: 'APPRAISERS_MISSING', params: {} }];
  if (second.kind === 'under-way') return [{ code: 'APPRAISAL_UNDER_WAY', params: {} }];
  return openDifferences(second, sheet, links).map(({ criterion, first, second: other }) => ({
    code: 'APPRAISALS_DIFFER',
    params: { criterion, first: stateText(first), second: stateText(other) },
  }));
}
