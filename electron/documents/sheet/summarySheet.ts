/** The report of a round: results by level, targets, groups, ranking. */
import { textIn } from '../../../shared/domain/criteriaSet.ts';
import type { DecidedUnit } from '../../../shared/domain/decision.ts';
import type { SummaryModel } from '../../../shared/domain/officePapers.ts';
import { divideExact, type Exact, shareOf, sumExact, toExact, wholeExact } from '../../../shared/domain/points.ts';
import { ranked } from '../../../shared/domain/ranking.ts';
import type { TargetResult } from '../../../shared/domain/targets.ts';
import type { Block, Sheet } from './sheet.ts';
import type { Wording } from './wording.ts';

export function summarySheet(model: SummaryModel, w: Wording): Sheet {
  const { units, targets } = model;
  return w.sheet(model, [
    w.titles(),
    w.paragraph('opening', { units: String(units.length) }),
    w.heading('levelsHeading', 1),
    levelBars(units, w),
    w.paragraph('levelsNote', { undecided: String(model.undecided) }),
    w.heading('targetsHeading', 1),
    targets.length === 0 ? w.paragraph('noTargets') : targetTable(targets, w),
    w.heading('groupsHeading', 1),
    groupBars(units, w),
    w.heading('rankingHeading', 1),
    rankingTable(units, w),
    w.closing(),
  ]);
}

function levelBars(units: readonly DecidedUnit[], w: Wording): Block {
  const levels = [...new Set([0, 1, 2, 3, 4, ...units.map(({ level }) => level)])].sort((a, b) => b - a);
  const counts = levels.map((level) => units.filter((unit) => unit.level === level).length);
  const most = Math.max(1, ...counts);
  return {
    kind: 'bars',
    bars: levels.map((level, i) => {
      const count = counts[i] ?? 0;
      return { label: w.level(level), share: count / most, shown: String(count) };
    }),
  };
}

function targetTable(targets: readonly TargetResult[], w: Wording): Block {
  return {
    kind: 'table',
    columns: w.columns('targetColumns', 4),
    widths: ['*', 70, 70, 90],
    middle: [1, 2, 3],
    rows: targets.map(({ target, need, have, met }) => [
      target.kind === 'share'
        ? w.text('targetShare', { number: String(target.level), percent: String(target.percent) })
        : w.text('targetOne', { number: String(target.level) }),
      String(need),
      String(have),
      w.text(met ? 'met' : 'unmet'),
    ]),
  };
}

/** Means are shown cut like every total; the bar is their share of the group's maximum. */
function groupBars(units: readonly DecidedUnit[], w: Wording): Block {
  const groups = units[0]?.groups ?? [];
  return {
    kind: 'bars',
    bars: groups.map(({ numeral, title, maximum }, i) => {
      const scores = units.flatMap((unit) => (unit.groups[i] ? [unit.groups[i].score] : []));
      const mean: Exact = divideExact(sumExact(scores), wholeExact(Math.max(1, scores.length)));
      const shown = `${w.cut(mean)} / ${w.total(toExact(maximum))}`;
      return { label: `${numeral}. ${textIn(title, w.language)}`, share: shareOf(mean, toExact(maximum)), shown };
    }),
  };
}

export function rankingTable(units: readonly DecidedUnit[], w: Wording): Block {
  return {
    kind: 'table',
    columns: w.columns('rankingColumns', 6),
    widths: [38, 48, '*', 66, 84, 62],
    middle: [0, 1, 3, 4, 5],
    rows: ranked(units).map(({ rank, entry }) => [
      String(rank),
      entry.code,
      entry.name,
      w.selfTotal(entry),
      w.total(entry.total),
      w.level(entry.level),
    ]),
  };
}
