/** A workbook with one plain table, as an office makes it. @returns its path. */
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { temporaryFolder } from './office.ts';

export async function tableFile(
  rows: readonly (readonly (string | number | null)[])[],
  name = 'bang.xlsx',
): Promise<string> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Bảng');
  for (const row of rows) sheet.addRow([...row]);
  const file = join(temporaryFolder(), name);
  await book.xlsx.writeFile(file);
  return file;
}
