/** The lists of a decision: units that met the standard with their levels, and units that did not. */
import type { DecidedUnit, DecisionModel } from '../../../shared/domain/decision.ts';
import { compareExact, type Exact, toExact } from '../../../shared/domain/points.ts';
import { hiddenExact, shownExact } from '../shownPoints.ts';
import { numberText } from '../texts.ts';
import { dateIn, decimalIn } from './dates.ts';
import type { Block, Cell } from './sheet.ts';
import type { Wording } from './wording.ts';

type Lists = {
  readonly met: readonly DecidedUnit[];
  readonly unmet: readonly DecidedUnit[];
  /** "xã, thị trấn" */
  readonly kinds: string;
};

/** Two appendices are numbered I and II, a single one is not (Decree 30/2020/NĐ-CP, appendix I, part III, point 1). */
export function decisionAppendices(model: DecisionModel, { met, unmet, kinds }: Lists, w: Wording): readonly Block[] {
  const single = met.length === 0 || unmet.length === 0;
  const appendix = (name: string, title: string): Block => ({
    kind: 'appendix',
    name: w.text(single ? 'appendix' : name),
    text: w.capitals(w.text(title, { kinds })),
    reference: reference(model, w),
    bookmark: 1,
  });
  // Notes before the table: behind it they would now and then stand on a page by themselves.
  return [
    ...(met.length === 0
      ? []
      : [appendix('appendixMet', 'metTitle'), levelsNote(model, w), ...exactNote(met, w), metTable(model, met, w)]),
    ...(unmet.length === 0
      ? []
      : [appendix('appendixUnmet', 'unmetTitle'), ...exactNote(unmet, w), unmetTable(model, unmet, w)]),
  ];
}

const reference = ({ authority, issue, decisionMonth }: DecisionModel, w: Wording): string =>
  w.text('reference', {
    number: `${numberText(issue.number)}/${authority.symbol}`,
    date: dateIn(w.language, issue.date, decisionMonth),
  });

const metTable = (model: DecisionModel, units: readonly DecidedUnit[], w: Wording): Block =>
  withCode(model, w, {
    columns: w.columns('metColumns', 5),
    widths: [30, '*', 80, 94, 56],
    codeWidth: 56,
    rows: units.map((unit, i) => [...commonCells(unit, i, w), w.level(unit.level)]),
    units,
  });

const unmetTable = (model: DecisionModel, units: readonly DecidedUnit[], w: Wording): Block =>
  withCode(model, w, {
    columns: w.columns('unmetColumns', 5),
    widths: [30, '*', 72, 80, 104],
    codeWidth: 52,
    rows: units.map((unit, i) => [...commonCells(unit, i, w), reasonsNotMet(model, unit, w).join('; ')]),
    units,
  });

const commonCells = (unit: DecidedUnit, index: number, w: Wording): readonly Cell[] => [
  String(index + 1),
  unit.name,
  unit.selfTotal === null ? w.text('missing') : totalCell(toExact(unit.selfTotal), w, false),
  totalCell(unit.total, w, true),
];

/** Cut to two decimals, and under it the exact value where the cut hides something. */
export function totalCell(total: Exact, w: Wording, bold: boolean): Cell {
  const exactly = hiddenExact(total);
  return {
    text: w.cut(total),
    under: exactly === null ? null : `(${decimalIn(w.language, exactly)})`,
    bold,
  };
}

type List = {
  readonly columns: readonly string[];
  readonly widths: readonly (number | '*')[];
  readonly codeWidth: number;
  readonly rows: readonly (readonly Cell[])[];
  readonly units: readonly DecidedUnit[];
};

/** Unit names repeat across a province: then every unit's official code stands in a column of its own, behind the number. */
function withCode(model: DecisionModel, w: Wording, { columns, widths, codeWidth, rows, units }: List): Block {
  const repeat = new Set(model.units.map(({ name }) => name)).size < model.units.length;
  const inserted = <T>(all: readonly T[], one: T): readonly T[] =>
    repeat ? [...all.slice(0, 1), one, ...all.slice(1)] : all;
  const name = repeat ? 2 : 1;
  return {
    kind: 'table',
    columns: inserted(columns, w.text('codeColumn')),
    widths: inserted(widths, codeWidth),
    middle: widths.map((_width, i) => (i < name ? i : i + 1)),
    rows: rows.map((row, i) => inserted(row, units[i]?.code ?? '')),
  };
}

function reasonsNotMet({ thresholds }: DecisionModel, unit: DecidedUnit, w: Wording): readonly string[] {
  const [lowest] = thresholds;
  const below = lowest !== undefined && compareExact(unit.total, lowest.from) < 0;
  return [
    ...(below ? [w.text('belowThreshold', { from: decimalIn(w.language, shownExact(lowest.from)) })] : []),
    ...(unit.unmet.length > 0 ? [w.text('unmetCondition')] : []),
  ];
}

function levelsNote({ thresholds, totalMaximum }: DecisionModel, w: Wording): Block {
  const shown = (value: Exact): string => decimalIn(w.language, shownExact(value));
  const bands = thresholds.map(({ level, from }, i) => {
    const next = thresholds[i + 1];
    const values = { level: w.level(level), from: shown(from) };
    return next
      ? w.text('band', { ...values, below: shown(next.from) })
      : w.text('lastBand', { ...values, maximum: shown(totalMaximum) });
  });
  return { kind: 'note', text: w.text('bands', { bands: bands.join('; ') }) };
}

const exactNote = (units: readonly DecidedUnit[], w: Wording): readonly Block[] =>
  units.some(
    ({ total, selfTotal }) =>
      hiddenExact(total) !== null || (selfTotal !== null && hiddenExact(toExact(selfTotal)) !== null),
  )
    ? [{ kind: 'note', text: w.text('exactNote') }]
    : [];
