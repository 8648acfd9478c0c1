/** Workbooks for tests: the shipped sample set, a blank form, a filled one, and sheets as communes lay them out themselves. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import ExcelJS from 'exceljs';
import {
  type Answers,
  type BlankForm,
  fillWorkbook,
  readWorkbook,
  writeBlankWorkbook,
} from '../../electron/workbook/index.ts';
import { parseCriteriaSet } from '../../shared/contract/criteriaSetFile.ts';
import { allCriteria, type CriteriaSet, type Criterion } from '../../shared/domain/criteriaSet.ts';
import type { FindingCode } from '../../shared/domain/findings.ts';
import { formatPoints } from '../../shared/domain/points.ts';
import type { Reading, ReadSheet } from '../../shared/domain/submission.ts';
import { outside } from './outsideTools.ts';

const setFile = new URL('../../resources/criteria-sets/friendly-government-sample-2024.json', import.meta.url);

function readSet(): CriteriaSet {
  const parsed = parseCriteriaSet(JSON.parse(readFileSync(setFile, 'utf8')));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

export const SAMPLE_SET = readSet();
const YEAR = 2024;

export const aBlankForm = (form: Partial<BlankForm> = {}): BlankForm => ({
  set: SAMPLE_SET,
  authorityName: 'Ủy ban nhân dân huyện Nam Sách',
  year: YEAR,
  submissionDue: '2024-12-15',
  unit: { id: 1, code: '10654', name: 'Xã Hồng Phong', kind: 'commune' },
  sample: true,
  createdAt: '2024-10-01T02:00:00.000Z',
  ...form,
});

/** Full marks for everything, with one document each. */
export const fullMarks = (): Required<Pick<Answers, 'scores' | 'evidence'>> => ({
  scores: Object.fromEntries(allCriteria(SAMPLE_SET).map((one) => [one.code, { points: one.maximum }])),
  evidence: Object.fromEntries(
    allCriteria(SAMPLE_SET).map((one) => [one.code, { number: '12/KH-UBND', date: '12/03/2024', name: 'Kế hoạch' }]),
  ),
});

export const aFilledForm = async (answers: Partial<Answers> = {}): Promise<Uint8Array> => {
  const full = fullMarks();
  return fillWorkbook(await writeBlankWorkbook(aBlankForm()), {
    ...full,
    ...answers,
    scores: { ...full.scores, ...answers.scores },
  });
};

export const read = (bytes: Uint8Array, sheet: string | null = null): Promise<Reading> =>
  readWorkbook(bytes, { set: SAMPLE_SET, year: YEAR, sheet });

/** The sheet of a workbook that is expected to be readable. */
export async function readSheet(bytes: Uint8Array): Promise<ReadSheet> {
  const reading = await read(bytes);
  if (reading.kind !== 'read') throw new Error(`not read: ${JSON.stringify(reading)}`);
  return reading.sheet;
}

export const codesOf = ({ findings }: ReadSheet): readonly FindingCode[] => findings.map(({ code }) => code);
export const findingsOf = ({ findings }: ReadSheet, code: FindingCode) => findings.filter((one) => one.code === code);

/** code → "4", "KPS" or null. */
export const plainScores = ({ scores }: ReadSheet): Readonly<Record<string, string | null>> =>
  Object.fromEntries(
    Object.entries(scores).map(([code, { value, notApplicable }]) => [
      code,
      notApplicable ? 'KPS' : value === null ? null : formatPoints(value),
    ]),
  );

/** Goes with the run (roomOfRun.ts). */
export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'thamdinh-workbook-'));

const officeProfile = `-env:UserInstallation=file://${temporaryFolder()}`;

/** Converts with LibreOffice, in a profile of this process, so that test files may run side by side. */
export function convert(file: string, to: string, folder: string): string {
  outside('soffice', [officeProfile, '--headless', '--convert-to', to, '--outdir', folder, file]);
  return join(folder, `${basename(file, extname(file))}.${to}`);
}

export type CellValue = string | number | null | ExcelJS.CellFormulaValue | ExcelJS.CellErrorValue | Date;

/** How a commune might lay out its own sheet. Columns are named by what they hold. */
export type FreeLayout = {
  readonly columns?: readonly string[];
  readonly headings?: Readonly<Record<string, string>>;
  readonly above?: readonly string[];
  readonly left?: number;
  readonly sheetName?: string;
  readonly scores: Readonly<Record<string, CellValue>>;
  readonly code?: (criterion: Criterion, index: number) => CellValue;
  readonly title?: (criterion: Criterion) => string;
  readonly groupRows?: boolean;
  readonly total?: CellValue;
  readonly change?: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void;
};

const HEADINGS: Readonly<Record<string, string>> = {
  code: 'STT',
  title: 'Nội dung tiêu chí',
  maximum: 'Điểm tối đa',
  score: 'Điểm tự chấm',
  appraised: 'Điểm thẩm định',
  evidence: 'Tài liệu minh chứng',
  note: 'Ghi chú',
};

export async function aFreeSheet(layout: FreeLayout): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(layout.sheetName ?? 'Sheet1');
  const columns = layout.columns ?? ['code', 'title', 'maximum', 'score', 'evidence', 'note'];
  const left = layout.left ?? 1;
  const write = (row: number, values: Readonly<Record<string, CellValue | undefined>>) =>
    columns.forEach((column, index) => {
      sheet.getCell(row, left + index).value = values[column] ?? null;
    });
  let row = 1;
  for (const line of layout.above ?? ['ỦY BAN NHÂN DÂN', 'XÃ HỒNG PHONG', 'BẢNG TỰ CHẤM ĐIỂM NĂM 2024']) {
    sheet.getCell(row++, left).value = line;
  }
  write(row++, { ...HEADINGS, ...layout.headings });
  let index = 0;
  for (const group of SAMPLE_SET.groups) {
    if (layout.groupRows ?? true) {
      write(row++, { code: group.numeral, title: group.title.vi, maximum: Number(formatPoints(group.maximum)) });
    }
    for (const criterion of group.criteria) {
      write(row++, {
        code: layout.code ? layout.code(criterion, index) : criterion.code,
        title: layout.title ? layout.title(criterion) : criterion.title.vi,
        maximum: Number(formatPoints(criterion.maximum)),
        score: layout.scores[criterion.code],
        appraised: 1,
        evidence: 'Báo cáo',
      });
      index++;
    }
  }
  if (layout.total !== undefined) write(row++, { title: 'Tổng cộng', maximum: 100, score: layout.total });
  layout.change?.(sheet, workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Full marks as plain numbers. */
export const fullNumbers = (): Record<string, CellValue> =>
  Object.fromEntries(allCriteria(SAMPLE_SET).map((one) => [one.code, Number(formatPoints(one.maximum))]));
