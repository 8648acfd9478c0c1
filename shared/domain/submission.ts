/** What a unit sent: the reading of one workbook, before and after it is known to be this round's. */

import type { CriteriaSet, Criterion } from './criteriaSet.ts';
import { allCriteria, appliesTo } from './criteriaSet.ts';
import type { Finding, RefusalCode } from './findings.ts';
import { add, type Points, sum, ZERO } from './points.ts';
import type { Params } from './result.ts';
import type { UnitKind } from './unit.ts';

/** One criterion's score as the sheet states it. `value` null = not stated or not readable; never 0 in its place. */
export type StatedScore = {
  readonly value: Points | null;
  /** The unit says that the matter did not arise ("KPS"). */
  readonly notApplicable: boolean;
  /** What stood in the cell, as a person saw it. */
  readonly raw: string;
  readonly sheet: string;
  readonly cell: string;
};

/** Documents behind a score as typed in the evidence columns. */
export type StatedEvidence = { readonly number: string; readonly date: string; readonly name: string };

/** What the workbook reader takes from a sheet; values are exact or null, places are cell addresses. */
export type ReadSheet = {
  readonly layout: 'template' | 'free';
  /** Set by the app's own form only. */
  readonly unitCode: string | null;
  readonly unitTexts: readonly string[];
  readonly statedYear: number | null;
  readonly statedTotal: Points | null;
  readonly scores: Readonly<Record<string, StatedScore>>;
  readonly evidence: Readonly<Record<string, StatedEvidence>>;
  readonly findings: readonly Finding[];
};

export type Reading =
  | { readonly kind: 'read'; readonly sheet: ReadSheet }
  /** A person must choose a table first; options are sheet names. */
  | { readonly kind: 'question'; readonly code: 'SEVERAL_TABLES'; readonly options: readonly string[] }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly params: Params };

export type Outcome = 'accepted' | 'accepted-with-warnings' | 'already-imported' | 'needs-decision' | 'refused';

/** Notes do not make a submission "with warnings". */
export const outcomeOf = (findings: readonly Finding[]): 'accepted' | 'accepted-with-warnings' =>
  findings.some((one) => one.severity !== 'info') ? 'accepted-with-warnings' : 'accepted';

/**
 * The sum of the scores that could be read, of criteria that count; a missing one adds nothing and is named by a finding.
 * @param kind of the unit; null while it is not known: criteria of every kind then count.
 */
export const selfTotal = (
  set: CriteriaSet,
  scores: Readonly<Record<string, StatedScore>>,
  kind: UnitKind | null = null,
): Points =>
  sum(
    countedCriteria(set)
      .filter((criterion) => kind === null || appliesTo(criterion, kind))
      .map((criterion) => scores[criterion.code]?.value ?? ZERO),
  );

/** selfTotal, and what it would be if "did not arise" at full points were counted in: a sheet may state either. */
export function acceptableTotals(set: CriteriaSet, scores: Readonly<Record<string, StatedScore>>): readonly Points[] {
  const plain = selfTotal(set, scores);
  const claimed = countedCriteria(set)
    .filter((criterion) => scores[criterion.code]?.notApplicable && criterion.notApplicable === 'full-points')
    .reduce((total, criterion) => add(total, criterion.maximum), plain);
  return claimed === plain ? [plain] : [plain, claimed];
}

const countedCriteria = (set: CriteriaSet): readonly Criterion[] => allCriteria(set).filter((one) => one.counted);

export type ScoreDifference = {
  readonly criterion: string;
  readonly before: Points | null;
  readonly after: Points | null;
};

/** What a new version changed, in the order of the criteria set. */
export function differences(
  set: CriteriaSet,
  before: Readonly<Record<string, StatedScore>>,
  after: Readonly<Record<string, StatedScore>>,
): readonly ScoreDifference[] {
  return allCriteria(set).flatMap(({ code }) => {
    const [old, now] = [before[code], after[code]];
    const same =
      (old?.value ?? null) === (now?.value ?? null) && (old?.notApplicable ?? false) === (now?.notApplicable ?? false);
    return same ? [] : [{ criterion: code, before: old?.value ?? null, after: now?.value ?? null }];
  });
}
