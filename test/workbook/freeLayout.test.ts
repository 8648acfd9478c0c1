import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allCriteria } from '../../shared/domain/criteriaSet.ts';
import { formatPoints, ofThousandths } from '../../shared/domain/points.ts';
import { needTool, outside, PYTHON } from '../builders/outsideTools.ts';
import {
  aFreeSheet,
  type CellValue,
  codesOf,
  findingsOf,
  fullNumbers,
  plainScores,
  read,
  readSheet,
  SAMPLE_SET,
  temporaryFolder,
} from '../builders/workbook.ts';

const criteria = allCriteria(SAMPLE_SET);
const allFull = Object.fromEntries(criteria.map((one) => [one.code, formatPoints(one.maximum)]));

describe('a sheet that a commune laid out itself', () => {
  it('made by openpyxl with shuffled columns and an offset heading is read rightly', async () => {
    const folder = temporaryFolder();
    const rows = criteria.map((one) => [one.code, one.title.vi, Number(formatPoints(one.maximum))]);
    writeFileSync(join(folder, 'rows.json'), JSON.stringify(rows));
    needTool('openpyxl');
    outside(PYTHON, [
      '-c',
      `import json, sys, openpyxl
book = openpyxl.Workbook(); sheet = book.active; sheet.title = 'Tự chấm'
sheet['D2'] = 'UBND HUYỆN NAM SÁCH'; sheet['D3'] = 'UBND XÃ HỒNG PHONG'; sheet['D5'] = 'Biểu tự đánh giá năm 2024'
head = ['Ghi chú', 'Điểm thẩm định', 'Điểm tự chấm', 'Minh chứng', 'Tiêu chí', 'Mã', 'Điểm tối đa']
for i, text in enumerate(head): sheet.cell(8, 4 + i, text)
for n, (code, title, maximum) in enumerate(json.load(open(sys.argv[1] + '/rows.json'))):
    for i, value in enumerate(['', 9, maximum, 'Báo cáo', title, code, maximum]): sheet.cell(9 + n, 4 + i, value)
sheet.cell(9 + n + 1, 8, 'TỔNG CỘNG'); sheet.cell(9 + n + 1, 6, 100)
book.save(sys.argv[1] + '/free.xlsx')`,
      folder,
    ]);
    const sheet = await readSheet(readFileSync(join(folder, 'free.xlsx')));
    expect(plainScores(sheet)).toEqual(allFull);
    expect(sheet).toMatchObject({ layout: 'free', unitCode: null, statedYear: 2024, statedTotal: 100_000 });
    expect(sheet.unitTexts).toEqual(['UBND XÃ HỒNG PHONG']);
    expect(sheet.scores['1.1']).toMatchObject({ sheet: 'Tự chấm', cell: 'F9' });
    expect(sheet.findings).toEqual([]);
  });

  it('reads headings over two rows', async () => {
    const bytes = await aFreeSheet({
      scores: fullNumbers(),
      columns: ['code', 'title', 'maximum', 'score', 'appraised', 'evidence'],
      change: (sheet) => {
        const row = 4;
        sheet.insertRow(row, ['TT', 'Tiêu chí', 'Điểm']);
        sheet.mergeCells('A4:A5');
        sheet.mergeCells('B4:B5');
        sheet.mergeCells('C4:E4');
        sheet.mergeCells('F4:F5');
        sheet.getCell('F4').value = 'Minh chứng';
        sheet.getCell('C5').value = 'Tối đa';
        sheet.getCell('D5').value = 'Tự chấm';
        sheet.getCell('E5').value = 'Thẩm định';
      },
    });
    const sheet = await readSheet(bytes);
    expect(plainScores(sheet)).toEqual(allFull);
    expect(sheet.evidence['1.1']?.name).toBe('Báo cáo');
  });

  it.each<[string, Parameters<typeof aFreeSheet>[0]]>([
    ['numbered 1 to n', { scores: fullNumbers(), code: (_one, index) => index + 1 }],
    ['without codes', { scores: fullNumbers(), columns: ['title', 'maximum', 'score'] }],
    [
      'with codes in the names',
      { scores: fullNumbers(), columns: ['title', 'score'], title: (one) => `${one.code}. ${one.title.vi}` },
    ],
    ['with codes as numbers', { scores: fullNumbers(), code: (one) => Number(one.code) }],
    ['with "Tiêu chí 1.1"', { scores: fullNumbers(), code: (one) => `Tiêu chí ${one.code}.` }],
    ['with decomposed letters', { scores: fullNumbers(), title: (one) => one.title.vi.normalize('NFD') }],
    ['without group rows', { scores: fullNumbers(), groupRows: false }],
    [
      'with a repeated heading',
      {
        scores: fullNumbers(),
        change: (sheet) => {
          sheet.insertRow(20, sheet.getRow(4).values);
        },
      },
    ],
  ])('%s', async (_name, layout) => {
    const sheet = await readSheet(await aFreeSheet(layout));
    expect(plainScores(sheet)).toEqual(allFull);
    expect(sheet.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('knows a code that turned into a date by its name', async () => {
    const bytes = await aFreeSheet({
      scores: fullNumbers(),
      code: (one) => (one.code === '1.2' ? new Date(Date.UTC(2024, 1, 1)) : one.code),
    });
    const sheet = await readSheet(bytes);
    expect(plainScores(sheet)).toEqual(allFull);
    expect(findingsOf(sheet, 'CODE_AS_DATE')).toMatchObject([{ criterion: '1.2' }]);
  });

  it('asks when two visible sheets hold scores, and takes the chosen one', async () => {
    const bytes = await aFreeSheet({
      scores: fullNumbers(),
      sheetName: 'Bản 1',
      change: (sheet, workbook) => {
        const second = workbook.addWorksheet('Bản 2');
        sheet.eachRow((row, number) => {
          second.getRow(number).values = row.values;
        });
        second.getCell('D6').value = 1;
      },
    });
    expect(await read(bytes)).toEqual({ kind: 'question', code: 'SEVERAL_TABLES', options: ['Bản 1', 'Bản 2'] });
    const chosen = await read(bytes, 'Bản 2');
    expect(chosen.kind === 'read' && plainScores(chosen.sheet)['1.1']).toBe('1');
  });

  it('never uses a hidden sheet', async () => {
    const hidden = await aFreeSheet({
      scores: fullNumbers(),
      change: (sheet, workbook) => {
        sheet.state = 'hidden';
        workbook.addWorksheet('Trống').getCell('A1').value = 'Không có bảng';
      },
    });
    expect(await read(hidden)).toMatchObject({ kind: 'refused', code: 'NO_SCORE_TABLE' });
  });

  it('refuses a sheet of another criteria set', async () => {
    const foreign = await aFreeSheet({
      scores: fullNumbers(),
      title: (one) => `Chỉ số cải cách hành chính ${one.code}`,
    });
    expect(await read(foreign)).toMatchObject({ kind: 'refused', code: 'WRONG_CRITERIA_SET' });
  });

  it('refuses a sheet without a single score', async () => {
    expect(await read(await aFreeSheet({ scores: {} }))).toMatchObject({ kind: 'refused', code: 'NO_SCORES' });
  });

  it('refuses a table of more rows than any criteria set has', async () => {
    const change: Parameters<typeof aFreeSheet>[0]['change'] = (sheet) => {
      for (let row = 0; row < 5000; row++) sheet.addRow([row, 'Công khai, minh bạch', 3, 2]);
    };
    expect(await read(await aFreeSheet({ scores: fullNumbers(), change }))).toMatchObject({ code: 'TOO_LARGE' });
  });

  it('does not take one of two self-score columns by chance', async () => {
    const columns = ['code', 'title', 'score', 'before'];
    const headings = { score: 'Điểm tự chấm năm 2024', before: 'Điểm tự chấm năm 2023' };
    const told = await readSheet(await aFreeSheet({ scores: fullNumbers(), columns, headings }));
    expect(plainScores(told)).toEqual(allFull);
    const untold = await aFreeSheet({
      scores: fullNumbers(),
      columns,
      headings: { score: 'Điểm tự chấm', before: 'Điểm tự chấm' },
    });
    expect(await read(untold)).toMatchObject({ kind: 'refused', code: 'UNSUPPORTED_VARIANT' });
  });
});

describe('faults of a free sheet', () => {
  it('a code that contradicts its name is believed on neither side', async () => {
    const swapped: Record<string, string> = { '2.6': '4.7', '4.7': '2.6' };
    const sheet = await readSheet(
      await aFreeSheet({ scores: fullNumbers(), code: (one) => swapped[one.code] ?? one.code }),
    );
    expect(sheet.scores['2.6']).toBeUndefined();
    expect(findingsOf(sheet, 'CRITERION_UNKNOWN')).toHaveLength(2);
    expect(findingsOf(sheet, 'CRITERION_MISSING').map(({ criterion }) => criterion)).toEqual(['2.6', '4.7']);
  });

  it('a criterion twice with scores has no value', async () => {
    const sheet = await readSheet(
      await aFreeSheet({ scores: fullNumbers(), change: (one) => void one.insertRow(7, one.getRow(6).values) }),
    );
    expect(sheet.scores['1.1']?.value).toBeNull();
    expect(findingsOf(sheet, 'CRITERION_TWICE')).toMatchObject([{ criterion: '1.1', params: { cells: 'D6, D7' } }]);
  });

  it('names a total that is not the sum, and a formula that nothing calculated', async () => {
    const wrong = await readSheet(await aFreeSheet({ scores: fullNumbers(), total: 99.5 }));
    expect(findingsOf(wrong, 'TOTAL_MISMATCH')).toMatchObject([{ params: { stated: '99.5', computed: '100' } }]);
    const uncalculated = await readSheet(
      await aFreeSheet({ scores: fullNumbers(), total: { formula: 'SUM(D1:D40)', date1904: false } }),
    );
    expect(codesOf(uncalculated)).toEqual(['FORMULA_WITHOUT_VALUE']);
    expect(uncalculated.statedTotal).toBeNull();
  });

  it('a formula whose value is 0 is 0', async () => {
    const sheet = await readSheet(
      await aFreeSheet({ scores: { ...fullNumbers(), '1.1': { formula: '1-1', result: 0, date1904: false } } }),
    );
    expect(plainScores(sheet)['1.1']).toBe('0');
  });

  it('points for a group whose criteria are blank are no scores', async () => {
    const blank = Object.fromEntries(SAMPLE_SET.groups[0]?.criteria.map(({ code }) => [code, null]) ?? []);
    const sheet = await readSheet(
      await aFreeSheet({
        scores: { ...fullNumbers(), ...blank },
        change: (one) => {
          one.getCell('D5').value = 18;
        },
      }),
    );
    expect(findingsOf(sheet, 'PARENT_SCORED')).toMatchObject([{ cell: 'D5', params: { stated: '18', group: '1' } }]);
    expect(findingsOf(sheet, 'SCORE_MISSING')).toHaveLength(8);
  });

  it('names hidden rows, rows in another order and a missing year', async () => {
    const sheet = await readSheet(
      await aFreeSheet({
        scores: fullNumbers(),
        above: ['XÃ HỒNG PHONG'],
        change: (one) => {
          const moved = one.getRow(5).values;
          one.spliceRows(5, 1);
          one.insertRow(8, moved);
          one.getRow(6).hidden = true;
        },
      }),
    );
    expect(plainScores(sheet)).toEqual(allFull);
    expect(codesOf(sheet)).toEqual(expect.arrayContaining(['HIDDEN_ROWS', 'ROWS_REORDERED', 'YEAR_MISSING']));
  });
});

describe('any layout', () => {
  const order = fc.shuffledSubarray(['code', 'title', 'maximum', 'score', 'appraised', 'evidence', 'note'], {
    minLength: 7,
  });
  const score = (maximum: number): fc.Arbitrary<readonly [CellValue, string | null]> => {
    const value = fc.integer({ min: 0, max: maximum / 10 }).map((tens) => formatPoints(ofThousandths(tens * 10)));
    return fc.oneof(
      value.map((text): readonly [CellValue, string] => [Number(text), text]),
      value.map((text): readonly [CellValue, string] => [text.replace('.', ','), text]),
      fc.constant<readonly [CellValue, null]>([null, null]),
      fc.constant<readonly [CellValue, string]>(['KPS', 'KPS']),
    );
  };
  const scores = fc.record(Object.fromEntries(criteria.map((one) => [one.code, score(one.maximum)])));

  it('gives back exactly what was typed, 0 and blank kept apart', async () => {
    await fc.assert(
      fc.asyncProperty(
        order,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 0, max: 6 }),
        scores,
        async (columns, left, blank, typed) => {
          const bytes = await aFreeSheet({
            columns,
            left,
            above: ['Xã Hồng Phong, năm 2024', ...Array.from({ length: blank }, () => '')],
            scores: Object.fromEntries(Object.entries(typed).map(([code, [value]]) => [code, value])),
          });
          const reading = await read(bytes);
          const expected = Object.fromEntries(Object.entries(typed).map(([code, [, value]]) => [code, value]));
          if (Object.values(expected).every((value) => value === null)) return;
          expect(reading.kind === 'read' && plainScores(reading.sheet)).toEqual(expected);
        },
      ),
      { numRuns: 40 },
    );
  });
});
