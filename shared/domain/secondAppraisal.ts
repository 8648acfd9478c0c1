/**
 * Two people appraise a unit independently. Each has a sheet of his own, which nobody else sees until both have finished;
 * then they are compared criterion by criterion.
 *
 *   under way ──both finished──▶ compared ──chair resolves each difference──▶ settled
 *       ▲                           │
 *       └──── sent back: totals differ by more than the limit, or the unit sent another version meanwhile
 */
import { type CriterionScore, contribution, type ReasonKind, type ScoreState, sameState } from './appraisal.ts';
import { type Points, subtract, sum } from './points.ts';

/** The newest own score of a criterion; `to` null = taken back. */
export type Draft = {
  readonly seq: number;
  readonly criterion: string;
  readonly to: ScoreState | null;
  readonly reason: ReasonKind;
  readonly note: string;
  readonly at: string;
};

export type Appraiser = {
  readonly user: string;
  readonly drafts: readonly Draft[];
  readonly finished: { readonly submissionId: number; readonly at: string } | null;
};

export type Attempt = {
  readonly attempt: number;
  readonly appraisers: readonly Appraiser[];
  /** null until both have finished. */
  readonly result: 'compared' | 'sent-back' | null;
};

export const SECOND_KINDS = [
  'not-asked',
  'unassigned',
  'under-way',
  'compared',
] as const satisfies readonly SecondAppraisal['kind'][];

export type SecondAppraisal =
  | { readonly kind: 'not-asked' }
  /** Nobody has been named yet. */
  | { readonly kind: 'unassigned' }
  /** Says nothing of who has done what: that is not for either of the two to know. */
  | { readonly kind: 'under-way'; readonly attempt: number; readonly users: readonly string[] }
  | {
      readonly kind: 'compared';
      readonly attempt: number;
      readonly users: readonly string[];
      readonly rows: readonly ComparedRow[];
    };

/** Why one of the two scored as he did; null = he left the score as it was. */
export type Judged = { readonly reason: ReasonKind; readonly note: string } | null;

export type ComparedRow = {
  readonly criterion: string;
  readonly first: ScoreState;
  readonly second: ScoreState;
  readonly equal: boolean;
  readonly firstWhy: Judged;
  readonly secondWhy: Judged;
};

/** What holds of a person's drafts: the newest of each criterion that was not taken back. */
export function standingDrafts(drafts: readonly Draft[]): ReadonlyMap<string, Draft & { readonly to: ScoreState }> {
  const newest = new Map(drafts.map((one) => [one.criterion, one]));
  return new Map(
    [...newest].flatMap(([criterion, one]) => (one.to === null ? [] : [[criterion, { ...one, to: one.to }] as const])),
  );
}

/** A criterion that a person left alone stands as it was. */
export const ownState = (row: CriterionScore, drafts: ReadonlyMap<string, { readonly to: ScoreState }>): ScoreState =>
  drafts.get(row.criterion.code)?.to ?? row.current;

export function compareAppraisals(
  sheet: readonly CriterionScore[],
  first: readonly Draft[],
  second: readonly Draft[],
): readonly ComparedRow[] {
  const [a, b] = [standingDrafts(first), standingDrafts(second)];
  return sheet.map((row) => {
    const [own, other] = [ownState(row, a), ownState(row, b)];
    const { code } = row.criterion;
    const why = { firstWhy: judged(a.get(code)), secondWhy: judged(b.get(code)) };
    return { criterion: code, first: own, second: other, equal: sameState(own, other), ...why };
  });
}

const judged = (draft: Draft | undefined): Judged => (draft ? { reason: draft.reason, note: draft.note } : null);

export type ComparedTotals = { readonly first: Points; readonly second: Points; readonly spread: Points };

/** What each of the two comes to over the criteria that count, and how far that lies apart. */
export function comparedTotals(sheet: readonly CriterionScore[], rows: readonly ComparedRow[]): ComparedTotals {
  const byCode = new Map(rows.map((one) => [one.criterion, one]));
  const total = (of: 'first' | 'second') =>
    sum(
      sheet
        .filter((row) => row.criterion.counted)
        .map((row) => contribution(row.criterion, byCode.get(row.criterion.code)?.[of] ?? row.current)),
    );
  const [first, second] = [total('first'), total('second')];
  return { first, second, spread: first < second ? subtract(second, first) : subtract(first, second) };
}

/** The text that an appraiser is held to from the moment he finishes; the log carries its hash. */
export const commitmentText = (salt: string, drafts: readonly Draft[]): string =>
  JSON.stringify([
    salt,
    [...standingDrafts(drafts).values()]
      .map(({ criterion, to, reason, note }) => [
        criterion,
        to.kind,
        to.kind === 'points' ? to.points : null,
        reason,
        note,
      ])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  ]);
