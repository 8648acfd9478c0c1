/** A unit's score sheet with all its layers, for paper and workbook. Like all papers it is in Vietnamese, the form in law. */
import type { Adjustment, Layer, ScoreState } from '../../shared/domain/appraisal.ts';
import type { ConditionResult, Outcome, WaterfallStep } from '../../shared/domain/levels.ts';
import { addExact, type Exact, toExact } from '../../shared/domain/points.ts';
import { ok } from '../../shared/domain/result.ts';
import { resultSentence } from '../../shared/domain/resultSentence.ts';
import type { ScoreSheetModel, ScoreSheetRow, ScoreSheetStep } from '../../shared/domain/scoreSheetModel.ts';
import { findingText } from '../../shared/i18n/findingText.ts';
import { decimalText } from '../../shared/i18n/formats.ts';
import { sentenceText } from '../../shared/i18n/sentenceText.ts';
import { translator } from '../../shared/i18n/translator.ts';
import type { Store, UnitExplanation, UnitFinding } from '../store/index.ts';
import type { Reply } from './context.ts';
import { officeDay } from './officeDay.ts';
import { stateText } from './stateText.ts';
import { type SheetRow, type UnitSheet, unitSheet } from './unitSheet.ts';

const t = translator('vi');
type Names = ReadonlyMap<string, string>;

/** @param user who asks; see unitSheet. */
export function scoreSheetModel(
  store: Store,
  { year, unit, user }: { readonly year: number; readonly unit: string; readonly user: string | null },
): Reply<ScoreSheetModel> {
  const found = unitSheet(store, year, unit, user);
  if (!found.ok) return found;
  const { round, result, rows, explanations } = found.value;
  const { set } = round;
  const { authority, sample } = store.office.office();
  const names = new Map(store.office.members().map((one) => [one.user, one.name]));
  const { outcome, decision, submission } = result;
  return ok({
    authority,
    year,
    setTitle: set.title,
    setNotice: set.official ? null : set.notice,
    decisionMonth: round.decisionMonth,
    issue: { number: null, date: null },
    sample,
    draft: decision === null,
    auditHead: store.audit.head(),
    unit: { code: result.unit.code, name: result.unit.name },
    version: submission?.version ?? 0,
    receivedOn: submission ? officeDay(submission.receivedAt) : '',
    groups: set.groups.map(({ numeral, title, maximum, criteria }) => {
      const codes = new Set(criteria.map((one) => one.code));
      const own = rows.filter((row) => codes.has(row.criterion.code));
      return { numeral, title, maximum, rows: own.map((row) => printedRow(row, names)) };
    }),
    lines: [
      ...result.findings.filter((one) => one.criterion === null && one.severity !== 'info').map(findingLine),
      ...explanations.filter((one) => one.criterion === null).map(explanationLine),
    ],
    selfTotal: result.selfTotal,
    steps: outcome ? stepsOf(outcome, found.value, names) : [],
    total: outcome?.total ?? null,
    level: outcome?.level ?? null,
    conditions: outcome?.conditions.map((one) => ({ text: conditionText(one), met: one.met })) ?? [],
    blockers: result.blockers.map((one) => t(`blockers.${one.code}`, one.params)),
    sentence: outcome ? sentenceText(t, resultSentence(result.unit.name, set, outcome)) : '',
  });
}

function printedRow(row: SheetRow, names: Names): ScoreSheetRow {
  const { criterion, stated, current, adjustments, findings, explanations } = row;
  const { code, title, maximum } = criterion;
  return {
    code,
    title,
    maximum,
    self: stated,
    lastYear: row.lastYear,
    appraised: lastOf(adjustments, 'appraised'),
    board: lastOf(adjustments, 'board'),
    current,
    lines: [
      ...adjustments.map((one) => adjustmentLine(one, names)),
      ...explanations.map(explanationLine),
      ...findings.filter((one) => one.severity !== 'info').map(findingLine),
    ],
  };
}

const lastOf = (adjustments: readonly Adjustment[], layer: Layer): ScoreState | null =>
  adjustments.findLast((one) => one.layer === layer)?.to ?? null;

const shown = (state: ScoreState): string =>
  state.kind === 'points' ? decimalText(stateText(state), 'vi') : t(`cli.state_${state.kind.replace('-', '_')}`);

function adjustmentLine({ from, to, reason, note, by }: Adjustment, names: Names): string {
  return `${shown(from)} → ${shown(to)} (${t(`window.appraisal.reasons.${reason}`)}; ${names.get(by) ?? by}): ${note}`;
}

const explanationLine = ({ note }: UnitExplanation): string => `Đơn vị giải trình: ${note}`;

function findingLine(one: UnitFinding): string {
  const said = one.answer && one.state !== 'cured' ? `: ${one.answer.note}` : '';
  return `${findingText(t, one)} [${t(`findingStates.${one.state}`)}${said}]`;
}

function stepsOf(outcome: Outcome, { result }: UnitSheet, names: Names): readonly ScoreSheetStep[] {
  let total: Exact = toExact(outcome.selfTotal);
  return outcome.waterfall.map((step) => {
    total = addExact(total, step.delta);
    return { text: stepText(step, result.facts, names), delta: step.delta, total };
  });
}

function stepText(step: WaterfallStep, facts: UnitSheet['result']['facts'], names: Names): string {
  const fact = facts.find((one) => one.code === (step.criterion ?? step.reason));
  const what = t(`cli.step_${step.kind.replace('-', '_')}`, {
    criterion: fact?.title.vi ?? step.criterion ?? step.reason,
  });
  const who = step.by === null ? '' : ` (${names.get(step.by) ?? step.by})`;
  return `${what}${who}${step.note === null ? '' : `: ${step.note}`}`;
}

function conditionText({ code, params, condition }: ConditionResult): string {
  if (condition.kind === 'disqualifier') return condition.title.vi;
  return t(`cli.condition_${code}`, params);
}
