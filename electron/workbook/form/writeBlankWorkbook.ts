/** The blank form that the board sends out: one workbook for one unit, ready to fill in Excel, LibreOffice or WPS. */
import type ExcelJS from 'exceljs';
import type { BlankForm } from './blankForm.ts';
import { withFixedZipDates } from './fixedZipDates.ts';
import {
  criteriaSetHash,
  FORM_ID,
  type FormIdentity,
  fixedCellsHash,
  IDENTITY_KEYS,
  IDENTITY_SHEET,
} from './formIdentity.ts';
import { COLUMNS, LAST_COLUMN, layOutForm, ROWS, SCORE_SHEET } from './formLayout.ts';
import { writeLetterhead, writeNotesAndSignatures } from './writeFrame.ts';
import { writeTable } from './writeTable.ts';

/** @returns the bytes of an .xlsx file; the same form gives the same bytes. */
export async function writeBlankWorkbook(form: BlankForm): Promise<Uint8Array> {
  const { Workbook } = (await import('exceljs')).default;
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet(SCORE_SHEET);
  const layout = layOutForm(form.set, form.unit.kind);
  sheet.columns = Object.values(COLUMNS).map(({ width }) => ({ width }));
  writeLetterhead(sheet, form, layout);
  const fixed = writeTable(sheet, layout);
  const lastRow = writeNotesAndSignatures(sheet, form, layout.totalRow + 1);
  setUpSheet(sheet, form, lastRow);
  await sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatRows: true,
    formatColumns: true,
  });
  writeIdentity(workbook, {
    form: FORM_ID,
    criteriaSet: form.set.id,
    criteriaSetHash: criteriaSetHash(form.set),
    unitCode: form.unit.code,
    year: String(form.year),
    fixedCellsHash: fixedCellsHash(fixed),
  });
  describe(workbook, form);
  return withFixedZipDates(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function setUpSheet(sheet: ExcelJS.Worksheet, form: BlankForm, lastRow: number): void {
  const firstScore = `${COLUMNS.score.letter}${ROWS.firstBody + 1}`;
  sheet.views = [
    {
      state: 'frozen',
      xSplit: 2,
      ySplit: ROWS.subheading,
      activeCell: firstScore,
      showGridLines: false,
      zoomScale: 100,
    },
  ];
  sheet.pageSetup = {
    paperSize: 9, // A4
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    printArea: `A1:${LAST_COLUMN}${lastRow}`,
    printTitlesRow: `${ROWS.heading}:${ROWS.subheading}`,
    margins: { left: 0.5, right: 0.4, top: 0.55, bottom: 0.6, header: 0.25, footer: 0.3 },
  };
  const typeface = '&"Times New Roman,Regular"&9';
  const unitName = form.unit.name.replaceAll('&', '&&');
  if (form.sample) sheet.headerFooter.oddHeader = `&C&"Times New Roman,Bold"&10&KB42318DỮ LIỆU MẪU`;
  sheet.headerFooter.oddFooter = `&L${typeface}${unitName} · Bảng tự chấm điểm năm ${form.year}&R${typeface}Trang &P/&N`;
}

function writeIdentity(workbook: ExcelJS.Workbook, identity: FormIdentity): void {
  const sheet = workbook.addWorksheet(IDENTITY_SHEET, { state: 'veryHidden' });
  for (const key of IDENTITY_KEYS) sheet.addRow([key, identity[key]]);
}

function describe(workbook: ExcelJS.Workbook, form: BlankForm): void {
  const created = new Date(form.createdAt);
  workbook.created = created;
  workbook.modified = created;
  workbook.creator = form.authorityName;
  workbook.lastModifiedBy = form.authorityName;
  workbook.title = `Bảng tự chấm điểm năm ${form.year} - ${form.unit.name}`;
  workbook.subject = form.set.title.vi;
  workbook.keywords = [FORM_ID, form.unit.code, ...(form.sample ? ['DỮ LIỆU MẪU'] : [])].join('; ');
}
