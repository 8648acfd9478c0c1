/** Thẩm định: one unit's score sheet, and the changes made on it. */
import type { Input, Output } from '../../../shared/contract/api.ts';
import { type Adjustment, contribution, type ScoreState } from '../../../shared/domain/appraisal.ts';
import type { CriterionGroup } from '../../../shared/domain/criteriaSet.ts';
import { formatExact, formatPoints, parsePoints, subtract, sum } from '../../../shared/domain/points.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import { possibleScores } from '../../../shared/domain/scoring.ts';
import { adjustScore } from '../../services/adjustScore.ts';
import type { Context, Reply } from '../../services/context.ts';
import { explainFinding } from '../../services/explainFinding.ts';
import { undoAdjustment } from '../../services/undoAdjustment.ts';
import { type SheetRow, type UnitSheet, unitSheet } from '../../services/unitSheet.ts';
import type { UnitFinding } from '../../store/index.ts';
import type { Desk } from '../desk.ts';
import { pointsTotal, type Shown, shownState, totalOrNull } from '../shown.ts';

type Sheet = Shown<Output<'appraisal.sheet'>>;
type Row = Sheet['groups'][number]['rows'][number];

export function getSheet(desk: Desk, { year, unit }: Input<'appraisal.sheet'>): Reply<Sheet> {
  const context = desk.context();
  return context.ok ? sheetOf(context.value, year, unit) : context;
}

export function adjust(desk: Desk, input: Input<'appraisal.adjust'>, user: string): Reply<Sheet> {
  const context = desk.context();
  if (!context.ok) return context;
  const [to, expected] = [stateOf(input.to), stateOf(input.expected)];
  if (!to.ok) return to;
  if (!expected.ok) return expected;
  // Only the unit itself can leave a score blank or claim that it did not arise.
  if (to.value.kind === 'missing' || to.value.kind === 'claimed')
    return fail('SCORE_INVALID', { score: to.value.kind });
  const command = { ...input, to: to.value, expected: expected.value, user };
  const done = adjustScore(context.value.store, command, desk.now());
  return done.ok ? sheetOf(context.value, input.year, input.unit) : done;
}

export function undo(desk: Desk, input: Input<'appraisal.undo'>, user: string): Reply<Sheet> {
  const context = desk.context();
  if (!context.ok) return context;
  const done = undoAdjustment(context.value.store, { ...input, user }, desk.now());
  return done.ok ? sheetOf(context.value, input.year, input.unit) : done;
}

export function explain(desk: Desk, input: Input<'appraisal.explain'>, user: string): Reply<Sheet> {
  const context = desk.context();
  if (!context.ok) return context;
  const { year, unit, note } = input;
  const done = explainFinding(context.value.store, { year, finding: Number(input.finding), note, user }, desk.now());
  return done.ok ? sheetOf(context.value, year, unit) : done;
}

function stateOf(given: Input<'appraisal.adjust'>['to']): Reply<ScoreState> {
  if (given.kind !== 'points') return ok({ kind: given.kind });
  const points = parsePoints(given.points);
  return points === null ? fail('SCORE_INVALID', { score: given.points }) : ok({ kind: 'points', points });
}

function sheetOf({ store }: Context, year: number, code: string): Reply<Sheet> {
  const found = unitSheet(store, year, code);
  if (!found.ok) return found;
  const { round, result, rows } = found.value;
  const { set } = round;
  const names = new Map(store.office.members().map((one) => [one.user, one.name]));
  return ok({
    year,
    unit: { code: result.unit.code, name: result.unit.name },
    version: result.submission?.version ?? null,
    decided: result.decision !== null,
    maximum: formatPoints(set.maximum),
    decimals: set.decimals,
    thresholds: set.levels.map(({ level, from }) => ({ level, from: formatExact(from) })),
    groups: set.groups.flatMap((group) => groupOf(group, rows, names)),
    findings: result.findings.filter((one) => one.criterion === null).map(shownFinding),
    result: resultOf(found.value),
  });
}

type Names = ReadonlyMap<string, string>;

/** A group of which nothing applies to this kind of unit is left out. */
function groupOf(group: CriterionGroup, all: readonly SheetRow[], names: Names): Sheet['groups'] {
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
      rows: rows.map((row) => rowOf(row, names)),
    },
  ];
}

/** null where a score is missing: a blank is not a zero. */
function sumOf(rows: readonly SheetRow[], layer: 'stated' | 'current'): string | null {
  const counted = rows.filter((row) => row.criterion.counted);
  if (counted.some((row) => row[layer].kind === 'missing')) return null;
  return formatPoints(sum(counted.map((row) => contribution(row.criterion, row[layer]))));
}

function rowOf(row: SheetRow, names: Names): Row {
  const { criterion, stated, current, statement, evidence, adjustments, lapsed, findings, peers } = row;
  const { code, title, maximum, notApplicable, guidance, crossCheckedWith } = criterion;
  const shownAdjustment = (one: Adjustment) => ({
    ...one,
    id: String(one.id),
    from: shownState(one.from),
    to: shownState(one.to),
    byName: names.get(one.by) ?? one.by,
  });
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
    adjustments: adjustments.map(shownAdjustment),
    lapsed: lapsed.map(shownAdjustment),
    findings: findings.map(shownFinding),
    peers: peers.map(({ unit, self }) => ({ unit: unit.code, name: unit.name, self: formatPoints(self) })),
  };
}

const shownFinding = ({ id, unitId: _unit, ...one }: UnitFinding) => ({ ...one, id: String(id) });

function resultOf({ result }: UnitSheet): Sheet['result'] {
  const { selfTotal, outcome, decision, blockers } = result;
  const settled = decision ?? outcome;
  return {
    selfTotal: pointsTotal(selfTotal),
    total: totalOrNull(settled?.total),
    level: settled?.level ?? null,
    waterfall: outcome?.waterfall.map((one) => ({ ...one, delta: formatExact(one.delta) })) ?? [],
    blockers,
  };
}
