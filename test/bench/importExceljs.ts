/** argv: a folder of workbooks. Bare exceljs: load each file and look at each cell's value. No checks, no database. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';

const [folder = ''] = process.argv.slice(2);
let cells = 0;
const start = performance.now();
for (const name of readdirSync(folder)) {
  const workbook = new ExcelJS.Workbook();
  const bytes = readFileSync(join(folder, name));
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  workbook.eachSheet((sheet) =>
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.value !== null) cells += 1;
      }),
    ),
  );
}
const seconds = (performance.now() - start) / 1000;
process.stdout.write(`${JSON.stringify({ seconds, cells })}\n`);
