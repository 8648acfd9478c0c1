/** One file for the members of the board: agenda, ranking, where self and appraised scores part most, each unit explained, drafts. With bookmarks. */
import { textIn } from '../../../shared/domain/criteriaSet.ts';
import type { DecidedUnit } from '../../../shared/domain/decision.ts';
import type { MeetingPackModel } from '../../../shared/domain/officePapers.ts';
import {
  absoluteExact,
  compareExact,
  type Exact,
  shareOf,
  subtractExact,
  toExact,
} from '../../../shared/domain/points.ts';
import { shownPoints } from '../shownPoints.ts';
import { decimalIn } from './dates.ts';
import { minutesBlocks } from './minutesSheet.ts';
import type { Block, Sheet } from './sheet.ts';
import { rankingTable } from './summarySheet.ts';
import type { Wording } from './wording.ts';

/** @param minutes the wording of the minutes, which have texts of their own. */
export function meetingPackSheet(model: MeetingPackModel, w: Wording, minutes: Wording): Sheet {
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
    { kind: 'page-break' },
    w.heading('waterfallHeading', 1),
    ...units.flatMap((unit) => explained(unit, w)),
    { kind: 'page-break' },
    w.heading('minutesHeading', 1),
    ...minutesBlocks(model.minutes, minutes),
    { kind: 'page-break' },
    ...draftDecision(units, w),
  ]);
}

/** Largest difference first; units whose self total has a gap have none to show and come last. */
function disputed(units: readonly DecidedUnit[], w: Wording): Block {
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
      unit.name,
      w.selfTotal(unit),
      w.total(unit.total),
      difference === null ? w.text('missing') : w.total(difference),
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
    unit.changes.length === 0
      ? w.paragraph('noChanges')
      : {
          kind: 'table',
          columns: w.columns('waterfallColumns', 4),
          widths: [150, 50, 58, '*'],
          middle: [1, 2],
          rows: unit.changes.map(({ criterion, title, from, to, reason }) => [
            `${criterion}. ${textIn(title, w.language)}`,
            w.score(from),
            w.score(to),
            reason,
          ]),
        },
  ];
}

function draftDecision(units: readonly DecidedUnit[], w: Wording): readonly Block[] {
  const met = units.filter(({ level }) => level > 0).length;
  return [
    w.heading('decisionHeading', 1),
    w.paragraph('decisionOpening', { met: String(met), unmet: String(units.length - met) }),
    {
      kind: 'table',
      columns: w.columns('decisionColumns', 5),
      widths: [34, 52, '*', 90, 66],
      middle: [0, 1, 3, 4],
      rows: units.map((unit, i) => [String(i + 1), unit.code, unit.name, w.total(unit.total), w.level(unit.level)]),
    },
  ];
}
