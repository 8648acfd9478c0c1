/** What stands around the table: letterhead, title, whom the form goes to, notes and signatures. */
import type { CellRichTextValue, Worksheet } from 'exceljs';
import type { BlankForm } from './blankForm.ts';
import { type FormLayout, PROGRESS_CELL, progressFormula, progressText, ROWS } from './formLayout.ts';
import { align, font, INPUT_FILL, SAMPLE_COLOUR } from './formStyles.ts';

const rich = (...richText: CellRichTextValue['richText']): CellRichTextValue => ({ richText });

/** Letterhead of a commune's People's Committee: no parent body is printed (Decree 30/2020, appendix I). */
export function writeLetterhead(sheet: Worksheet, form: BlankForm, layout: FormLayout): void {
  const { letterhead, title, unit, instruction } = ROWS;
  put(sheet, `A${letterhead}:C${letterhead}`, 34, 'center', [
    { text: 'ỦY BAN NHÂN DÂN\n', font: font(12) },
    { text: form.unit.name.toLocaleUpperCase('vi'), font: font(12, { bold: true, underline: true }) },
  ]);
  put(sheet, `F${letterhead}:J${letterhead}`, 34, 'center', [
    { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n', font: font(12, { bold: true }) },
    { text: 'Độc lập - Tự do - Hạnh phúc', font: font(12, { bold: true, underline: true }) },
  ]);
  put(sheet, `A${title}:J${title}`, 38, 'center', [
    { text: `BẢNG TỰ CHẤM ĐIỂM NĂM ${form.year}\n`, font: font(14, { bold: true }) },
    { text: form.set.title.vi, font: font(12, { bold: true }) },
    ...notice(form),
  ]);
  put(sheet, `A${unit}:E${unit}`, 18, 'left', [
    { text: 'Đơn vị: ', font: font(11) },
    { text: form.unit.name, font: font(11, { bold: true }) },
  ]);
  put(sheet, `F${unit}:I${unit}`, 18, 'left', [
    { text: `Gửi ${form.authorityName} trước ngày `, font: font(11) },
    { text: vietnameseDate(form.submissionDue), font: font(11, { bold: true }) },
  ]);
  const progress = sheet.getCell(PROGRESS_CELL);
  const formula = progressFormula(layout);
  progress.value = { formula, result: progressText(0, formula) };
  progress.style = { font: font(11, { bold: true }), alignment: align('center'), numFmt: '"Đã chấm "@' };
  put(sheet, `A${instruction}:J${instruction}`, 18, 'left', [
    {
      text: 'Chỉ nhập vào ô nền vàng. Điểm là số, ví dụ 2,5. Nội dung không phát sinh: ghi KPS ở tiêu chí cho phép. Chưa chấm: để trống. Nhiều tài liệu: xuống dòng trong ô (Alt+Enter).',
      font: font(11, { italic: true }),
    },
  ]);
  sheet.getCell(`A${instruction}`).fill = INPUT_FILL;
}

function notice({ set, sample }: BlankForm): CellRichTextValue['richText'] {
  const color = { argb: SAMPLE_COLOUR };
  return [
    ...(sample ? [{ text: '   DỮ LIỆU MẪU', font: font(11, { bold: true, color }) }] : []),
    ...(set.notice ? [{ text: `   ${set.notice.vi}`, font: font(10, { italic: true, color }) }] : []),
  ];
}

/** @returns the last row used. */
export function writeNotesAndSignatures(sheet: Worksheet, form: BlankForm, firstRow: number): number {
  const notes = [
    'Ghi chú: Tiêu chí ghi KPS (không phát sinh) không cộng vào tổng điểm tự chấm; hội đồng xem xét khi thẩm định.',
    'Tiêu chí có điểm lớn hơn 0 phải kèm minh chứng. Không thêm, xóa, ẩn hoặc đổi thứ tự dòng; tổng điểm tự tính.',
  ];
  let row = firstRow;
  for (const text of notes) {
    put(sheet, `A${row}:J${row}`, 17, 'left', [{ text, font: font(10, { italic: true }) }]);
    row++;
  }
  const place = form.unit.name.replace(/^(?:Xã|Phường|Thị trấn|Đặc khu)\s+/u, '');
  put(sheet, `F${row}:J${row}`, 18, 'center', [
    { text: `${place}, ngày …… tháng …… năm 20……`, font: font(12, { italic: true }) },
  ]);
  const dated = row++;
  put(sheet, `A${row}:C${row}`, 48, 'center', [
    { text: 'NGƯỜI LẬP BIỂU\n', font: font(12, { bold: true }) },
    { text: '(Ký, ghi rõ họ tên)', font: font(11, { italic: true }) },
  ]);
  put(sheet, `F${row}:J${row}`, 48, 'center', [
    { text: 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n', font: font(12, { bold: true }) },
    { text: '(Ký, đóng dấu, ghi rõ họ tên)', font: font(11, { italic: true }) },
  ]);
  row++;
  for (const range of [`A${row}:C${row}`, `F${row}:J${row}`])
    put(sheet, range, 44, 'center', [{ text: ' ', font: font(12, { bold: true }) }]);
  for (const address of [`F${dated}`, `A${row}`, `F${row}`]) {
    const cell = sheet.getCell(address);
    cell.protection = { locked: false };
    cell.alignment = align('center', 'bottom');
  }
  return row;
}

function put(
  sheet: Worksheet,
  range: string,
  height: number,
  horizontal: 'left' | 'center',
  text: CellRichTextValue['richText'],
): void {
  sheet.mergeCells(range);
  const cell = sheet.getCell(range.slice(0, range.indexOf(':')));
  cell.value = rich(...text);
  cell.font = text[0]?.font ?? font(11);
  cell.alignment = align(horizontal);
  sheet.getRow(Number(cell.row)).height = height;
}

/** "2024-12-15" → "15/12/2024" */
const vietnameseDate = (iso: string): string => iso.split('-').reverse().join('/');
