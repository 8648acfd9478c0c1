/** A unit's score sheet as a workbook: the scores with all their layers, and the way to the total. */
import type ExcelJS from 'exceljs';
import { formatExact, formatPoints, toExact } from '../../../shared/domain/points.ts';
import type { ScoreSheetModel, ShownScore } from '../../../shared/domain/scoreSheetModel.ts';
import { withFixedZipDates } from '../form/fixedZipDates.ts';
import {
  align,
  FIXED_CODE,
  FIXED_NUMBER,
  FIXED_TEXT,
  font,
  GROUP_CODE,
  GROUP_NUMBER,
  GROUP_TEXT,
  HEADING,
  rowHeight,
  SAMPLE_COLOUR,
  SMALL_TEXT,
} from '../form/formStyles.ts';

const COLUMNS = [
  { head: 'Mã', width: 7 },
  { head: 'Tiêu chí', width: 44 },
  { head: 'Tối đa', width: 9 },
  { head: 'Năm trước', width: 9 },
  { head: 'Tự chấm', width: 9 },
  { head: 'Thẩm định', width: 10 },
  { head: 'Hội đồng', width: 10 },
  { head: 'Kết quả', width: 9 },
  { head: 'Lý do, giải trình, phát hiện', width: 62 },
] as const;
const LOOKS = [FIXED_CODE, FIXED_TEXT, ...Array.from({ length: 6 }, () => FIXED_NUMBER), SMALL_TEXT];
const PAGE: Partial<ExcelJS.PageSetup> = {
  paperSize: 9,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
};
/** Dates in the file's own properties: the sheet itself says what it is of. */
const MADE = new Date('2000-01-01T00:00:00Z');

export async function writeScoreSheet(model: ScoreSheetModel): Promise<Uint8Array> {
  const { Workbook } = (await import('exceljs')).default;
  const book = new Workbook();
  [book.creator, book.created, book.modified] = [model.authority.name, MADE, MADE];
  scores(book, model);
  wayToTotal(book, model);
  return withFixedZipDates(new Uint8Array(await book.xlsx.writeBuffer()));
}

function page(book: ExcelJS.Workbook, name: string, widths: readonly number[], model: ScoreSheetModel) {
  const sheet = book.addWorksheet(name, { pageSetup: PAGE, headerFooter: { oddFooter: '&C&P/&N' } });
  sheet.columns = widths.map((width) => ({ width }));
  const line = (text: string, look: Partial<ExcelJS.Style>): void => {
    const { number } = sheet.addRow([text]);
    sheet.mergeCells(number, 1, number, widths.length);
    Object.assign(sheet.getCell(number, 1), look);
  };
  line(model.authority.name, { font: font(12, { bold: true }), alignment: align('left') });
  line(`PHIẾU ĐIỂM – ${model.unit.name} (${model.unit.code}) – năm ${model.year}`, {
    font: font(14, { bold: true }),
    alignment: align('center'),
  });
  if (model.sample)
    line('DỮ LIỆU MẪU', { font: font(12, { bold: true, color: { argb: SAMPLE_COLOUR } }), alignment: align('center') });
  if (model.draft) line('DỰ THẢO – chưa quyết định', { font: font(11, { italic: true }), alignment: align('center') });
  return { sheet, line };
}

const points = (one: ShownScore | null): number | string | null => {
  if (one === null) return null;
  if (one.kind === 'points') return Number(formatPoints(one.points));
  return { missing: '–', claimed: 'KPS?', 'not-applicable': 'KPS' }[one.kind];
};

function scores(book: ExcelJS.Workbook, model: ScoreSheetModel): void {
  const { sheet } = page(
    book,
    'Phiếu điểm',
    COLUMNS.map(({ width }) => width),
    model,
  );
  const heading = sheet.addRow(COLUMNS.map(({ head }) => head));
  heading.eachCell((cell) => Object.assign(cell, HEADING));
  sheet.views = [{ state: 'frozen', xSplit: 2, ySplit: heading.number }];
  sheet.pageSetup.printTitlesRow = `${heading.number}:${heading.number}`;
  for (const { numeral, title, maximum, rows } of model.groups) {
    const group = sheet.addRow([numeral, title.vi, Number(formatPoints(maximum)), null, null, null, null, null, null]);
    for (const [index] of COLUMNS.entries())
      Object.assign(group.getCell(index + 1), index === 0 ? GROUP_CODE : index === 1 ? GROUP_TEXT : GROUP_NUMBER);
    group.height = rowHeight([{ text: title.vi, width: 40, size: 11 }], 18);
    for (const row of rows) {
      const reasons = row.lines.join('\n');
      const added = sheet.addRow([
        row.code,
        row.title.vi,
        Number(formatPoints(row.maximum)),
        row.lastYear === null ? null : Number(formatPoints(row.lastYear)),
        points(row.self),
        points(row.appraised),
        points(row.board),
        points(row.current),
        reasons,
      ]);
      for (const [index, look] of LOOKS.entries()) Object.assign(added.getCell(index + 1), look);
      added.height = rowHeight([
        { text: row.title.vi, width: 44, size: 11 },
        { text: reasons, width: 62, size: 10 },
      ]);
    }
  }
}

/** Totals are texts: an exact fraction is no number of Excel's. */
function wayToTotal(book: ExcelJS.Workbook, model: ScoreSheetModel): void {
  const { sheet, line } = page(book, 'Diễn giải', [90, 16, 16], model);
  const add = (cells: readonly string[], look: Partial<ExcelJS.Style>): void => {
    const row = sheet.addRow([...cells]);
    for (const [index] of cells.entries())
      Object.assign(row.getCell(index + 1), index === 0 ? look : { ...look, alignment: align('center') });
    row.height = rowHeight([{ text: cells[0] ?? '', width: 90, size: 11 }], 18);
  };
  const comma = (text: string): string => text.replace('.', ',');
  if (model.total !== null && model.selfTotal !== null) {
    add(['Bước', 'Thay đổi', 'Tổng'], HEADING);
    add(['Điểm tự chấm', '', comma(formatExact(toExact(model.selfTotal)))], FIXED_TEXT);
    for (const { text, delta, total } of model.steps)
      add([text, comma(`${delta.n > 0n ? '+' : ''}${formatExact(delta)}`), comma(formatExact(total))], FIXED_TEXT);
    const level = model.level === null ? '' : model.level === 0 ? ' – chưa đạt chuẩn' : ` – mức ${model.level}`;
    line(`Tổng điểm: ${comma(formatExact(model.total))}${level}`, {
      font: font(12, { bold: true }),
      alignment: align('left'),
    });
  }
  const { sentence, conditions, lines, blockers } = model;
  const texts = [
    ...(sentence === '' ? [] : [sentence]),
    ...conditions.map(({ text, met }) => `Điều kiện – ${text}: ${met ? 'đạt' : 'KHÔNG ĐẠT'}`),
    ...lines,
    ...blockers.map((text) => `Còn phải xử lý: ${text}`),
  ];
  for (const text of texts) {
    line(text, { font: font(11), alignment: align('left') });
    const row = sheet.lastRow;
    if (row) row.height = rowHeight([{ text, width: 122, size: 11 }], 18);
  }
}
