/** The blank workbook for other offices' data: a row for each unit, a column for each indicator that the set asks for. */
import type ExcelJS from 'exceljs';
import { formatPoints } from '../../../shared/domain/points.ts';
import { byName } from '../../../shared/domain/unit.ts';
import { withFixedZipDates } from '../form/fixedZipDates.ts';
import { align, FIXED_CODE, FIXED_TEXT, font, HEADING, INPUT_FILL, SAMPLE_COLOUR } from '../form/formStyles.ts';
import { type Indicator, type IndicatorKind, indicatorsOf } from './indicators.ts';
import type { ExpectedReference } from './readReference.ts';

export type ReferenceForm = ExpectedReference & {
  readonly authorityName: string;
  readonly year: number;
  readonly sample: boolean;
  /** ISO instant. */
  readonly createdAt: string;
};

const UNIT_OF: Readonly<Record<IndicatorKind, string>> = {
  count: 'Số nguyên',
  percent: 'Phần trăm, ví dụ 98,17',
  word: 'Chọn trong danh sách',
};
const ROWS = { title: 1, note: 2, criterion: 3, kind: 4, indicator: 5, first: 6 } as const;
const FIRST_COLUMN = 3;
const FEWEST_COLUMNS = 6;

/** @returns the bytes of an .xlsx file; the same form gives the same bytes. */
export async function writeReferenceWorkbook(form: ReferenceForm): Promise<Uint8Array> {
  const { Workbook } = (await import('exceljs')).default;
  const book = new Workbook();
  const created = new Date(form.createdAt);
  [book.creator, book.created, book.modified] = [form.authorityName, created, created];
  book.title = `Số liệu đối chiếu năm ${form.year}`;
  const sheet = book.addWorksheet('Số liệu đối chiếu', {
    // Some thirty columns on one page cannot be read: several pages, each with the units at its left.
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      scale: 80,
      pageOrder: 'overThenDown',
      printTitlesColumn: 'A:B',
    },
    headerFooter: { oddFooter: '&C&P/&N' },
    views: [{ state: 'frozen', xSplit: 2, ySplit: ROWS.indicator, showGridLines: false }],
  });
  const indicators = indicatorsOf(form.set);
  sheet.pageSetup.printTitlesRow = `${ROWS.criterion}:${ROWS.indicator}`;
  sheet.columns = [{ width: 10 }, { width: 24 }, ...indicators.map(() => ({ width: 16 }))];
  writeTitle(sheet, form, Math.max(FEWEST_COLUMNS, FIRST_COLUMN + indicators.length - 1));
  for (const [column, text] of [
    [1, 'Mã đơn vị'],
    [2, 'Đơn vị'],
  ] as const) {
    sheet.mergeCells(ROWS.criterion, column, ROWS.indicator, column);
    Object.assign(sheet.getCell(ROWS.criterion, column), { value: text, style: HEADING });
  }
  for (const [index, indicator] of indicators.entries()) writeHeading(sheet, FIRST_COLUMN + index, indicator);
  writeCriteria(sheet, indicators);
  sheet.getRow(ROWS.criterion).height = 104;
  sheet.getRow(ROWS.kind).height = 30;
  sheet.getRow(ROWS.indicator).height = 30;
  for (const [index, unit] of [...form.units].sort(byName).entries()) {
    const row = ROWS.first + index;
    Object.assign(sheet.getCell(row, 1), { value: unit.code, style: FIXED_CODE });
    Object.assign(sheet.getCell(row, 2), { value: unit.name, style: FIXED_TEXT });
    for (const [at, indicator] of indicators.entries()) prepareCell(sheet.getCell(row, FIRST_COLUMN + at), indicator);
  }
  await sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatRows: true,
    formatColumns: true,
  });
  return withFixedZipDates(new Uint8Array(await book.xlsx.writeBuffer()));
}

function writeTitle(sheet: ExcelJS.Worksheet, form: ReferenceForm, last: number): void {
  sheet.mergeCells(ROWS.title, 1, ROWS.title, last);
  const sample = form.sample
    ? [{ text: '   DỮ LIỆU MẪU', font: font(11, { bold: true, color: { argb: SAMPLE_COLOUR } }) }]
    : [];
  sheet.getCell(ROWS.title, 1).value = {
    richText: [{ text: `SỐ LIỆU ĐỐI CHIẾU NĂM ${form.year}`, font: font(14, { bold: true }) }, ...sample],
  };
  sheet.getRow(ROWS.title).height = 24;
  sheet.mergeCells(ROWS.note, 1, ROWS.note, last);
  Object.assign(sheet.getCell(ROWS.note, 1), {
    value: `Gửi ${form.authorityName}. Chỉ nhập vào ô nền vàng; chưa có số liệu: để trống; bằng không: ghi 0.`,
    font: font(11, { italic: true }),
    alignment: align('left'),
  });
  sheet.getRow(ROWS.note).height = 20;
}

function writeHeading(sheet: ExcelJS.Worksheet, column: number, { name, kind }: Indicator): void {
  Object.assign(sheet.getCell(ROWS.kind, column), {
    value: UNIT_OF[kind],
    style: { ...HEADING, font: font(10, { italic: true }) },
  });
  Object.assign(sheet.getCell(ROWS.indicator, column), { value: name, style: { ...HEADING, font: font(9) } });
}

/** One heading over the indicators of one criterion. */
function writeCriteria(sheet: ExcelJS.Worksheet, indicators: readonly Indicator[]): void {
  for (const [index, { criterion }] of indicators.entries()) {
    if (indicators[index - 1]?.criterion === criterion) continue;
    const count = indicators.slice(index).findIndex((one) => one.criterion !== criterion);
    const [first, last] = [FIRST_COLUMN + index, FIRST_COLUMN + (count < 0 ? indicators.length : index + count) - 1];
    if (last > first) sheet.mergeCells(ROWS.criterion, first, ROWS.criterion, last);
    const maximum = formatPoints(criterion.maximum).replace('.', ',');
    const value = `${criterion.code}. ${criterion.title.vi} (tối đa ${maximum} điểm)`;
    Object.assign(sheet.getCell(ROWS.criterion, first), {
      value,
      style: { ...HEADING, font: font(10, { bold: true }) },
    });
  }
}

function prepareCell(cell: ExcelJS.Cell, { kind, words, name }: Indicator): void {
  cell.style = {
    ...FIXED_CODE,
    numFmt: kind === 'word' ? '@' : 'General',
    fill: INPUT_FILL,
    protection: { locked: false },
  };
  const told = { allowBlank: true, showErrorMessage: true, errorStyle: 'stop', errorTitle: name.slice(0, 32) } as const;
  if (kind === 'word')
    cell.dataValidation = {
      ...told,
      type: 'list',
      formulae: [`"${words.join(',')}"`],
      error: `Chọn một trong: ${words.join(', ')}.`,
    };
  else if (kind === 'count')
    cell.dataValidation = {
      ...told,
      type: 'whole',
      operator: 'greaterThanOrEqual',
      formulae: [0],
      error: 'Ghi số nguyên từ 0 trở lên.',
    };
  else
    cell.dataValidation = {
      ...told,
      type: 'decimal',
      operator: 'greaterThanOrEqual',
      formulae: [0],
      error: 'Ghi số phần trăm, ví dụ 98,17 (không ghi 0,9817).',
    };
}
