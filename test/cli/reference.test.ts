/** Other offices' data by the command line: the blank workbook out, filled ones in, and what the checks make of them. */
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { cli, cliJson, HONG_PHONG, temporaryFolder } from '../builders/office.ts';
import { receivedRound } from '../builders/round.ts';

const YEAR = ['--year', '2024'] as const;
const HEADING_ROW = 5;

/** The blank workbook with values of one unit, by indicator. */
async function filled(data: string, values: Readonly<Record<string, number | string>>): Promise<string> {
  const { json } = await cliJson(['--data', data, 'template', ...YEAR, '--reference', '--out', temporaryFolder()]);
  const file = join(temporaryFolder(), 'mot-cua.xlsx');
  copyFileSync(json.files[0].file, file);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  const [sheet] = book.worksheets;
  const headings = (sheet?.getRow(HEADING_ROW).values ?? []) as readonly unknown[];
  const row = sheet?.getColumn(1).values.indexOf(HONG_PHONG.code) ?? 0;
  for (const [indicator, value] of Object.entries(values)) {
    const cell = sheet?.getCell(row, headings.indexOf(indicator));
    if (cell) cell.value = value;
  }
  await book.xlsx.writeFile(file);
  return file;
}

describe('reference', () => {
  it('takes the filled workbook in, and the checks name a score that the data do not earn', async () => {
    // given
    const data = await receivedRound({ unit: HONG_PHONG });
    const file = await filled(data, { cases_on_time: 158, cases_resolved: 160 });
    // when
    const taken = await cliJson(['--data', data, 'reference', file, ...YEAR]);
    const { json } = await cliJson(['--data', data, 'check', ...YEAR]);
    // then
    expect([taken.status, taken.json.files]).toEqual([
      0,
      [expect.objectContaining({ file: 'mot-cua.xlsx', outcome: 'accepted', units: 1, values: 2, findings: [] })],
    ]);
    const found = json.findings.filter((one: { code: string }) => one.code.endsWith('_REFERENCE'));
    expect(found.map((one: { unit: string; criterion: string }) => [one.unit, one.criterion])).toEqual([
      [HONG_PHONG.code, '3.1'],
    ]);
    expect((await cliJson(['--data', data, 'audit', 'verify'])).status).toBe(0);
  });

  it('names each cell that it does not take, and takes the others', async () => {
    const data = await receivedRound({ unit: HONG_PHONG });
    const file = await filled(data, { cases_on_time: 'khoảng 150', cases_resolved: 160 });
    const { status, json } = await cliJson(['--data', data, 'reference', file, ...YEAR]);
    const [report] = json.files;
    expect([status, report.outcome, report.values]).toEqual([1, 'accepted-with-warnings', 1]);
    expect(report.findings).toEqual([
      expect.objectContaining({ code: 'REFERENCE_UNREADABLE', message: expect.stringContaining('khoảng 150') }),
    ]);
  });

  it('refuses what holds no data, file by file, and stores nothing of it', async () => {
    const data = await receivedRound({ unit: HONG_PHONG });
    const blank = await filled(data, {});
    const folder = temporaryFolder();
    copyFileSync(blank, join(folder, 'trong.xlsx'));
    writeFileSync(join(folder, 'khac.csv'), 'a;b');
    const before = (await cliJson(['--data', data, 'audit', 'verify'])).json.events;
    const { status, json } = await cliJson(['--data', data, 'reference', folder, ...YEAR]);
    const told = json.files.map((one: { file: string; outcome: string; findings: readonly { code: string }[] }) => [
      one.file,
      one.outcome,
      one.findings.map((each) => each.code),
    ]);
    expect([status, told]).toEqual([
      1,
      [
        ['khac.csv', 'refused', ['NOT_A_WORKBOOK']],
        ['trong.xlsx', 'refused', ['REFERENCE_EMPTY']],
      ],
    ]);
    expect((await cliJson(['--data', data, 'audit', 'verify'])).json.events).toBe(before);
  });

  it('is refused to a person who may not import', async () => {
    const data = await receivedRound({ unit: HONG_PHONG });
    const file = await filled(data, { cases_resolved: 160 });
    const { json } = await cliJson(['--data', data, 'reference', file, ...YEAR, '--as', 'thanhvien1']);
    expect(json.error.code).toBe('ROLE_FORBIDDEN');
    const plain = await cli(['--data', data, 'reference', file, ...YEAR, '--as', 'thuky']);
    expect([plain.status, plain.out.trim()]).toEqual([0, 'mot-cua.xlsx: đã nhận; 1 số liệu của 1 đơn vị.']);
  });
});
