/** A unit's score sheet with all its layers, for paper and workbook, in one language; what people wrote stays as it is. */
import type { Adjustment, Layer, ScoreState } from '../../shared/domain/appraisal.ts';
import { type Language, textIn } from '../../shared/domain/criteriaSet.ts';
import type { ConditionResult, Outcome, WaterfallStep } from '../../shared/domain/levels.ts';
import { addExact, type Exact, toExact } from '../../shared/domain/points.ts';
import { ok } from '../../shared/domain/result.ts';
import { resultSentence } from '../../shared/domain/resultSentence.ts';
import type { ScoreSheetModel, ScoreSheetRow, ScoreSheetStep } from '../../shared/domain/scoreSheetModel.ts';
import { findingText } from '../../shared/i18n/findingText.ts';
import { decimalText } from '../../shared/i18n/formats.ts';
import { sentenceText } from '../../shared/i18n/sentenceText.ts';
import { type Translate, translator } from '../../shared/i18n/translator.ts';
import type { Store, UnitExplanation, UnitFinding } from '../store/index.ts';
import type { Reply } from './context.ts';
import { officeDay } from './officeDay.ts';
import { stateText } from './stateText.ts';
import { type SheetRow, type UnitSheet, unitSheet } from './unitSheet.ts';

/** What the lines of a sheet are written with. */
type Speech = { readonly language: Language; readonly t: Translate; readonly names: ReadonlyMap<string, string> };

type Asked = {
  readonly year: number;
  readonly unit: string;
  /** Who asks; see unitSheet. */
  readonly user: string | null;
  readonly language: Language;
};

export function scoreSheetModel(store: Store, { year, unit, user, language }: Asked): Reply<ScoreSheetModel> {
  const found = unitSheet(store, year, unit, user);
  if (!found.ok) return found;
  const { round, result, rows, explanations } = found.value;
  const { set } = round;
  const { authority, sample } = store.office.office();
  const t = translator(language);
  const names = new Map(store.office.members().map((one) => [one.user, one.name]));
  const speech: Speech = { language, t, names };
  const { outcome, decision, submission } = result;
  return ok({
    kind: 'score-sheet',
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
    receivedOn: submission ? officeDay(submission.receivedAt) : null,
    groups: set.groups.map(({ numeral, title, maximum, criteria }) => {
      const codes = new Set(criteria.map((one) => one.code));
      const own = rows.filter((row) => codes.has(row.criterion.code));
      return { numeral, title, maximum, rows: own.map((row) => printedRow(row, speech)) };
    }),
    lines: [
      ...result.findings
        .filter((one) => one.criterion === null && one.severity !== 'info')
        .map((one) => findingLine(one, speech)),
      ...explanations.filter((one) => one.criterion === null).map((one) => explanationLine(one, speech)),
    ],
    selfTotal: result.selfTotal,
    steps: outcome ? stepsOf(outcome, found.value, speech) : [],
    total: outcome?.total ?? null,
    level: outcome?.level ?? null,
    conditions: outcome?.conditions.map((one) => ({ text: conditionText(one, speech), met: one.met })) ?? [],
    blockers: result.blockers.map((one) => t(`blockers.${one.code}`, one.params)),
    sentence: outcome ? sentenceText(t, resultSentence(result.unit.name, set, outcome)) : '',
  });
}

function printedRow(row: SheetRow, speech: Speech): ScoreSheetRow {
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
      ...adjustments.map((one) => adjustmentLine(one, speech)),
      ...explanations.map((one) => explanationLine(one, speech)),
      ...findings.filter((one) => one.severity !== 'info').map((one) => findingLine(one, speech)),
    ],
  };
}

const lastOf = (adjustments: readonly Adjustment[], layer: Layer): ScoreState | null =>
  adjustments.findLast((one) => one.layer === layer)?.to ?? null;

const shown = (state: ScoreState, { t, language }: Speech): string =>
  state.kind === 'points' ? decimalText(stateText(state), language) : t(`cli.state_${state.kind.replace('-', '_')}`);

function adjustmentLine({ from, to, reason, note, by }: Adjustment, speech: Speech): string {
  const { t, names } = speech;
  const why = t(`window.appraisal.reasons.${reason}`);
  return `${shown(from, speech)} → ${shown(to, speech)} (${why}; ${names.get(by) ?? by}): ${note}`;
}

const explanationLine = ({ note }: UnitExplanation, { t }: Speech): string => t('cli.unitExplains', { note });

function findingLine(one: UnitFinding, { t }: Speech): string {
  const said = one.answer && one.state !== 'cured' ? `: ${one.answer.note}` : '';
  return `${findingText(t, one)} [${t(`findingStates.${one.state}`)}${said}]`;
}

function stepsOf(outcome: Outcome, { result }: UnitSheet, speech: Speech): readonly ScoreSheetStep[] {
  let total: Exact = toExact(outcome.selfTotal);
  return outcome.waterfall.map((step) => {
    total = addExact(total, step.delta);
    return { text: stepText(step, result.facts, speech), delta: step.delta, total };
  });
}

function stepText(step: WaterfallStep, facts: UnitSheet['result']['facts'], { t, names, language }: Speech): string {
  const fact = facts.find((one) => one.code === (step.criterion ?? step.reason));
  const what = t(`cli.step_${step.kind.replace('-', '_')}`, {
    criterion: fact ? textIn(fact.title, language) : (step.criterion ?? step.reason),
  });
  const who = step.by === null ? '' : ` (${names.get(step.by) ?? step.by})`;
  return `${what}${who}${step.note === null ? '' : `: ${step.note}`}`;
}

function conditionText({ code, params, condition }: ConditionResult, { t, language }: Speech): string {
  if (condition.kind === 'disqualifier') return textIn(condition.title, language);
  return t(`cli.condition_${code}`, params);
}
