/** The lists of a decision: units that met the standard with their levels, and units that did not. */
import type { Content, ContentSection, ContentTable, TableCell } from 'pdfmake/interfaces.js';
import type { DecidedUnit, DecisionModel } from '../../shared/domain/decision.ts';
import { compareExact, toExact } from '../../shared/domain/points.ts';
import { FORM } from './form.ts';
import { listTable, middleCell, textCell, totalCell } from './listTable.ts';
import { ownPageNumbers } from './paperDefinition.ts';
import { hiddenExact, shownExact } from './shownPoints.ts';
import { centred } from './textBlocks.ts';
import { appendixTexts, levelName } from './texts.ts';

/** Two appendices are numbered I and II, a single one is not (Decree 30/2020/NĐ-CP, appendix I, part III, point 1). */
export function decisionAppendices(
  model: DecisionModel,
  met: readonly DecidedUnit[],
  unmet: readonly DecidedUnit[],
): readonly ContentSection[] {
  const single = met.length === 0 || unmet.length === 0;
  return [
    ...(met.length === 0
      ? []
      : [
          appendix(model, {
            name: appendixTexts.name(single ? null : 'I'),
            title: appendixTexts.met(model),
            table: metTable(model, met),
            notes: [levelsNote(model), ...exactNote(met)],
          }),
        ]),
    ...(unmet.length === 0
      ? []
      : [
          appendix(model, {
            name: appendixTexts.name(single ? null : 'II'),
            title: appendixTexts.unmet(model),
            table: unmetTable(model, unmet),
            notes: exactNote(unmet),
          }),
        ]),
  ];
}

type Appendix = {
  readonly name: string;
  readonly title: string;
  readonly table: ContentTable;
  readonly notes: readonly string[];
};

const appendix = (model: DecisionModel, { name, title, table, notes }: Appendix): ContentSection => ({
  header: ownPageNumbers(),
  section: [
    centred(name, FORM.titleSize, { bold: true }),
    centred(title, FORM.titleSize, { bold: true }),
    { ...centred(appendixTexts.reference(model), FORM.body.size, { italics: true }), margin: [0, 2, 0, 10] },
    // Before the table: behind it they would now and then stand on a page by themselves.
    ...notes.map(
      (text): Content => ({
        text,
        italics: true,
        fontSize: FORM.noteSize,
        alignment: 'justify',
        margin: [0, 0, 0, 3],
      }),
    ),
    table,
  ],
});

const metTable = (model: DecisionModel, units: readonly DecidedUnit[]): ContentTable =>
  listTable({
    columns: withCode(model, appendixTexts.columns, appendixTexts.code),
    widths: withCode(model, [30, '*', 80, 94, 56], 56),
    rows: units.map((unit, index) => [...commonCells(model, unit, index), middleCell(levelName(unit.level))]),
  });

const unmetTable = (model: DecisionModel, units: readonly DecidedUnit[]): ContentTable =>
  listTable({
    columns: withCode(model, appendixTexts.unmetColumns, appendixTexts.code),
    widths: withCode(model, [30, '*', 72, 80, 104], 52),
    rows: units.map((unit, index) => [
      ...commonCells(model, unit, index),
      middleCell(reasonsNotMet(model, unit).join('; ')),
    ]),
  });

const commonCells = (model: DecisionModel, unit: DecidedUnit, index: number): TableCell[] => [
  ...withCode(model, [middleCell(String(index + 1)), textCell(unit.name)], middleCell(unit.code)),
  unit.selfTotal === null ? middleCell('–') : totalCell(toExact(unit.selfTotal)),
  totalCell(unit.total, { bold: true }),
];

/** Unit names repeat across a province: then every unit's official code stands in a column of its own, behind the number. */
function withCode<T>({ units }: DecisionModel, [first, ...others]: readonly T[], code: T): readonly T[] {
  const repeat = new Set(units.map(({ name }) => name)).size < units.length;
  return first === undefined ? [] : [first, ...(repeat ? [code] : []), ...others];
}

function reasonsNotMet({ thresholds }: DecisionModel, unit: DecidedUnit): readonly string[] {
  const [lowest] = thresholds;
  const below = lowest !== undefined && compareExact(unit.total, lowest.from) < 0;
  return [
    ...(below ? [appendixTexts.belowThreshold(shownExact(lowest.from))] : []),
    ...(unit.unmet.length > 0 ? [appendixTexts.unmetCondition] : []),
  ];
}

function levelsNote({ thresholds, totalMaximum }: DecisionModel): string {
  const bands = thresholds.map(({ level, from }, index) => {
    const next = thresholds[index + 1];
    return appendixTexts.band(level, shownExact(from), next ? shownExact(next.from) : null, shownExact(totalMaximum));
  });
  return appendixTexts.levels(bands);
}

const exactNote = (units: readonly DecidedUnit[]): readonly string[] =>
  units.some(
    ({ total, selfTotal }) =>
      hiddenExact(total) !== null || (selfTotal !== null && hiddenExact(toExact(selfTotal)) !== null),
  )
    ? [appendixTexts.exactNote]
    : [];
