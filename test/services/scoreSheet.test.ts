/** A unit's score sheet as paper and as workbook: every layer, every reason, and steps that add up. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { adjustScore } from '../../electron/services/adjustScore.ts';
import { explainFinding } from '../../electron/services/explainFinding.ts';
import { recordExplanation } from '../../electron/services/recordExplanation.ts';
import { checkRound } from '../../electron/services/runChecks.ts';
import { scoreSheetModel } from '../../electron/services/scoreSheetModel.ts';
import { compareExact, points, subtractExact, toExact, ZERO } from '../../shared/domain/points.ts';
import { cliJson, HONG_PHONG, temporaryFolder } from '../builders/office.ts';
import { outside } from '../builders/outsideTools.ts';
import { DAY, done, opened, receivedRound, YEAR as year } from '../builders/round.ts';

const unit = HONG_PHONG.code;

async function worked(): Promise<string> {
  const data = await receivedRound({ unit: HONG_PHONG });
  const store = opened(data);
  const change = (criterion: string, score: string, note: string, user: string) =>
    done(
      adjustScore(
        store,
        {
          year,
          unit,
          criterion,
          expected: null,
          to: { kind: 'points', points: points(score) },
          reason: 'evidence',
          note,
          user,
        },
        DAY,
      ),
    );
  change('1.1', '3.5', 'Thiếu hai văn bản.', 'thanhvien1');
  change('1.1', '3.25', 'Hội đồng thống nhất.', 'chutich');
  done(
    recordExplanation(
      store,
      { year, unit, criterion: '1.1', finding: null, note: 'Văn bản gửi sau.', user: 'thuky' },
      DAY,
    ),
  );
  done(checkRound(store, year, null, DAY));
  for (const one of store.submissions.findings(year))
    if (one.severity === 'warning')
      done(explainFinding(store, { year, finding: one.id, note: 'Đã kiểm tra từng tiêu chí.', user: 'thuky' }, DAY));
  store.close();
  return data;
}

it('holds every layer with its reason, and each step leads to the total after it', async () => {
  const data = await worked();
  const store = opened(data);
  const model = done(scoreSheetModel(store, { year, unit, user: null, language: 'vi' }));
  store.close();
  const row = model.groups.flatMap((group) => group.rows).find((one) => one.code === '1.1');
  expect(row).toMatchObject({
    self: { points: 4000 },
    appraised: { points: 3500 },
    board: { points: 3250 },
    current: { points: 3250 },
  });
  expect(row?.lines).toHaveLength(3);
  let total = toExact(model.selfTotal ?? ZERO);
  for (const step of model.steps) {
    expect(compareExact(subtractExact(step.total, total), step.delta)).toBe(0);
    total = step.total;
  }
  expect(model.total && compareExact(model.total, total)).toBe(0);
  expect(model.lines).toHaveLength(1);
});

it('prints as PDF and as workbook, the same bytes each time', async () => {
  // given
  const data = await worked();
  const made = async () => {
    const out = temporaryFolder();
    const { json } = await cliJson(['--data', data, 'score-sheet', '--year', '2024', '--out', out]);
    return json.files.map((one: { file: string; sha256: string }) => [one.file.replace(out, ''), one.sha256, out]);
  };
  // when
  const [first, again] = [await made(), await made()];
  // then
  const names = first.map(([name, sha256]: readonly string[]) => [name, sha256]);
  expect(names).toEqual(again.map(([name, sha256]: readonly string[]) => [name, sha256]));
  expect(names.map(([name]: readonly string[]) => name)).toEqual([
    '/phieu-diem-2024-10654-xa-hong-phong.pdf',
    '/phieu-diem-2024-10654-xa-hong-phong.xlsx',
  ]);
  const [pdf, xlsx] = first.map(([name, , out]: readonly string[]) => join(out ?? '', name ?? ''));
  const text = outside('pdftotext', ['-layout', pdf, '-']).replace(/\s+/g, ' ');
  for (const said of [
    'PHIẾU ĐIỂM',
    'Thiếu hai văn bản.',
    'Hội đồng thống nhất.',
    'Đơn vị giải trình: Văn bản gửi sau.',
    '99,25',
  ])
    expect(text).toContain(said);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Uint8Array.from(readFileSync(xlsx)).buffer);
  const scores: unknown[] = [];
  book.getWorksheet('Phiếu điểm')?.eachRow((row) => {
    if (row.getCell(1).value === '1.1') for (let at = 3; at <= 8; at += 1) scores.push(row.getCell(at).value);
  });
  expect(scores).toEqual([4, null, 4, 3.5, 3.25, 3.25]);
});

it('speaks the language that it is asked for, paper and workbook', async () => {
  const out = temporaryFolder();
  const { json } = await cliJson([
    '--data',
    await worked(),
    '--lang',
    'en',
    'score-sheet',
    '--year',
    '2024',
    '--out',
    out,
  ]);
  const [pdf, xlsx] = json.files.map((one: { file: string }) => one.file);
  expect(pdf).toBe(join(out, 'score-sheet-2024-10654-xa-hong-phong.pdf'));
  const text = outside('pdftotext', ['-layout', pdf, '-']).replace(/\s+/g, ' ');
  for (const said of [
    'SCORE SHEET',
    'The unit explains: Văn bản gửi sau.',
    'From the self score to the result',
    '99.25',
  ])
    expect(text).toContain(said);
  expect(text).not.toContain('Tổng điểm');
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Uint8Array.from(readFileSync(xlsx)).buffer);
  expect(book.worksheets.map((one) => one.name)).toEqual(['Score sheet', 'Way to the total']);
});
