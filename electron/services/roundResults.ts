/** Where each unit of a round stands, worked out anew from what is stored: the one source for every list and paper. */
import { type CriterionScore, scoreSheet } from '../../shared/domain/appraisal.ts';
import type { BlockerCode } from '../../shared/domain/failures.ts';
import { blocks } from '../../shared/domain/findings.ts';
import { decideOutcome, NO_BOARD_FACTS, type Outcome, statedTotal, undecidedRows } from '../../shared/domain/levels.ts';
import type { Points } from '../../shared/domain/points.ts';
import type { Params } from '../../shared/domain/result.ts';
import type { RoundUnit } from '../../shared/domain/unit.ts';
import type { Round, Store, SubmissionRecord, UnitDecision, UnitFinding } from '../store/index.ts';

export type Blocker = { readonly code: BlockerCode; readonly params: Params };

export type UnitResult = {
  readonly unit: RoundUnit;
  readonly submission: SubmissionRecord | null;
  readonly sheet: readonly CriterionScore[];
  readonly findings: readonly UnitFinding[];
  /** null where a score was not stated or could not be read: a sum with a gap is no total. */
  readonly selfTotal: Points | null;
  readonly blockers: readonly Blocker[];
  /** null while something blocks: a total that may still change is not shown as a result. */
  readonly outcome: Outcome | null;
  readonly decision: UnitDecision | null;
};

export function roundResults(store: Store, round: Round): readonly UnitResult[] {
  const submissions = store.submissions.latest(round.year);
  const findings = Map.groupBy(store.submissions.findings(round.year), (one) => one.unitId);
  const adjustments = store.appraisal.adjustments(round.year);
  const decisions = store.appraisal.decisions(round.year);
  return round.units.map((unit): UnitResult => {
    const decision = decisions.get(unit.id) ?? null;
    const submission = submissions.get(unit.id);
    if (!submission)
      return {
        unit,
        submission: null,
        sheet: [],
        findings: [],
        selfTotal: null,
        decision,
        blockers: [{ code: 'NO_SUBMISSION', params: {} }],
        outcome: null,
      };
    const sheet = scoreSheet(
      round.set,
      unit.kind,
      store.submissions.scores(submission.id),
      adjustments.get(unit.id) ?? [],
    );
    const own = findings.get(unit.id) ?? [];
    const waiting = [...openFindings(own), ...undecidedRows(sheet), ...lapsedAdjustments(sheet)];
    const outcome = waiting.length === 0 ? decideOutcome(round.set, sheet, NO_BOARD_FACTS) : null;
    return {
      unit,
      submission,
      sheet,
      findings: own,
      decision,
      selfTotal: sheet.some((row) => row.stated.kind === 'missing') ? null : statedTotal(sheet),
      blockers: outcome !== null && !outcome.ok ? [outcome.error] : waiting,
      outcome: outcome?.ok ? outcome.value : null,
    };
  });
}

const openFindings = (findings: readonly UnitFinding[]): readonly Blocker[] =>
  findings.filter(blocks).map(({ id, code, criterion }) => ({
    code: 'FINDING_OPEN',
    params: { finding: String(id), rule: code, criterion },
  }));

const lapsedAdjustments = (sheet: readonly CriterionScore[]): readonly Blocker[] =>
  sheet
    .filter((row) => row.lapsed.length > 0)
    .map((row) => ({ code: 'ADJUSTMENT_LAPSED', params: { criterion: row.criterion.code } }));
