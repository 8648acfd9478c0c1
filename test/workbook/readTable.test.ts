import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { readTable, type TableReading } from '../../electron/workbook/table/readTable.ts';

const COLUMNS = [
  { key: 'code', needed: true, names: ['Mã tiêu chí', 'Tiêu chí'] },
  { key: 'score', needed: true, names: ['Điểm'] },
];
const HEADINGS = ['Mã tiêu chí', 'Điểm'];

async function read(fill: (book: ExcelJS.Workbook) => void): Promise<TableReading> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return readTable(new Uint8Array(await book.xlsx.writeBuffer()), COLUMNS);
}

const problem = (reading: TableReading) => (reading.kind === 'refused' ? reading.code : null);
const scores = (reading: TableReading) => (reading.kind === 'read' ? reading.rows.map(({ cells }) => cells.score) : []);

test('cells come as a person sees them, with their places', async () => {
  const reading = await read((book) => {
    const sheet = book.addWorksheet('Bảng');
    sheet.addRows([['Danh sách'], [], HEADINGS, ['1.1', 4.5], ['1.2', '4,5'], [], ['1.3', 0]]);
    sheet.addRow(['1.4', { formula: 'B4-4.5', result: 0 }]);
  });
  expect(scores(reading)).toEqual([
    { text: '4.5', cell: 'B4', number: true },
    { text: '4,5', cell: 'B5', number: false },
    { text: '0', cell: 'B7', number: true },
    { text: '0', cell: 'B8', number: true },
  ]);
});

test('what is no plain number does not look like one: percent, date, error, struck out, never calculated', async () => {
  const reading = await read((book) => {
    const sheet = book.addWorksheet('Bảng');
    sheet.addRows([HEADINGS, ['1.1', 0.9], ['1.2', new Date('2024-05-04')], ['1.3', { error: '#REF!' }], ['1.4', 4]]);
    sheet.addRow(['1.5', { formula: 'SUM(B2:B3)' }]);
    sheet.getCell('B2').numFmt = '0%';
    sheet.getCell('B3').numFmt = 'dd/mm/yyyy';
    sheet.getCell('B5').font = { strike: true };
  });
  expect(scores(reading).map((one) => one?.text)).toEqual(['90%', '04/05/2024', '#REF!', '4\u0336', '=SUM(B2:B3)']);
});

test('a hidden sheet is never used; two tables, or two columns of one name, are told', async () => {
  const twoSheets = (state: ExcelJS.WorksheetState) =>
    read((book) => {
      book.addWorksheet('Cũ', { state }).addRows([HEADINGS, ['1.1', 1]]);
      book.addWorksheet('Mới').addRows([HEADINGS, ['1.1', 2]]);
    });
  expect(scores(await twoSheets('hidden')).map((one) => one?.text)).toEqual(['2']);
  expect(problem(await twoSheets('visible'))).toBe('SEVERAL_TABLES');
  const twice = await read((book) =>
    book.addWorksheet('Bảng').addRows([
      [...HEADINGS, 'Điểm'],
      ['1.1', 1, 2],
    ]),
  );
  expect(problem(twice)).toBe('SEVERAL_COLUMNS');
  const named = await read((book) =>
    book.addWorksheet('Bảng').addRows([
      ['Tiêu chí', ...HEADINGS],
      ['Công khai', '1.1', 2],
    ]),
  );
  expect(named.kind === 'read' && named.rows[0]?.cells.code?.text).toBe('1.1');
});

test.each([
  ['hostile-dtd.xlsx', 'UNSAFE_CONTENT'],
  ['hostile-duplicate-entry.xlsx', 'UNSAFE_CONTENT'],
  ['hostile-escaping-name.xlsx', 'UNSAFE_CONTENT'],
  ['hostile-bomb.xlsx', 'TOO_LARGE'],
  ['encrypted.xlsx', 'ENCRYPTED'],
  ['broken-crc.xlsx', 'DAMAGED'],
  ['libreoffice-xls.xlsx', 'NOT_A_WORKBOOK'],
  ['layout-plain.xlsx', 'NO_TABLE'],
])('opens %s as guardedly as a submission', async (name, code) => {
  const bytes = readFileSync(new URL(`../fixtures/workbooks/files/${name}`, import.meta.url));
  expect(problem(await readTable(bytes, COLUMNS))).toBe(code);
});
