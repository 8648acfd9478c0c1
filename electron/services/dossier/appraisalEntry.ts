/** cham-diem/….json: how one unit came to its result: what it sent, every layer of every score, findings and what was said of them. */
import type { Adjustment, CriterionScore, Layer } from '../../../shared/domain/appraisal.ts';
import type { Correction } from '../../../shared/domain/correction.ts';
import type { Outcome } from '../../../shared/domain/levels.ts';
import { formatExact, formatPoints } from '../../../shared/domain/points.ts';
import type { StatedEvidence, StatedScore } from '../../../shared/domain/submission.ts';
import { findingText } from '../../../shared/i18n/findingText.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import type { Store, UnitFinding } from '../../store/index.ts';
import type { UnitResult } from '../roundResults.ts';
import { stateText } from '../stateText.ts';
import { resultText } from './resultsEntry.ts';
import type { RoundFacts } from './roundFacts.ts';

const t = translator('vi');

export function appraisalEntry(store: Store, facts: RoundFacts, result: UnitResult) {
  const { unit, submission, selfTotal, sheet, facts: extras, outcome, decision, standing } = result;
  const [stated, evidence] = submission
    ? [store.submissions.scores(submission.id), store.submissions.evidence(submission.id)]
    : [{}, {}];
  return {
    code: unit.code,
    name: unit.name,
    kind: unit.kind,
    submissions: (facts.versions.get(unit.id) ?? []).map(({ id, version, sha256, fileName, receivedAt, layout }) => ({
      ...{ version, file: facts.submissionNames.get(id) ?? '', sha256, fileName, receivedAt, layout },
      counts: id === submission?.id,
    })),
    selfTotal: selfTotal === null ? null : formatPoints(selfTotal),
    result: outcome && outcomeShown(outcome),
    decision: decision && { ...resultText(decision), by: decision.by, at: decision.at },
    standing: standing && resultText(standing),
    blockers: result.blockers.map(({ code, params }) => ({ code, params, message: t(`blockers.${code}`, params) })),
    statement: Object.fromEntries(Object.entries(stated).map(([criterion, one]) => [criterion, statedShown(one)])),
    scores: sheet.map((row) => scoreShown(row, evidence[row.criterion.code])),
    extras: extras.map(({ code, kind, current }) => ({ code, kind, decided: stateText(current) })),
    adjustments: (facts.adjustments.get(unit.id) ?? []).map((one) => adjustmentShown(facts, one)),
    findings: result.findings.map(findingShown),
    explanations: (facts.explanations.get(unit.id) ?? []).map(({ unitId: _unit, ...one }) => one),
    reference: (facts.reference.get(unit.id) ?? []).map(({ unitId: _unit, ...one }) => one),
    corrections: result.corrections.map(correctionShown),
  };
}

function outcomeShown({ total, level, metStandard, groups, conditions, waterfall }: Outcome) {
  return {
    ...resultText({ total, level }),
    metStandard,
    groups: groups.map(({ code, score }) => ({ code, score: formatExact(score) })),
    conditions: conditions.map(({ code, met, params }) => ({ code, met, params })),
    waterfall: waterfall.map(({ delta, ...step }) => ({ ...step, delta: formatExact(delta) })),
  };
}

const layerOf = (adjustments: readonly Adjustment[], layer: Layer): string | null => {
  const last = adjustments.findLast((one) => one.layer === layer);
  return last ? stateText(last.to) : null;
};

const statedShown = (one: StatedScore) => ({ ...one, value: one.value === null ? null : formatPoints(one.value) });

function scoreShown({ criterion, stated, current, adjustments }: CriterionScore, evidence: StatedEvidence | undefined) {
  return {
    criterion: criterion.code,
    title: criterion.title.vi,
    maximum: formatPoints(criterion.maximum),
    stated: stateText(stated),
    appraised: layerOf(adjustments, 'appraised'),
    board: layerOf(adjustments, 'board'),
    decided: stateText(current),
    evidence: evidence ?? null,
  };
}

function adjustmentShown({ confirmations, links }: RoundFacts, one: Adjustment) {
  const { id, criterion, layer, from, to, reason, note, by, at, reverses } = one;
  const confirmed = confirmations.get(id);
  return {
    ...{ id, criterion, layer, from: stateText(from), to: stateText(to), reason, note, by, at, reverses },
    confirmed: confirmed ? { by: confirmed.by, at: confirmed.at } : null,
    restsOn: (links.get(id) ?? []).toSorted((a, b) => (`${a.kind} ${a.ref}` < `${b.kind} ${b.ref}` ? -1 : 1)),
  };
}

const findingShown = (one: UnitFinding) => ({
  ...{ id: one.id, code: one.code, severity: one.severity, state: one.state, criterion: one.criterion },
  ...{ sheet: one.sheet, cell: one.cell, params: one.params, message: findingText(t, one), answer: one.answer },
});

function correctionShown(one: Correction) {
  const { id, kind, reason, decidedOn, by, at } = one;
  const own = { id, kind, reason, decidedOn, by, at };
  if (one.kind === 'revocation') return own;
  const scores = one.scores.map(({ criterion, from, to }) => ({ criterion, from: stateText(from), to: stateText(to) }));
  return { ...own, ...resultText(one), scores };
}
