/** A unit's score sheet as the windows are told of it: plain JSON, decimals as text. */
import type { Output } from '../../../shared/contract/api.ts';
import { type Adjustment, contribution } from '../../../shared/domain/appraisal.ts';
import type { CriteriaSet, CriterionGroup } from '../../../shared/domain/criteriaSet.ts';
import { arithmetic } from '../../../shared/domain/expectation.ts';
import { formatExact, formatPoints, subtract, sum, truncateExact } from '../../../shared/domain/points.ts';
import { resultSentence } from '../../../shared/domain/resultSentence.ts';
import { possibleScores } from '../../../shared/domain/scoring.ts';
import { type ComparedTotals, comparedTotals } from '../../../shared/domain/secondAppraisal.ts';
import type { Threshold } from '../../../shared/domain/whatWouldChange.ts';
import { levelFirmness } from '../../services/levelFirmness.ts';
import type { UnitResult } from '../../services/roundResults.ts';
import { openDifferences } from '../../services/secondAppraisalOf.ts';
import type { SheetRow, UnitSheet } from '../../services/unitSheet.ts';
import type { UnitExplanation, UnitFinding } from '../../store/index.ts';
import { pointsOrNull, pointsTotal, type Shown, shownState, totalOrNull } from '../shown.ts';
import { shownAncestor } from './shownAncestor.ts';

type Sheet = Shown<Output<'appraisal.sheet'>>;
type Row = Sheet['groups'][number]['rows'][number];
type Names = ReadonlyMap<string, string>;
type View = Pick<UnitSheet, 'links' | 'confirmations'> & { readonly names: Names };

export function shownSheet(given: UnitSheet, names: Names): Sheet {
  const { round, result, rows, lastYear, explanations } = given;
  const { set } = round;
  const view = { ...given, names };
  return {
    year: round.year,
    unit: { code: result.unit.code, name: result.unit.name },
    version: result.submission?.version ?? null,
    decided: result.decision !== null,
    maximum: formatPoints(set.maximum),
    decimals: set.decimals,
    thresholds: set.levels.map(({ level, from }) => ({ level, from: formatExact(from) })),
    groups: set.groups.flatMap((group) => groupOf(group, rows, view)),
    findings: result.findings.filter((one) => one.criterion === null).map((one) => shownFinding(one, names)),
    explanations: explanations.filter((one) => one.criterion === null).map((one) => shownExplanation(one, names)),
    facts: result.facts.map((one) => ({
      ...one,
      maximum: formatPoints(one.maximum),
      current: shownState(one.current),
      adjustments: one.adjustments.map((each) => shownAdjustment(each, view)),
    })),
    second: secondOf(given, names),
    lastYear: lastYear.map(shownAncestor),
    result: resultOf(given),
  };
}

function secondOf({ result: { second, sheet }, own, links, sentBack }: UnitSheet, names: Names): Sheet['second'] {
  const named = second.kind === 'under-way' || second.kind === 'compared';
  const rows = second.kind === 'compared' ? second.rows : [];
  const open = new Set(openDifferences(second, sheet, links).map((one) => one.criterion));
  return {
    kind: second.kind,
    attempt: named ? second.attempt : 0,
    users: (named ? second.users : []).map((user) => ({ user, name: names.get(user) ?? user })),
    own,
    sentBack,
    totals: second.kind === 'compared' ? totalsOf(comparedTotals(sheet, rows)) : null,
    rows: rows.map((row) => ({
      ...row,
      first: shownState(row.first),
      second: shownState(row.second),
      open: open.has(row.criterion),
    })),
  };
}

const totalsOf = ({ first, second, spread }: ComparedTotals) => ({
  first: formatPoints(first),
  second: formatPoints(second),
  spread: formatPoints(spread),
});

/** A group of which nothing applies to this kind of unit is left out. */
function groupOf(group: CriterionGroup, all: readonly SheetRow[], view: View): Sheet['groups'] {
  const codes = new Set(group.criteria.map((one) => one.code));
  const rows = all.filter((row) => codes.has(row.criterion.code));
  if (rows.length === 0) return [];
  const { code, numeral, title, maximum } = group;
  return [
    {
      code,
      numeral,
      title,
      maximum: formatPoints(maximum),
      self: sumOf(rows, 'stated'),
      current: sumOf(rows, 'current'),
      rows: rows.map((row) => rowOf(row, view)),
    },
  ];
}

/** null where a score is missing: a blank is not a zero. */
function sumOf(rows: readonly SheetRow[], layer: 'stated' | 'current'): string | null {
  const counted = rows.filter((row) => row.criterion.counted);
  if (counted.some((row) => row[layer].kind === 'missing')) return null;
  return formatPoints(sum(counted.map((row) => contribution(row.criterion, row[layer]))));
}

function rowOf(row: SheetRow, view: View): Row {
  const { criterion, stated, current, statement, evidence, adjustments, lapsed, findings } = row;
  const { code, title, maximum, notApplicable, guidance, crossCheckedWith } = criterion;
  const difference = subtract(contribution(criterion, current), contribution(criterion, stated));
  return {
    criterion: code,
    title,
    maximum: formatPoints(maximum),
    steps: possibleScores(criterion)?.map(formatPoints) ?? null,
    notApplicable,
    guidance,
    evidenceAsked: criterion.evidence,
    crossCheckedWith,
    evidence,
    self: shownState(stated),
    raw: statement?.raw ?? '',
    cell: statement?.cell ?? '',
    current: shownState(current),
    change: adjustments.length === 0 ? null : formatPoints(difference),
    adjustments: adjustments.map((one) => shownAdjustment(one, view)),
    lapsed: lapsed.map((one) => shownAdjustment(one, view)),
    findings: findings.map((one) => shownFinding(one, view.names)),
    lastYear: pointsOrNull(row.lastYear),
    reference: row.reference,
    expected: row.expected && {
      points: truncateExact(row.expected.expected, 2),
      params: arithmetic(row.expected, criterion),
    },
    explanations: row.explanations.map((one) => shownExplanation(one, view.names)),
  };
}

function shownAdjustment(one: Adjustment, { names, links, confirmations }: View) {
  const confirmed = confirmations.get(one.id)?.by;
  return {
    ...one,
    id: String(Math.abs(one.id)),
    from: shownState(one.from),
    to: shownState(one.to),
    byName: names.get(one.by) ?? one.by,
    links: links.get(one.id) ?? [],
    confirmedBy: confirmed === undefined ? null : { user: confirmed, name: names.get(confirmed) ?? confirmed },
  };
}

const shownFinding = ({ id, unitId: _unit, answer, ...one }: UnitFinding, names: Names) => ({
  ...one,
  id: String(id),
  answer: answer && { ...answer, byName: names.get(answer.by) ?? answer.by },
});

const shownExplanation = ({ id, criterion, findingId, note, by, at }: UnitExplanation, names: Names) => ({
  id: String(id),
  criterion,
  finding: findingId === null ? null : String(findingId),
  note,
  by,
  byName: names.get(by) ?? by,
  at,
});

function resultOf({ round, result }: UnitSheet): Sheet['result'] {
  const { selfTotal, outcome, decision, blockers, unconfirmed } = result;
  const settled = decision ?? outcome;
  return {
    selfTotal: pointsTotal(selfTotal),
    total: totalOrNull(settled?.total),
    level: settled?.level ?? null,
    waterfall: outcome?.waterfall.map((one) => ({ ...one, delta: formatExact(one.delta) })) ?? [],
    blockers,
    conditions: outcome?.conditions.map(({ code, met, params }) => ({ code, met, params })) ?? [],
    sentences: outcome ? resultSentence(result.unit.name, round.set, outcome) : [],
    firmness: firmnessOf(round.set, result),
    unconfirmed: unconfirmed.map(({ criterion, by }) => ({ criterion, by })),
  };
}

function firmnessOf(set: CriteriaSet, result: UnitResult): Sheet['result']['firmness'] {
  const found = levelFirmness(set, result);
  if (found === null) return null;
  const threshold = (one: Threshold | null) =>
    one && { level: one.level, from: formatExact(one.from), distance: formatExact(one.distance) };
  return {
    ...found,
    disputed: found.disputed.map(({ criterion, from, to }) => ({
      criterion,
      from: shownState(from),
      to: shownState(to),
    })),
    last: threshold(found.last),
    next: threshold(found.next),
    stress: found.stress.map((one) => ({ ...one, shift: formatExact(one.shift) })),
  };
}
