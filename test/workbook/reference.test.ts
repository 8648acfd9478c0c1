import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { writeReferenceWorkbook } from '../../electron/workbook/index.ts';
import { readReference } from '../../electron/workbook/read/index.ts';
import type { RoundUnit } from '../../shared/domain/unit.ts';
import { SAMPLE_SET } from '../builders/workbook.ts';

const units: readonly RoundUnit[] = [
  { id: 1, code: '10630', name: 'Xã An Bình', kind: 'commune' },
  { id: 2, code: '10654', name: 'Xã Hồng Phong', kind: 'commune' },
  { id: 3, code: '10606', name: 'Thị trấn Nam Sách', kind: 'township' },
];
const expected = { set: SAMPLE_SET, units };
type Value = string | number | null;

async function aTable(
  heading: readonly Value[],
  rows: readonly (readonly Value[])[],
  formats: Readonly<Record<string, string>> = {},
) {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Một cửa');
  sheet.addRow(['Số liệu của Trung tâm hành chính công']);
  sheet.addRow(heading);
  for (const row of rows) sheet.addRow(row);
  for (const [cell, format] of Object.entries(formats)) sheet.getCell(cell).numFmt = format;
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const plain = (reading: Awaited<ReturnType<typeof readReference>>) => {
  if (reading.kind !== 'read') throw new Error(reading.code);
  return {
    values: Object.fromEntries(reading.rows.map((one) => [`${one.unitCode} ${one.indicator}`, one.value])),
    findings: reading.findings.map(({ code, cell, params }) => [code, cell, params.reason].filter(Boolean).join(' ')),
  };
};

describe('the blank workbook for other offices', () => {
  it('has a row for each unit and a column for each indicator, and reads back what is filled in', async () => {
    const form = {
      ...expected,
      authorityName: 'UBND huyện Nam Sách',
      year: 2024,
      sample: true,
      createdAt: '2024-11-01T00:00:00Z',
    };
    const bytes = await writeReferenceWorkbook(form);
    expect(Buffer.compare(bytes, await writeReferenceWorkbook(form))).toBe(0);
    expect(plain(await readReference(bytes, expected))).toEqual({ values: {}, findings: [] });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(new Uint8Array(bytes).buffer);
    const [sheet] = book.worksheets;
    const column = sheet?.getRow(5).values as readonly string[];
    const at = (row: number, name: string) => sheet?.getCell(row, column.indexOf(name));
    for (const [row, name, value] of [
      [6, 'cases_on_time', 1523],
      [6, 'cases_resolved', 1600],
      [7, 'survey_overall_percent', 98.17],
      [8, 'cases_on_time', 0],
    ] as const) {
      const cell = at(row, name);
      if (cell) cell.value = value;
    }
    const read = plain(await readReference(new Uint8Array(await book.xlsx.writeBuffer()), expected));
    expect(read).toEqual({
      values: {
        '10606 cases_on_time': '1523',
        '10606 cases_resolved': '1600',
        '10630 survey_overall_percent': '98.17',
        '10654 cases_on_time': '0',
      },
      findings: [],
    });
  });
});

describe('a table of another office', () => {
  it('is read by its headings: columns in any order, units by code or name, numbers as in score sheets', async () => {
    const bytes = await aTable(
      ['Ghi chú', 'cases_resolved', 'Đơn vị', 'survey_overall_percent', 'cases_on_time', 'online_rate'],
      [
        ['', 1600, 'UBND xã An Bình', '98,17%', '1523', 0.9817],
        ['', 400, 'xa Hong Phong', '97.5', 399, 45.5],
        ['', '-', 'TT Nam Sách', null, 0, null],
        ['', 2000, 'Tổng cộng', null, 1922, null],
      ],
      { F3: '0.00%' },
    );
    expect(plain(await readReference(bytes, expected))).toEqual({
      values: {
        '10630 cases_resolved': '1600',
        '10630 survey_overall_percent': '98.17',
        '10630 cases_on_time': '1523',
        '10630 online_rate': '98.17',
        '10654 cases_resolved': '400',
        '10654 survey_overall_percent': '97.5',
        '10654 cases_on_time': '399',
        '10654 online_rate': '45.5',
        '10606 cases_on_time': '0',
      },
      findings: [],
    });
  });

  it('gives no value where a cell can be read in two ways, and names each', async () => {
    const bytes = await aTable(
      ['Mã đơn vị', 'Đơn vị', 'cases_on_time', 'cases_resolved', 'survey_overall_percent'],
      [
        ['10630', 'Xã An Bình', '1.250', 12.5, 0.98],
        ['10654', 'Xã Hồng Phong', -3, 'nhiều', '98 hoặc 99'],
        ['10606', 'Xã An Bình', 5, 6, 90],
        ['99999', 'Xã Khác', 5, 6, 90],
      ],
    );
    expect(plain(await readReference(bytes, expected))).toEqual({
      values: {},
      findings: [
        'REFERENCE_UNREADABLE C3 thousand-or-decimal',
        'REFERENCE_UNREADABLE D3 not-whole',
        'REFERENCE_UNREADABLE E3 share-or-percent',
        'REFERENCE_UNREADABLE C4 negative',
        'REFERENCE_UNREADABLE D4 not-a-number',
        'REFERENCE_UNREADABLE E4 not-a-number',
        'REFERENCE_UNIT_UNKNOWN A5',
        'REFERENCE_UNIT_UNKNOWN A6',
      ],
    });
  });

  it('that states a value twice is believed only where both agree', async () => {
    const bytes = await aTable(
      ['Mã', 'cases_on_time', 'cases_resolved', 'cases_on_time'],
      [
        ['10630', 5, 6, 5],
        ['10654', 5, 6, 7],
      ],
    );
    const read = plain(await readReference(bytes, expected));
    expect(read.values).toEqual({
      '10630 cases_on_time': '5',
      '10630 cases_resolved': '6',
      '10654 cases_resolved': '6',
    });
    expect(read.findings).toEqual(['REFERENCE_COLUMN_TWICE D2', 'REFERENCE_TWICE D4']);
  });

  it.each<[string, Uint8Array, string]>([
    ['an empty file', new Uint8Array(), 'EMPTY_FILE'],
    ['a CSV', Buffer.from('a;b\n1;2\n'), 'NOT_A_WORKBOOK'],
  ])('%s is refused', async (_name, bytes, code) => {
    expect(await readReference(bytes, expected)).toMatchObject({ kind: 'refused', code });
  });

  it('without an indicator of the set is refused', async () => {
    expect(await readReference(await aTable(['Mã', 'Số dân'], [['10630', 5]]), expected)).toMatchObject({
      code: 'NO_REFERENCE_TABLE',
    });
  });
});
