/** One file for the members of the board: agenda, ranking, where self and appraised scores part most, each unit explained, drafts. With bookmarks. */
import { textIn } from '../../../shared/domain/criteriaSet.ts';
import type { DecidedStep, DecidedUnit } from '../../../shared/domain/decision.ts';
import { namesToldApart } from '../../../shared/domain/namesToldApart.ts';
import type { MeetingPackModel } from '../../../shared/domain/officePapers.ts';
import {
  absoluteExact,
  compareExact,
  type Exact,
  shareOf,
  subtractExact,
  sumExact,
  toExact,
} from '../../../shared/domain/points.ts';
import { shownChange, shownPoints } from '../shownPoints.ts';
import { decimalIn } from './dates.ts';
import { decisionSheet } from './decisionSheet.ts';
import { minutesBlocks } from './minutesSheet.ts';
import type { Block, Sheet } from './sheet.ts';
import { rankingTable } from './summarySheet.ts';
import { waterfallBlock } from './waterfallBlock.ts';
import type { Wording } from './wording.ts';

/** Each unit has a page of its own: it is laid on the table by itself. */
const PAGE_BREAK: Block = { kind: 'page-break' };

/** Of the minutes and the decision in it. */
export type DraftWordings = { readonly minutes: Wording; readonly decision: Wording };

export function meetingPackSheet(model: MeetingPackModel, w: Wording, drafts: DraftWordings): Sheet {
  const { board, from, place, units, agenda } = model;
  const values = { board, place: w.orBlank(place), fromTime: w.time(from), fromDate: w.dayOf(from, model) };
  return w.plainSheet(model, [
    w.titles(values),
    w.heading('agendaHeading', 1),
    ...agenda.map((text): Block => ({ kind: 'paragraph', text })),
    w.heading('rankingHeading', 1),
    rankingTable(units, w),
    w.heading('disputedHeading', 1),
    disputed(units, w),
    PAGE_BREAK,
    w.heading('waterfallHeading', 1),
    ...units.flatMap((unit, i): readonly Block[] => [...(i === 0 ? [] : [PAGE_BREAK]), ...explained(unit, w)]),
    PAGE_BREAK,
    w.heading('minutesHeading', 1),
    ...minutesBlocks(model.minutes, drafts.minutes),
    PAGE_BREAK,
    w.heading('decisionHeading', 1),
    ...decisionSheet(model.decision, drafts.decision).blocks.map(asDraft),
  ]);
}

/** Largest difference first; units whose self total has a gap have none to show and come last. */
function disputed(units: readonly DecidedUnit[], w: Wording): Block {
  const names = namesToldApart(units);
  const rows = units
    .map((unit) => ({
      unit,
      difference: unit.selfTotal === null ? null : subtractExact(unit.total, toExact(unit.selfTotal)),
    }))
    .toSorted((a, b) => bySize(b.difference, a.difference));
  return {
    kind: 'table',
    columns: w.columns('disputedColumns', 6),
    widths: [34, '*', 66, 84, 84, 58],
    middle: [0, 2, 3, 4, 5],
    rows: rows.map(({ unit, difference }, i) => [
      String(i + 1),
      names.get(unit.code) ?? unit.name,
      w.selfTotal(unit),
      w.total(unit.total),
      difference === null ? w.text('missing') : decimalIn(w.language, shownChange(difference)),
      String(unit.changes.length),
    ]),
  };
}

function bySize(a: Exact | null, b: Exact | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  return compareExact(absoluteExact(a), absoluteExact(b));
}

function explained(unit: DecidedUnit, w: Wording): readonly Block[] {
  return [
    { kind: 'heading', text: `${unit.name} (${unit.code})`, bookmark: 2 },
    w.paragraph('waterfallOpening', {
      self: w.selfTotal(unit),
      total: w.total(unit.total),
      level: w.level(unit.level),
    }),
    {
      kind: 'bars',
      bars: unit.groups.map(({ numeral, title, maximum, score: reached }) => ({
        label: `${numeral}. ${textIn(title, w.language)}`,
        share: shareOf(reached, toExact(maximum)),
        shown: `${w.total(reached)} / ${decimalIn(w.language, shownPoints(maximum))}`,
      })),
    },
    unit.steps.length === 0 ? w.paragraph('noChanges') : way(unit, w),
  ];
}

/** From what the unit claimed; where it left a score blank, from the sum of those it stated. */
function way(unit: DecidedUnit, w: Wording): Block {
  const taken = sumExact(unit.steps.map(({ delta }) => delta));
  const steps = unit.steps.map((step) => ({ ...stepWords(step, unit, w), delta: step.delta }));
  const start = unit.selfTotal === null ? 'selfStepStated' : 'selfStep';
  return waterfallBlock({ start: subtractExact(unit.total, taken), steps }, w, start);
}

const STEP_TEXTS = {
  'not-applicable': 'stepNotApplicable',
  adjustment: 'stepAdjustment',
  conversion: 'stepConversion',
  bonus: 'stepBonus',
  'bonus-cap': 'stepBonusCap',
  penalty: 'stepPenalty',
  condition: 'stepCondition',
} as const satisfies Readonly<Record<DecidedStep['kind'], string>>;

function stepWords({ kind, criterion, title }: DecidedStep, { changes }: DecidedUnit, w: Wording) {
  const named = title === null ? (criterion ?? '') : textIn(title, w.language);
  const change = changes.find((one) => one.criterion === criterion);
  if (!change) return { text: w.text(STEP_TEXTS[kind], { criterion: criterion ?? '', title: named }) };
  const values = { criterion: change.criterion, title: named, from: w.score(change.from), to: w.score(change.to) };
  return { text: w.text('stepChange', values), under: change.reason };
}

/** Its title and lists hang below the heading of the draft. */
function asDraft(block: Block): Block {
  if (block.kind === 'titles' || block.kind === 'appendix') return { ...block, bookmark: 2 };
  return block.kind === 'closing' ? { ...block, draft: true } : block;
}
