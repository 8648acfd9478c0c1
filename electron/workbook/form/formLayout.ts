/** Where everything of the blank form stands: one place for the writer, the filler and the tests. */
import {
  appliesTo,
  type CriteriaSet,
  type Criterion,
  type CriterionGroup,
} from '../../../shared/domain/criteriaSet.ts';
import type { UnitKind } from '../../../shared/domain/unit.ts';

export const SCORE_SHEET = 'Bảng chấm điểm';

/** Widths in characters; together they print on one A4 landscape page at about 80 %. */
export const COLUMNS = {
  code: { letter: 'A', width: 6 },
  title: { letter: 'B', width: 38 },
  maximum: { letter: 'C', width: 7 },
  score: { letter: 'D', width: 8 },
  guidance: { letter: 'E', width: 30 },
  asked: { letter: 'F', width: 25 },
  number: { letter: 'G', width: 14 },
  date: { letter: 'H', width: 11.5 },
  name: { letter: 'I', width: 27 },
  note: { letter: 'J', width: 13 },
} as const;

export const LAST_COLUMN = COLUMNS.note.letter;

export const ROWS = {
  letterhead: 1,
  title: 2,
  unit: 3,
  instruction: 4,
  heading: 5,
  subheading: 6,
  firstBody: 7,
} as const;

/** Counts the scores that are filled in, beside the unit's line. */
export const PROGRESS_CELL = `${COLUMNS.note.letter}${ROWS.unit}`;

export type GroupBlock = {
  readonly group: CriterionGroup;
  readonly row: number;
  readonly criteria: readonly { readonly criterion: Criterion; readonly row: number }[];
};

export type FormLayout = { readonly blocks: readonly GroupBlock[]; readonly totalRow: number };

/** The rows of the table for one kind of unit; groups of which nothing applies are left out. */
export function layOutForm(set: CriteriaSet, kind: UnitKind): FormLayout {
  let row: number = ROWS.firstBody;
  const blocks: GroupBlock[] = [];
  for (const group of set.groups) {
    const own = group.criteria.filter((criterion) => appliesTo(criterion, kind));
    if (own.length === 0) continue;
    const groupRow = row++;
    blocks.push({ group, row: groupRow, criteria: own.map((criterion) => ({ criterion, row: row++ })) });
  }
  return { blocks, totalRow: row };
}

/** "SUM(D8:D15)": the scores of a group that count; a pilot criterion among them breaks the range into cells. */
export function groupFormula({ criteria }: GroupBlock): string {
  const { letter } = COLUMNS.score;
  const counted = criteria.filter(({ criterion }) => criterion.counted).map(({ row }) => row);
  const [first, last] = [counted[0], counted.at(-1)];
  if (first === undefined || last === undefined) return 'SUM(0)';
  const unbroken = last - first + 1 === counted.length;
  return `SUM(${unbroken ? `${letter}${first}:${letter}${last}` : counted.map((row) => `${letter}${row}`).join(',')})`;
}

export const totalFormula = ({ blocks }: FormLayout): string =>
  `SUM(${blocks.map(({ row }) => `${COLUMNS.score.letter}${row}`).join(',')})`;

/** "5/37" */
export function progressFormula({ blocks }: FormLayout): string {
  const { letter } = COLUMNS.score;
  const ranges = blocks.map(({ row, criteria }) => `${letter}${row + 1}:${letter}${row + criteria.length}`);
  const count = blocks.reduce((all, { criteria }) => all + criteria.length, 0);
  return `COUNTA(${ranges.join(',')})&"/${count}"`;
}

/** What the progress formula shows: "5/37". */
export const progressText = (filled: number, formula: string): string =>
  `${filled}${formula.slice(formula.lastIndexOf('/'), -1)}`;
