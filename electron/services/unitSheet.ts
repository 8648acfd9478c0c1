/** One unit's score sheet with all that a person needs beside it to judge: evidence, findings, last year. */
import type { Adjustment, CriterionScore } from '../../shared/domain/appraisal.ts';
import { type Expectation, expectation } from '../../shared/domain/expectation.ts';
import type { Ancestor } from '../../shared/domain/lineage.ts';
import type { Points } from '../../shared/domain/points.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { type Appraiser, standingDrafts } from '../../shared/domain/secondAppraisal.ts';
import type { StatedEvidence, StatedScore } from '../../shared/domain/submission.ts';
import type {
  AdjustmentLink,
  Confirmation,
  ReferenceRecord,
  Round,
  Store,
  UnitExplanation,
  UnitFinding,
} from '../store/index.ts';
import { type Reply, roundOf, unitOf } from './context.ts';
import { ownSheet } from './draftScore.ts';
import { lastYearOf } from './lastYear.ts';
import { type UnitResult, unitResult } from './roundResults.ts';
import { referenceData } from './roundView.ts';
import { type SentBack, sentBackOf } from './sentBack.ts';

export type ReferenceShown = {
  readonly indicator: string;
  readonly value: string;
  readonly sheet: string;
  readonly cell: string;
};

export type SheetRow = CriterionScore & {
  readonly statement: StatedScore | null;
  readonly evidence: StatedEvidence | null;
  readonly findings: readonly UnitFinding[];
  /** Points of the year before, of this unit or of the one that became it; null = none that can be compared. */
  readonly lastYear: Points | null;
  readonly reference: readonly ReferenceShown[];
  /** The score that these data earn; null = nothing follows from them. */
  readonly expected: Expectation | null;
  readonly explanations: readonly UnitExplanation[];
};

export type UnitSheet = {
  readonly round: Round;
  readonly result: UnitResult;
  readonly rows: readonly SheetRow[];
  readonly lastYear: readonly Ancestor[];
  readonly links: ReadonlyMap<number, readonly AdjustmentLink[]>;
  readonly confirmations: ReadonlyMap<number, Confirmation>;
  /** Of the person who asks, in an independent appraisal that is under way. */
  readonly own: 'open' | 'finished' | null;
  readonly sentBack: SentBack | null;
  readonly explanations: readonly UnitExplanation[];
};

/**
 * @param user who asks: one of two independent appraisers sees his own scores, and neither he nor anybody else those of
 * the other. null = nobody in particular.
 */
export function unitSheet(store: Store, year: number, code: string, user: string | null): Reply<UnitSheet> {
  const round = roundOf(store, year);
  if (!round.ok) return round;
  const unit = unitOf(round.value, code);
  if (!unit.ok) return unit;
  const found = unitResult(store, round.value, unit.value);
  if (!found.submission) return fail('NO_SUBMISSION', { unit: code });
  const sheet = user === null ? null : ownSheet(store, { year, unit: code, user });
  const own = sheet?.ok ? sheet.value.own : null;
  const result = own ? { ...found, sheet: found.sheet.map((row) => withDraft(row, own)) } : found;

  const { submissions } = store;
  const statements = submissions.scores(found.submission.id);
  const evidence = submissions.evidence(found.submission.id);
  const lastYear = lastYearOf(store, { ...round.value, units: [unit.value] }).get(unit.value.id);
  const reference = store.reference.values(year).get(unit.value.id) ?? [];
  const reported = referenceData(reference);
  const explanations = store.appraisal.explanations(year).get(unit.value.id) ?? [];
  const findings = Map.groupBy(result.findings, (one) => one.criterion);
  const rows = result.sheet.map((row): SheetRow => {
    const criterion = row.criterion.code;
    const expected = expectation(row.criterion, reported);
    return {
      ...row,
      statement: statements[criterion] ?? null,
      evidence: evidence[criterion] ?? null,
      findings: findings.get(criterion) ?? [],
      lastYear: lastYear?.scores?.[criterion] ?? null,
      reference: reference.filter((one) => row.criterion.referenceData.includes(one.indicator)).map(shownReference),
      expected: expected.ok ? expected.value : null,
      explanations: explanations.filter((one) => one.criterion === criterion),
    };
  });
  return ok({
    round: round.value,
    result,
    rows,
    lastYear: lastYear?.found ?? [],
    links: store.appraisal.links(year),
    confirmations: store.appraisal.confirmations(year),
    own: own === null ? null : own.finished ? 'finished' : 'open',
    sentBack: sentBackOf(store, year, found),
    explanations,
  });
}

const shownReference = ({
  indicator,
  value,
  numerator,
  denominator,
  sheet,
  cell,
}: ReferenceRecord): ReferenceShown => ({
  indicator,
  value: value ?? `${numerator}/${denominator}`,
  sheet,
  cell,
});

/** The person's own score in the place of an adjustment; its id is the person's own count, negative: it is none of the round's. */
function withDraft(row: CriterionScore, own: Appraiser): CriterionScore {
  const draft = standingDrafts(own.drafts).get(row.criterion.code);
  if (!draft) return row;
  const { seq, criterion, to, reason, note, at } = draft;
  const shown: Adjustment = {
    id: -seq,
    criterion,
    layer: 'appraised',
    from: row.current,
    to,
    reason,
    note,
    by: own.user,
    at,
    reverses: null,
  };
  return { ...row, current: to, adjustments: [...row.adjustments, shown] };
}
