/** Fills a blank form as a commune would in Excel: for the sample season and for tests. */
import type ExcelJS from 'exceljs';
import { formatPoints, type Points, points, sum, ZERO } from '../../../shared/domain/points.ts';
import type { StatedEvidence } from '../../../shared/domain/submission.ts';
import { withFixedZipDates } from './fixedZipDates.ts';
import { COLUMNS, PROGRESS_CELL, progressText, ROWS, SCORE_SHEET } from './formLayout.ts';
import { rowHeight } from './formStyles.ts';

/** A number, or whatever was typed instead ("4,5", "KPS"). */
export type FilledScore = { readonly points: Points } | { readonly text: string };

/** By criterion code; a criterion that is not named stays blank. */
export type Answers = {
  readonly scores: Readonly<Record<string, FilledScore>>;
  readonly evidence?: Readonly<Record<string, StatedEvidence>>;
  /** Typed over the total's formula. */
  readonly total?: Points;
  /** Maxima that the commune altered. */
  readonly maxima?: Readonly<Record<string, Points>>;
};

/**
 * @param bytes of a form from writeBlankWorkbook.
 * @returns the filled form; its formulas hold the values that Excel computes from the numbers (text counts nothing there).
 * @throws Error when the answers name a criterion that the form does not have.
 */
export async function fillWorkbook(bytes: Uint8Array, answers: Answers): Promise<Uint8Array> {
  const { Workbook } = (await import('exceljs')).default;
  const workbook = new Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const sheet = workbook.getWorksheet(SCORE_SHEET);
  if (!sheet) throw new Error('not a blank form of this app');
  const rowOf = codeRows(sheet);
  const cell = (code: string, column: keyof typeof COLUMNS): ExcelJS.Cell => {
    const row = rowOf.get(code);
    if (row === undefined) throw new Error(`the form has no criterion ${code}`);
    return sheet.getCell(`${COLUMNS[column].letter}${row}`);
  };
  for (const [code, score] of Object.entries(answers.scores)) {
    cell(code, 'score').value = 'points' in score ? Number(formatPoints(score.points)) : score.text;
  }
  for (const [code, maximum] of Object.entries(answers.maxima ?? {}))
    cell(code, 'maximum').value = Number(formatPoints(maximum));
  for (const [code, documents] of Object.entries(answers.evidence ?? {})) {
    for (const column of ['number', 'date', 'name'] as const) cell(code, column).value = documents[column] || null;
    const row = sheet.getRow(rowOf.get(code) ?? 0);
    const needed = (['number', 'date', 'name'] as const).map((column) => ({
      text: documents[column],
      width: COLUMNS[column].width,
      size: 11,
    }));
    row.height = Math.max(row.height, rowHeight(needed));
  }
  const total = recalculate(sheet);
  if (answers.total !== undefined) total.value = Number(formatPoints(answers.total));
  return withFixedZipDates(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function codeRows(sheet: ExcelJS.Worksheet): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  sheet.eachRow((row, number) => {
    if (number >= ROWS.firstBody) rows.set(row.getCell(COLUMNS.code.letter).text, number);
  });
  return rows;
}

/** Gives every formula of the form its value. @returns the cell of the total, the last sum of the score column. */
function recalculate(sheet: ExcelJS.Worksheet): ExcelJS.Cell {
  const score = sheet.getColumn(COLUMNS.score.letter);
  const progress = sheet.getCell(PROGRESS_CELL);
  let total = sheet.getCell(`${COLUMNS.score.letter}${ROWS.firstBody}`);
  score.eachCell((cell) => {
    if (!cell.formula) return;
    cell.value = { formula: cell.formula, result: Number(formatPoints(sumOf(cell))) };
    total = cell;
  });
  const filled = cellsOf(progress).filter((cell) => cell.value !== null).length;
  progress.value = { formula: progress.formula, result: progressText(filled, progress.formula) };
  return total;
}

/** Text counts nothing in a SUM, as in Excel. */
function sumOf(cell: ExcelJS.Cell): Points {
  if (cell.formula) return sum(cellsOf(cell).map(sumOf));
  return typeof cell.value === 'number' ? points(String(cell.value)) : ZERO;
}

/** The cells that a formula of the form names: "SUM(D8:D15)", "SUM(D7,D16)". */
const cellsOf = (cell: ExcelJS.Cell): readonly ExcelJS.Cell[] =>
  [...cell.formula.matchAll(/([A-Z])(\d+)(?::[A-Z](\d+))?/g)].flatMap(([, letter, from, to = from]) =>
    Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) =>
      cell.worksheet.getCell(`${letter}${Number(from) + index}`),
    ),
  );
