/** 40 faults of many kinds, planted in 20 forms; 10 clean forms beside them; then every fault corrected. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { fillWorkbook, writeBlankWorkbook } from '../../electron/workbook/index.ts';
import type { RoundUnit } from '../../shared/domain/unit.ts';
import { cli, cliJson, fullMarks, shippedSet, temporaryFolder } from '../builders/office.ts';

type Form = {
  readonly book: ExcelJS.Workbook;
  readonly sheet: ExcelJS.Worksheet;
  readonly row: (code: string) => number;
  readonly score: (code: string) => ExcelJS.Cell;
};
/** What is expected to be told, as "CODE criterion", and how it is planted. */
type Fault = readonly [told: string, plant: (form: Form) => void];

const typed =
  (code: string, value: ExcelJS.CellValue, format?: string) =>
  ({ score }: Form): void => {
    score(code).value = value;
    // exceljs shares one style between cells: a changed one is a new one.
    if (format !== undefined) score(code).style = { ...score(code).style, numFmt: format };
  };
const put =
  (column: string, code: string, value: ExcelJS.CellValue) =>
  ({ sheet, row }: Form): void => {
    sheet.getCell(`${column}${row(code)}`).value = value;
  };
const at =
  (address: string, value: ExcelJS.CellValue) =>
  ({ sheet }: Form): void => {
    sheet.getCell(address).value = value;
  };
const hideRow =
  (code: string) =>
  ({ sheet, row }: Form): void => {
    sheet.getRow(row(code)).hidden = true;
  };
const hideColumn =
  (letter: string) =>
  ({ sheet }: Form): void => {
    sheet.getColumn(letter).hidden = true;
  };
const addSheet =
  (name: string, state: 'visible' | 'hidden') =>
  ({ book }: Form): void => {
    book.addWorksheet(name, { state }).addRow(['Phụ lục']);
  };
const strikeOut =
  (code: string) =>
  ({ score }: Form): void => {
    score(code).style = { ...score(code).style, font: { strike: true } };
  };
const clearRow =
  (code: string) =>
  ({ sheet, row }: Form): void => {
    sheet.getRow(row(code)).values = [];
  };
/** Writes another row's name beside a blank code. */
const nameAs =
  (code: string, other: string) =>
  ({ sheet, row }: Form): void => {
    sheet.getCell(`B${row(code)}`).value = sheet.getCell(`B${row(other)}`).value;
    sheet.getCell(`A${row(code)}`).value = null;
  };
const ownRow =
  (code: string, ownCode: string, title: string) =>
  ({ sheet, row }: Form): void => {
    sheet.getCell(`B${row(code)}`).value = title;
    sheet.getCell(`A${row(code)}`).value = ownCode;
  };
const blankEvidence =
  (code: string) =>
  ({ sheet, row }: Form): void => {
    for (const column of ['G', 'H', 'I']) sheet.getCell(`${column}${row(code)}`).value = null;
  };
const swapRows =
  (one: string, other: string) =>
  ({ sheet, row }: Form): void => {
    const [a, b] = [sheet.getRow(row(one)).values, sheet.getRow(row(other)).values];
    sheet.getRow(row(one)).values = b;
    sheet.getRow(row(other)).values = a;
  };
const formula =
  (address: string, text: string, result: number) =>
  ({ sheet }: Form): void => {
    sheet.getCell(address).value = { formula: text, result, date1904: false };
  };

/** Two a file. */
const FAULTS: readonly Fault[] = [
  ['SCORE_ABOVE_MAX 1.1', typed('1.1', 4.5)],
  ['SCORE_NEGATIVE 1.3', typed('1.3', -1)],
  ['SCORE_NOT_A_NUMBER 1.2', typed('1.2', 'tốt')],
  ['SCORE_MISSING 1.4', typed('1.4', null)],
  ['SCORE_AMBIGUOUS 1.1', typed('1.1', '1.000')],
  ['SCORE_SEVERAL_NUMBERS 1.3', typed('1.3', '1 hoặc 2')],
  ['SCORE_IS_PERCENT 1.1', typed('1.1', 0.98, '0.00%')],
  ['SCORE_IS_DATE 1.3', typed('1.3', new Date(Date.UTC(2024, 4, 3)), 'd/m')],
  ['SCORE_IS_ERROR 1.1', typed('1.1', { error: '#REF!' })],
  ['SCORE_OFF_STEP 1.2', typed('1.2', 2.5)],
  ['SCORE_TOO_PRECISE 1.1', typed('1.1', 3.125)],
  ['SCORE_SHOWN_ROUNDED 1.3', typed('1.3', 1.5, '0')],
  ['NA_NOT_ALLOWED 1.1', typed('1.1', 'KPS')],
  ['FORMULA_WITHOUT_VALUE 2.1', typed('2.1', { formula: 'C8', date1904: false })],
  ['CRITERION_TWICE 2.1', nameAs('2.2', '2.1')],
  ['EVIDENCE_MISSING 3.1', blankEvidence('3.1')],
  ['MAX_ALTERED 1.2', put('C', '1.2', 5)],
  [
    'FIXED_TEXT_ALTERED 2.2',
    put('B', '2.2', 'Đối thoại của người đứng đầu cấp ủy, chính quyền với Nhân dân (ít nhất một lần)'),
  ],
  ['FORMULA_ALTERED', formula('D49', 'SUM(D7,D16,D23,D32,D40)+0', 100)],
  ['SURVEY_SELF_SCORED 5.8', blankEvidence('5.8')],
  ['TOTAL_MISMATCH', at('D49', 99)],
  ['HIDDEN_ROWS', hideRow('4.3')],
  ['GROUP_TOTAL_MISMATCH 1', at('D7', 19)],
  ['ROWS_REORDERED', swapRows('4.3', '4.4')],
  ['HIDDEN_COLUMNS', hideColumn('D')],
  ['EXTRA_SHEETS', addSheet('Phụ lục', 'visible')],
  ['FORMULA_TYPED_OVER 1', at('D7', 20)],
  ['HIDDEN_SHEET', addSheet('Ẩn', 'hidden')],
  ['CRITERION_MISSING 5.7', clearRow('5.7')],
  ['MAX_ALTERED 1', at('C7', 25)],
  ['CRITERION_UNKNOWN', ownRow('5.7', '5.9', 'Mô hình riêng của xã')],
  ['FORMULA_LIKE_TEXT 1.1', put('I', '1.1', '=CMD()')],
  ['SCORE_IS_PERCENT 2.3', typed('2.3', '90%')],
  ['SCORE_IS_DATE 3.2', typed('3.2', '3/5/2024')],
  ['SCORE_NOT_A_NUMBER 3.3', typed('3.3', { richText: [{ text: 'l,5' }] })],
  ['SCORE_MISSING 3.6', typed('3.6', '-')],
  ['SCORE_ABOVE_MAX 5.1', typed('5.1', '30')],
  ['SCORE_AMBIGUOUS 2.1', strikeOut('2.1')],
  ['FIXED_TEXT_ALTERED 3.1', put('E', '3.1', '≥ 90% → 6')],
  ['SCORE_OFF_STEP 3.5', typed('3.5', 0.5)],
];

const units: readonly RoundUnit[] = Array.from({ length: 30 }, (_none, index) => ({
  id: index + 1,
  code: String(30_001 + index),
  name: `Xã ${['Bình', 'Hòa', 'Lộc', 'Phú', 'Sơn', 'Tân'][index % 6]} ${['Đông', 'Nam', 'Tây', 'Bắc', 'Trung'][Math.floor(index / 6)]}`,
  kind: 'commune',
}));

async function officeOf30(): Promise<string> {
  const sample = JSON.parse(
    readFileSync(new URL('../../resources/sample/nam-sach-2024.json', import.meta.url), 'utf8'),
  );
  const folder = temporaryFolder();
  const profile = join(folder, 'profile.json');
  writeFileSync(
    profile,
    JSON.stringify({ ...sample, units: units.map(({ code, name, kind }) => ({ code, name, kind })) }),
  );
  const data = join(folder, 'data');
  const made = await cli(['--data', data, 'init', '--profile', profile]);
  if (made.status !== 0) throw new Error(made.err);
  return data;
}

async function formOf(unit: RoundUnit, faults: readonly Fault[]): Promise<Uint8Array> {
  const blank = await writeBlankWorkbook({
    set: shippedSet(),
    authorityName: 'Ủy ban nhân dân huyện Nam Sách',
    year: 2024,
    submissionDue: '2024-12-15',
    unit,
    sample: true,
    createdAt: '2024-10-15T01:00:00.000Z',
  });
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(await fillWorkbook(blank, fullMarks(shippedSet()))).buffer);
  const [sheet] = book.worksheets;
  if (!sheet) throw new Error('the form has a sheet');
  const rows = new Map<string, number>();
  sheet.eachRow((row, at) => rows.set(row.getCell('A').text, at));
  const row = (code: string): number => rows.get(code) ?? 0;
  for (const [, plant] of faults) plant({ book, sheet, row, score: (code) => sheet.getCell(`D${row(code)}`) });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

type Told = {
  readonly code: string;
  readonly severity: string;
  readonly criterion: string | null;
  readonly params: { readonly group?: string };
};
const told = ({ code, criterion, params }: Told): string => [code, criterion ?? params.group].filter(Boolean).join(' ');

describe('faults planted in forms', () => {
  it('are all told, clean forms are left in peace, and a corrected form tells each as cured', {
    timeout: 120_000,
  }, async () => {
    const data = await officeOf30();
    const folders = { faulty: temporaryFolder(), corrected: temporaryFolder() };
    const planted = units.map((_unit, index) => FAULTS.slice(index * 2, index * 2 + 2));
    for (const [index, unit] of units.entries()) {
      const faults = planted[index] ?? [];
      writeFileSync(join(folders.faulty, `${unit.code}.xlsx`), await formOf(unit, faults));
      if (faults.length > 0) writeFileSync(join(folders.corrected, `${unit.code}.xlsx`), await formOf(unit, []));
    }
    const importAll = async (folder: string) =>
      (await cliJson(['--data', data, 'import', folder, '--year', '2024'])).json.files as readonly {
        readonly file: string;
        readonly findings: readonly Told[];
      }[];

    const first = await importAll(folders.faulty);
    const missed = first.flatMap(({ findings }, index) => {
      const found = findings.map(told);
      return (planted[index] ?? [])
        .map(([one]) => one)
        .filter((one) => !found.includes(one))
        .map((one) => ({ one, found }));
    });
    expect(missed).toEqual([]);
    expect(first.slice(20).flatMap(({ findings }) => findings.map(told))).toEqual([]);

    const second = await importAll(folders.corrected);
    const uncured = second.flatMap(({ findings }, index) => {
      const version = findings.find(({ code }) => code === 'SUPERSEDES_VERSION');
      const cured = (version?.params as { readonly cured?: readonly string[] } | undefined)?.cured ?? [];
      return (planted[index] ?? []).map(([one]) => one).filter((one) => !cured.includes(one));
    });
    expect(second).toHaveLength(20);
    expect(uncured).toEqual([]);
    expect(second.flatMap(({ findings }) => findings.filter(({ severity }) => severity !== 'info'))).toEqual([]);
  });
});
