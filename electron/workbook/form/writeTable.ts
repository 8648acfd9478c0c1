/** The table itself: headings, groups with their sums, criteria with the cells to fill, the total. */
import type { DataValidation, Style, Worksheet } from 'exceljs';
import type { Criterion } from '../../../shared/domain/criteriaSet.ts';
import { formatPoints, type Points, sum } from '../../../shared/domain/points.ts';
import type { FixedCell } from './formIdentity.ts';
import { COLUMNS, type FormLayout, type GroupBlock, groupFormula, ROWS, totalFormula } from './formLayout.ts';
import * as look from './formStyles.ts';

const HEADINGS: readonly (readonly [keyof typeof COLUMNS, string])[] = [
  ['code', 'TT'],
  ['title', 'Tiêu chí'],
  ['maximum', 'Điểm\ntối đa'],
  ['score', 'Điểm\ntự chấm'],
  ['guidance', 'Cách chấm điểm'],
  ['asked', 'Minh chứng cần có'],
  ['note', 'Ghi chú'],
];
const EVIDENCE_HEADINGS: readonly (readonly [keyof typeof COLUMNS, string])[] = [
  ['number', 'Số, ký hiệu'],
  ['date', 'Ngày, tháng, năm'],
  ['name', 'Tên tài liệu'],
];

type Column = keyof typeof COLUMNS;
type Value = string | number | null | { readonly formula: string; readonly result: number };

/** @returns the cells that a returned form must still show unchanged. */
export function writeTable(sheet: Worksheet, layout: FormLayout): readonly FixedCell[] {
  const fixed: FixedCell[] = [];
  const put = (row: number, column: Column, value: Value, style: Partial<Style>) => {
    const address = `${COLUMNS[column].letter}${row}`;
    const cell = sheet.getCell(address);
    cell.value = value;
    cell.style = style;
    const hashed: readonly Column[] = ['code', 'title', 'maximum', 'score'];
    if (!hashed.includes(column) || value === null) return;
    fixed.push([address, typeof value === 'object' ? `=${value.formula}` : String(value)]);
  };
  writeHeadings(sheet, put);
  for (const block of layout.blocks) writeBlock(sheet, block, put);
  const { totalRow } = layout;
  for (const column of columnsOf()) put(totalRow, column, null, look.TOTAL);
  put(totalRow, 'title', 'TỔNG CỘNG', look.TOTAL);
  put(totalRow, 'maximum', number(sum(layout.blocks.map(blockMaximum))), look.TOTAL);
  put(totalRow, 'score', { formula: totalFormula(layout), result: 0 }, look.TOTAL);
  sheet.getRow(totalRow).height = 22;
  return fixed;
}

type Put = (row: number, column: Column, value: Value, style: Partial<Style>) => void;

function writeHeadings(sheet: Worksheet, put: Put): void {
  const { heading, subheading } = ROWS;
  for (const [column, text] of HEADINGS) {
    const { letter } = COLUMNS[column];
    sheet.mergeCells(`${letter}${heading}:${letter}${subheading}`);
    put(heading, column, text, column === 'score' ? look.INPUT_HEADING : look.HEADING);
  }
  sheet.mergeCells(`${COLUMNS.number.letter}${heading}:${COLUMNS.name.letter}${heading}`);
  put(heading, 'number', 'Minh chứng kèm theo', look.INPUT_HEADING);
  for (const [column, text] of EVIDENCE_HEADINGS) put(subheading, column, text, look.INPUT_HEADING);
  sheet.getRow(heading).height = 17;
  sheet.getRow(subheading).height = 30;
}

function writeBlock(sheet: Worksheet, block: GroupBlock, put: Put): void {
  const { group, row, criteria } = block;
  for (const column of columnsOf()) put(row, column, null, look.GROUP_TEXT);
  put(row, 'code', group.numeral, look.GROUP_CODE);
  put(row, 'title', group.title.vi, look.GROUP_TEXT);
  put(row, 'maximum', number(blockMaximum(block)), look.GROUP_NUMBER);
  put(row, 'score', { formula: groupFormula(block), result: 0 }, look.GROUP_NUMBER);
  sheet.getRow(row).height = look.rowHeight(
    [{ text: group.title.vi, width: COLUMNS.title.width, size: 12 }],
    look.ONE_LINE,
  );
  for (const one of criteria) {
    const { criterion } = one;
    put(one.row, 'code', criterion.code, look.FIXED_CODE);
    put(one.row, 'title', criterion.title.vi, look.FIXED_TEXT);
    put(one.row, 'maximum', number(criterion.maximum), look.FIXED_NUMBER);
    put(one.row, 'score', null, look.INPUT_SCORE);
    put(one.row, 'guidance', criterion.guidance?.vi ?? null, look.SMALL_TEXT);
    put(one.row, 'asked', criterion.evidence?.vi ?? null, look.SMALL_TEXT);
    for (const column of ['number', 'date', 'name'] as const) put(one.row, column, null, look.INPUT_TEXT);
    put(one.row, 'note', criterion.counted ? null : 'Thí điểm, không cộng vào tổng', look.INPUT_TEXT);
    const cell = sheet.getCell(`${COLUMNS.score.letter}${one.row}`);
    cell.dataValidation = scoreValidation(criterion, cell.address);
    sheet.getRow(one.row).height = look.rowHeight([
      { text: criterion.title.vi, width: COLUMNS.title.width, size: 11 },
      { text: criterion.guidance?.vi ?? '', width: COLUMNS.guidance.width, size: 10 },
      { text: criterion.evidence?.vi ?? '', width: COLUMNS.asked.width, size: 10 },
    ]);
  }
}

/** Excel refuses messages above 255 characters and titles above 32. */
function scoreValidation(criterion: Criterion, address: string): DataValidation {
  const maximum = formatPoints(criterion.maximum);
  const shown = maximum.replace('.', ',');
  const mayNotArise = criterion.notApplicable !== 'not-allowed';
  const isNumber = `AND(ISNUMBER(${address}),${address}>=0,${address}<=${maximum})`;
  const orNotArisen = mayNotArise ? ` Không phát sinh: ghi KPS.` : '';
  return {
    type: 'custom',
    allowBlank: true,
    formulae: [mayNotArise ? `OR(${isNumber},UPPER(TRIM(${address}))="KPS")` : isNumber],
    showInputMessage: true,
    promptTitle: `Tiêu chí ${criterion.code}`.slice(0, 32),
    prompt: `Số từ 0 đến ${shown}.${orNotArisen}`,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: `Điểm tiêu chí ${criterion.code}`.slice(0, 32),
    error: `Điểm phải là số từ 0 đến ${shown}.${orNotArisen} Nếu máy không nhận dấu phẩy, dùng dấu chấm (ví dụ 2.5). Chưa chấm: để trống.`,
  };
}

const blockMaximum = ({ criteria }: GroupBlock): Points =>
  sum(criteria.filter(({ criterion }) => criterion.counted).map(({ criterion }) => criterion.maximum));

/** Excel stores doubles; the shortest decimal of a number of at most three decimals reads back exactly. */
const number = (value: Points): number => Number(formatPoints(value));

const columnsOf = (): readonly Column[] => [
  'code',
  'title',
  'maximum',
  'score',
  'guidance',
  'asked',
  'number',
  'date',
  'name',
  'note',
];
