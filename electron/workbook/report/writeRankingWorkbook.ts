/** The round's results as a workbook for the province: one sheet, one line a unit, ready to print on A4. */
import type ExcelJS from 'exceljs';
import { withFixedZipDates } from '../form/fixedZipDates.ts';
import { align, FIXED_TEXT, font, HEADING, SAMPLE_COLOUR } from '../form/formStyles.ts';

export type RankingReport = {
  readonly authority: string;
  readonly year: number;
  readonly sample: boolean;
  /** Of the criteria set that the units were scored against. */
  readonly setTitle: string;
  /** Printed where the criteria set is not the official one. */
  readonly notice: string | null;
  /** ISO instant. */
  readonly createdAt: string;
  readonly rows: readonly RankedLine[];
};

/** Numbers are shown as given ("91.70"); null = none yet. */
export type RankedLine = {
  readonly rank: number | null;
  readonly code: string;
  readonly name: string;
  readonly self: string | null;
  readonly total: string | null;
  /** 0 = does not meet the standard. */
  readonly level: number | null;
  readonly decided: boolean;
};

const COLUMNS = [
  { head: 'Hạng', width: 8 },
  { head: 'Mã', width: 10 },
  { head: 'Đơn vị', width: 32 },
  { head: 'Điểm tự chấm', width: 14 },
  { head: 'Điểm công nhận', width: 16 },
  { head: 'Mức đạt', width: 14 },
  { head: 'Tình trạng', width: 16 },
] as const;
const CENTRED = { ...FIXED_TEXT, alignment: align('center') };
/** Two decimals, as everywhere on paper; cut before, never rounded here. */
const POINTS = { ...FIXED_TEXT, alignment: align('right'), numFmt: '0.00' };

export async function writeRankingWorkbook(report: RankingReport): Promise<Uint8Array> {
  const { Workbook } = (await import('exceljs')).default;
  const book = new Workbook();
  const created = new Date(report.createdAt);
  [book.creator, book.created, book.modified] = [report.authority, created, created];
  const sheet = book.addWorksheet('Xếp hạng', {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: '&C&P/&N' },
  });
  sheet.columns = COLUMNS.map(({ width }) => ({ width }));

  const line = (text: string, look: Partial<ExcelJS.Style>): void => {
    const { number } = sheet.addRow([text]);
    sheet.mergeCells(number, 1, number, COLUMNS.length);
    Object.assign(sheet.getCell(number, 1), look);
  };
  line(report.authority, { font: font(12, { bold: true }), alignment: align('left') });
  line(`KẾT QUẢ THẨM ĐỊNH NĂM ${report.year}`, { font: font(14, { bold: true }), alignment: align('center') });
  line(report.setTitle, { font: font(12), alignment: align('center') });
  if (report.notice !== null) line(report.notice, { font: font(11, { italic: true }), alignment: align('center') });
  if (report.sample)
    line('DỮ LIỆU MẪU', { font: font(12, { bold: true, color: { argb: SAMPLE_COLOUR } }), alignment: align('center') });

  const heading = sheet.addRow(COLUMNS.map(({ head }) => head));
  heading.eachCell((cell) => Object.assign(cell, HEADING));
  sheet.views = [{ state: 'frozen', ySplit: heading.number }];
  sheet.pageSetup.printTitlesRow = `${heading.number}:${heading.number}`;
  for (const one of report.rows) {
    const row = sheet.addRow([
      one.rank,
      one.code,
      one.name,
      one.self === null ? null : Number(one.self),
      one.total === null ? null : Number(one.total),
      levelText(one.level),
      one.decided ? 'Đã quyết định' : 'Chưa quyết định',
    ]);
    for (const [index, look] of [CENTRED, CENTRED, FIXED_TEXT, POINTS, POINTS, CENTRED, CENTRED].entries())
      Object.assign(row.getCell(index + 1), look);
  }
  return withFixedZipDates(new Uint8Array(await book.xlsx.writeBuffer()));
}

function levelText(level: number | null): string {
  if (level === null) return '–';
  return level === 0 ? 'Không đạt' : `Mức ${level}`;
}
