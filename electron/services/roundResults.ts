/** Where each unit of a round stands, worked out from what is stored: the one source for every list and paper. */
import { type Adjustment, type CriterionScore, scoreSheet } from '../../shared/domain/appraisal.ts';
import { boardFacts, type FactRow, factRows } from '../../shared/domain/boardFacts.ts';
import { type Unconfirmed, unconfirmed } from '../../shared/domain/confirmation.ts';
import { type Correction, standingResult } from '../../shared/domain/correction.ts';
import { blocks } from '../../shared/domain/findings.ts';
import { decideOutcome, type Outcome, statedTotal, undecidedRows } from '../../shared/domain/levels.ts';
import type { Points } from '../../shared/domain/points.ts';
import type { Params } from '../../shared/domain/result.ts';
import type { RoundSettings } from '../../shared/domain/roundSettings.ts';
import type { Attempt, SecondAppraisal } from '../../shared/domain/secondAppraisal.ts';
import type { StatedScore } from '../../shared/domain/submission.ts';
import type { RoundUnit } from '../../shared/domain/unit.ts';
import type {
  AdjustmentLink,
  Confirmation,
  Round,
  Store,
  SubmissionRecord,
  UnitDecision,
  UnitFinding,
} from '../store/index.ts';
import type { Blocker } from './blocker.ts';
import { settingsOf } from './roundSettings.ts';
import { secondAppraisalOf, waitsForAppraisers } from './secondAppraisalOf.ts';

export type UnitResult = {
  readonly unit: RoundUnit;
  readonly submission: SubmissionRecord | null;
  readonly sheet: readonly CriterionScore[];
  /** Bonuses, penalties and disqualifiers of the set, judged or not. */
  readonly facts: readonly FactRow[];
  readonly findings: readonly UnitFinding[];
  /** null where a score was not stated or could not be read: a sum with a gap is no total. */
  readonly selfTotal: Points | null;
  readonly blockers: readonly Blocker[];
  /** null while something may still change the total; a warning without an explanation blocks, and changes nothing. */
  readonly outcome: Outcome | null;
  readonly decision: UnitDecision | null;
  /** New decisions about that one, oldest first; sheet and outcome stay those of the first. */
  readonly corrections: readonly Correction[];
  /** What is decided today; null before the decision, and once it is revoked. */
  readonly standing: Pick<Outcome, 'total' | 'level'> | null;
  /** Standing adjustments that nobody but their author has looked at; none where the round asks for no second person. */
  readonly unconfirmed: readonly Unconfirmed[];
  readonly second: SecondAppraisal;
};

/** What is stored for a round, read once. */
type Stored = {
  readonly round: Round;
  /** What a submission states, by its id. */
  readonly scores: (submission: number) => Readonly<Record<string, StatedScore>>;
  readonly settings: RoundSettings;
  readonly submissions: ReadonlyMap<number, SubmissionRecord>;
  readonly findings: ReadonlyMap<number | null, readonly UnitFinding[]>;
  readonly adjustments: ReadonlyMap<number, readonly Adjustment[]>;
  readonly confirmations: ReadonlyMap<number, Confirmation>;
  readonly links: ReadonlyMap<number, readonly AdjustmentLink[]>;
  readonly attempts: ReadonlyMap<number, readonly Attempt[]>;
  readonly decisions: ReadonlyMap<number, UnitDecision>;
  readonly corrections: ReadonlyMap<number, readonly Correction[]>;
};

type Kept = { readonly revision: string; readonly byYear: Map<number, readonly UnitResult[]> };
const kept = new WeakMap<Store, Kept>();

/**
 * The same for everybody who asks: what only one of two independent appraisers may see is no part of it. Places and papers
 * share the answer until something in the file changes; inside a transaction nothing is kept.
 */
export function roundResults(store: Store, round: Round): readonly UnitResult[] {
  const revision = store.revision();
  if (revision === null) return unitResults(store, round, round.units);
  const known = kept.get(store);
  const { byYear } = known?.revision === revision ? known : { byYear: new Map<number, readonly UnitResult[]>() };
  if (known?.byYear !== byYear) kept.set(store, { revision, byYear });
  const results = byYear.get(round.year) ?? unitResults(store, round, round.units);
  byYear.set(round.year, results);
  return results;
}

/** Some units of the round. */
export function unitResults(store: Store, round: Round, units: readonly RoundUnit[]): readonly UnitResult[] {
  const stored = storedOf(store, round, units.length < FEW ? store.submissions.scores : scoresOfAll(store, round));
  return units.map((unit) => resultOf(stored, unit));
}

/** Of so many units the scores are read one by one; of more, all at once is sooner. */
const FEW = 20;

function scoresOfAll(store: Store, round: Round): Stored['scores'] {
  const scores = store.submissions.roundScores(round.year);
  return (submission) => scores.get(submission) ?? {};
}

export const unitResult = (store: Store, round: Round, unit: RoundUnit): UnitResult =>
  resultOf(storedOf(store, round, store.submissions.scores), unit);

function storedOf(store: Store, round: Round, scores: Stored['scores']): Stored {
  const { year } = round;
  return {
    round,
    scores,
    settings: settingsOf(store, year),
    submissions: store.submissions.latest(year),
    findings: Map.groupBy(store.submissions.findings(year), (one) => one.unitId),
    adjustments: store.appraisal.adjustments(year),
    confirmations: store.appraisal.confirmations(year),
    links: store.appraisal.links(year),
    attempts: store.secondAppraisal.attempts(year),
    decisions: store.appraisal.decisions(year),
    corrections: Map.groupBy(store.corrections.of(year), (one) => one.unitId),
  };
}

function resultOf(stored: Stored, unit: RoundUnit): UnitResult {
  const { round, settings } = stored;
  const decision = stored.decisions.get(unit.id) ?? null;
  const corrections = stored.corrections.get(unit.id) ?? [];
  const submission = stored.submissions.get(unit.id);
  const adjustments = stored.adjustments.get(unit.id) ?? [];
  const facts = factRows(round.set, adjustments);
  if (!submission)
    return {
      ...nothingReceived(unit),
      facts,
      decision,
      findings: stored.findings.get(unit.id) ?? [],
    };
  const sheet = scoreSheet(round.set, unit.kind, stored.scores(submission.id), adjustments);
  const findings = stored.findings.get(unit.id) ?? [];
  const second = secondAppraisalOf(settings, stored.attempts.get(unit.id) ?? [], { sheet, links: stored.links });
  // What was found after the decision changes nothing of it: an error is then mended by a new decision.
  const beforeDecision = decision ? [] : [...openErrors(findings), ...waitsForAppraisers(second, sheet, stored.links)];
  const changing = [...beforeDecision, ...undecidedRows(sheet), ...lapsedAdjustments(sheet)];
  const outcome = changing.length === 0 ? decideOutcome(round.set, sheet, boardFacts(facts)) : null;
  const standing = [...sheet, ...facts].flatMap((row) => row.adjustments);
  return {
    unit,
    submission,
    sheet,
    facts,
    findings,
    decision,
    corrections,
    standing: decision && standingResult(decision, corrections),
    selfTotal: sheet.some((row) => row.stated.kind === 'missing') ? null : statedTotal(sheet),
    blockers: [
      ...(outcome !== null && !outcome.ok ? [outcome.error] : changing),
      ...(decision || settings.warnings === 'may-stay-open' ? [] : openWarnings(findings)),
    ],
    outcome: outcome?.ok ? outcome.value : null,
    unconfirmed: settings.confirmation === 'none' ? [] : unconfirmed(standing, new Set(stored.confirmations.keys())),
    second,
  };
}

const nothingReceived = (unit: RoundUnit): Omit<UnitResult, 'facts' | 'decision' | 'findings'> => ({
  unit,
  corrections: [],
  standing: null,
  submission: null,
  sheet: [],
  selfTotal: null,
  blockers: [{ code: 'NO_SUBMISSION', params: {} }],
  outcome: null,
  unconfirmed: [],
  second: { kind: 'not-asked' },
});

const findingParams = ({ id, code, criterion }: UnitFinding): Params => ({
  finding: String(id),
  rule: code,
  criterion,
});

const openErrors = (findings: readonly UnitFinding[]): readonly Blocker[] =>
  findings.filter(blocks).map((one) => ({ code: 'FINDING_OPEN', params: findingParams(one) }));

const openWarnings = (findings: readonly UnitFinding[]): readonly Blocker[] =>
  findings
    .filter((one) => one.severity === 'warning' && one.state === 'open')
    .map((one) => ({ code: 'WARNING_UNEXPLAINED', params: findingParams(one) }));

const lapsedAdjustments = (sheet: readonly CriterionScore[]): readonly Blocker[] =>
  sheet
    .filter((row) => row.lapsed.length > 0)
    .map((row) => ({ code: 'ADJUSTMENT_LAPSED', params: { criterion: row.criterion.code } }));
