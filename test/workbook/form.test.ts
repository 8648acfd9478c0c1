import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FilledScore, writeBlankWorkbook } from '../../electron/workbook/index.ts';
import { allCriteria } from '../../shared/domain/criteriaSet.ts';
import { formatPoints, points } from '../../shared/domain/points.ts';
import { needTool, outside, PYTHON } from '../builders/outsideTools.ts';
import {
  aBlankForm,
  aFilledForm,
  codesOf,
  convert,
  findingsOf,
  fullMarks,
  plainScores,
  read,
  readSheet,
  SAMPLE_SET,
  temporaryFolder,
} from '../builders/workbook.ts';

/** Runs Python on a workbook with openpyxl; `sheet` and `book` are there, what it prints is JSON. */
function withOpenpyxl(file: string, script: string): unknown {
  const head = `import json, sys, openpyxl\nbook = openpyxl.load_workbook(sys.argv[1]); sheet = book.worksheets[0]\n`;
  needTool('openpyxl');
  const printed = outside(PYTHON, ['-W', 'ignore', '-c', head + script, file]);
  return printed.trim() === '' ? null : JSON.parse(printed);
}

async function onDisk(bytes: Uint8Array | Promise<Uint8Array>): Promise<{ file: string; folder: string }> {
  const folder = temporaryFolder();
  const file = join(folder, 'form.xlsx');
  writeFileSync(file, await bytes);
  return { file, folder };
}

describe('the blank form', () => {
  it('is the same to the byte for the same form', async () => {
    const first = await writeBlankWorkbook(aBlankForm());
    expect(Buffer.compare(first, await writeBlankWorkbook(aBlankForm()))).toBe(0);
    const other = await writeBlankWorkbook(aBlankForm({ year: 2025 }));
    expect(Buffer.compare(first, other)).not.toBe(0);
  });

  it('is a protected A4 form with formulas, checks and frozen headings, as openpyxl sees it', async () => {
    const { file } = await onDisk(writeBlankWorkbook(aBlankForm()));
    const seen = withOpenpyxl(
      file,
      `print(json.dumps({
  'sheets': [[one.title, one.sheet_state] for one in book.worksheets],
  'protected': sheet.protection.sheet, 'password': sheet.protection.password,
  'locked': [sheet[a].protection.locked for a in ('A8', 'B8', 'C8', 'D7', 'D8', 'G8', 'I8')],
  'formulas': [sheet['D7'].value, sheet['D49'].value],
  'freeze': sheet.freeze_panes, 'titles': sheet.print_title_rows, 'area': sheet.print_area,
  'paper': [sheet.page_setup.paperSize, sheet.page_setup.orientation, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight],
  'footer': sheet.oddFooter.right.text, 'header': sheet.oddHeader.center.text,
  'checks': len(sheet.data_validations.dataValidation),
  'check': [[str(v.sqref), v.type, v.formula1, v.errorTitle] for v in sheet.data_validations.dataValidation if 'D10' in str(v.sqref)],
  'messages': max(max(len(v.error), len(v.prompt)) for v in sheet.data_validations.dataValidation),
  'font': sheet['B8'].font.name, 'created': book.properties.created.isoformat(), 'title': book.properties.title}))`,
    );
    expect(seen).toEqual({
      sheets: [
        ['Bảng chấm điểm', 'visible'],
        ['_thamdinh', 'veryHidden'],
      ],
      protected: true,
      password: null,
      locked: [true, true, true, true, false, false, false],
      formulas: ['=SUM(D8:D15)', '=SUM(D7,D16,D23,D32,D40)'],
      freeze: 'C7',
      titles: '$5:$6',
      area: ['$A$1:$J$54'],
      paper: [9, 'landscape', 1, 0],
      footer: 'Trang &P/&N',
      header: 'DỮ LIỆU MẪU',
      checks: 37,
      check: [['D10', 'custom', 'OR(AND(ISNUMBER(D10),D10>=0,D10<=2),UPPER(TRIM(D10))="KPS")', 'Điểm tiêu chí 1.3']],
      messages: expect.any(Number),
      font: 'Times New Roman',
      created: '2024-10-01T02:00:00',
      title: 'Bảng tự chấm điểm năm 2024 - Xã Hồng Phong',
    });
    expect((seen as { messages: number }).messages).toBeLessThanOrEqual(225);
  });

  it('marks sample data only where it is one', async () => {
    const { file } = await onDisk(writeBlankWorkbook(aBlankForm({ sample: false })));
    expect(
      withOpenpyxl(file, `print(json.dumps([sheet.oddHeader.center.text, 'DỮ LIỆU MẪU' in sheet['A2'].value]))`),
    ).toEqual([null, false]);
  });

  it('keeps text that looks like a formula as text', async () => {
    const [group, ...groups] = SAMPLE_SET.groups;
    const [criterion, ...criteria] = group?.criteria ?? [];
    if (!group || !criterion) throw new Error('the sample set has groups');
    const guidance = { vi: '=HYPERLINK("http://x","y")' };
    const set = {
      ...SAMPLE_SET,
      groups: [{ ...group, criteria: [{ ...criterion, guidance }, ...criteria] }, ...groups],
    };
    const { file } = await onDisk(writeBlankWorkbook(aBlankForm({ set })));
    const seen = withOpenpyxl(file, `print(json.dumps([sheet['E8'].data_type, sheet['E8'].number_format]))`);
    expect(seen).toEqual(['s', '@']);
  });

  it('leaves out what is not for the unit’s kind, and a pilot criterion out of the sum', async () => {
    const [group, ...groups] = SAMPLE_SET.groups;
    if (!group) throw new Error('the sample set has groups');
    const criteria = group.criteria.map((one) =>
      one.code === '1.2'
        ? { ...one, counted: false }
        : one.code === '1.8'
          ? { ...one, unitKinds: ['ward' as const] }
          : one,
    );
    const set = { ...SAMPLE_SET, groups: [{ ...group, criteria }, ...groups] };
    const { file } = await onDisk(writeBlankWorkbook(aBlankForm({ set })));
    const seen = withOpenpyxl(file, `print(json.dumps([sheet['D7'].value, sheet['C7'].value, sheet['A15'].value]))`);
    expect(seen).toEqual(['=SUM(D8,D10,D11,D12,D13,D14)', 15, 'II']);
  });

  it('sent back unfilled has no scores', async () => {
    expect(await read(await writeBlankWorkbook(aBlankForm()))).toMatchObject({ kind: 'refused', code: 'NO_SCORES' });
  });
});

describe('the round trip', () => {
  const mixed: Record<string, FilledScore> = {
    ...fullMarks().scores,
    '1.2': { points: points('0') },
    '1.3': { text: 'KPS' },
    '1.4': { points: points('2.25') },
    '2.2': { text: '' },
  };
  const expected = {
    ...Object.fromEntries(allCriteria(SAMPLE_SET).map((one) => [one.code, formatPoints(one.maximum)])),
    '1.2': '0',
    '1.3': 'KPS',
    '1.4': '2.25',
    '2.2': null,
  };

  it('write, fill, read gives exactly what was typed', async () => {
    const sheet = await readSheet(await aFilledForm({ scores: mixed }));
    expect(plainScores(sheet)).toEqual(expected);
    expect(sheet).toMatchObject({ layout: 'template', unitCode: '10654', statedYear: 2024, statedTotal: 91_250 });
    expect(sheet.unitTexts).toEqual(['Xã Hồng Phong', 'XÃ HỒNG PHONG']);
    expect(sheet.evidence['5.8']).toEqual({ number: '12/KH-UBND', date: '12/03/2024', name: 'Kế hoạch' });
    expect(codesOf(sheet)).toEqual(['SCORE_MISSING']);
    expect(findingsOf(sheet, 'SCORE_MISSING')).toMatchObject([
      { sheet: 'Bảng chấm điểm', cell: 'D18', criterion: '2.2' },
    ]);
  });

  it('survives openpyxl and LibreOffice, which calculates the sums itself', { timeout: 20_000 }, async () => {
    const { file, folder } = await onDisk(writeBlankWorkbook(aBlankForm()));
    const typed = allCriteria(SAMPLE_SET).map(({ code }) => {
      const one = mixed[code];
      return [
        code,
        one === undefined || ('text' in one && one.text === '')
          ? null
          : 'text' in one
            ? one.text
            : Number(formatPoints(one.points)),
      ];
    });
    writeFileSync(join(folder, 'typed.json'), JSON.stringify(Object.fromEntries(typed)));
    withOpenpyxl(
      file,
      `scores = json.load(open(sys.argv[1].replace('form.xlsx', 'typed.json')))
for row in range(8, 49):
    code = sheet.cell(row, 1).value
    if code in scores:
        sheet.cell(row, 4).value = scores[code]; sheet.cell(row, 9).value = 'Sổ theo dõi'
book.save(sys.argv[1])`,
    );
    const uncalculated = await readSheet(readFileSync(file));
    expect(plainScores(uncalculated)).toEqual(expected);
    // openpyxl does not calculate: the form's own sums then state nothing, and that is nobody's fault.
    expect(uncalculated.statedTotal).toBeNull();
    expect(findingsOf(uncalculated, 'FORMULA_WITHOUT_VALUE')).toEqual([]);
    const saved = convert(file, 'xlsx', join(folder, 'saved'));
    const sheet = await readSheet(readFileSync(saved));
    expect(plainScores(sheet)).toEqual(expected);
    expect(sheet).toMatchObject({ layout: 'template', unitCode: '10654', statedYear: 2024, statedTotal: 91_250 });
    expect(codesOf(sheet)).toEqual(['SCORE_MISSING']);
  });

  it('tells the app’s form without its hidden sheet by its headings', async () => {
    const { file } = await onDisk(aFilledForm());
    withOpenpyxl(file, `del book['_thamdinh']; book.save(sys.argv[1])`);
    const sheet = await readSheet(readFileSync(file));
    expect(sheet).toMatchObject({ layout: 'free', unitCode: null, statedYear: 2024 });
    expect(Object.keys(sheet.scores)).toHaveLength(37);
  });

  it('refuses the form of another criteria set', async () => {
    const bytes = await writeBlankWorkbook(aBlankForm({ set: { ...SAMPLE_SET, id: 'last-year' } }));
    expect(await read(bytes)).toMatchObject({ code: 'WRONG_CRITERIA_SET', params: { stated: 'last-year' } });
  });
});

describe('faults of a filled form', () => {
  it('names scores above the maximum, below 0, off the step and too precise, and keeps them as stated', async () => {
    const sheet = await readSheet(
      await aFilledForm({
        scores: {
          '1.1': { points: points('4.5') },
          '1.2': { points: points('2.5') },
          '1.3': { points: points('-1') },
          '3.3': { points: points('1.125') },
        },
      }),
    );
    expect(plainScores(sheet)).toMatchObject({ '1.1': '4.5', '1.2': '2.5', '1.3': '-1', '3.3': '1.125' });
    expect(sheet.findings.map(({ code, cell, criterion }) => [code, cell, criterion])).toEqual([
      ['SCORE_ABOVE_MAX', 'D8', '1.1'],
      ['SCORE_OFF_STEP', 'D9', '1.2'],
      ['SCORE_NEGATIVE', 'D10', '1.3'],
      ['SCORE_TOO_PRECISE', 'D26', '3.3'],
    ]);
  });

  it('names a total that was typed over, an altered maximum and missing evidence', async () => {
    const evidence = { ...fullMarks().evidence };
    delete evidence['1.1'];
    const sheet = await readSheet(await aFilledForm({ evidence, total: points('99'), maxima: { '1.2': points('5') } }));
    expect(sheet.findings.map(({ code, cell, params }) => [code, cell, params])).toEqual([
      ['EVIDENCE_MISSING', 'I8', {}],
      ['MAX_ALTERED', 'C9', { stated: '5', expected: '3' }],
      ['FORMULA_TYPED_OVER', 'D49', { stated: '99' }],
      ['TOTAL_MISMATCH', 'D49', { stated: '99', computed: '100' }],
    ]);
    expect(sheet.statedTotal).toBe(99_000);
  });

  it('a score typed as text is read and named; the sum that Excel makes without it is no fault of the unit', async () => {
    const sheet = await readSheet(await aFilledForm({ scores: { '1.1': { text: '3,5' } } }));
    expect(plainScores(sheet)['1.1']).toBe('3.5');
    expect(sheet.findings.map((one) => one.code).sort()).toEqual(['DECIMAL_COMMA', 'TEXT_NUMBER']);
    expect(sheet.statedTotal).toBe(96_000);
  });

  it('names a sum formula that adds something else, not one that a blank row widened', async () => {
    const { file } = await onDisk(aFilledForm());
    const withSum = async (formula: string) => {
      withOpenpyxl(file, `sheet['D7'] = '=${formula}'; book.save(sys.argv[1])`);
      return findingsOf(await readSheet(readFileSync(file)), 'FORMULA_ALTERED').map(({ params }) => params);
    };
    expect(await withSum('SUM($D$8:$D$15)')).toEqual([]);
    expect(await withSum('SUM(D8:D15)+1')).toEqual([{ formula: 'SUM(D8:D15)+1', group: '1' }]);
    expect(await withSum('SUM(D8:D14)')).toMatchObject([{ group: '1' }]);
    expect(await withSum('SUM(D8:D15,C8)')).toMatchObject([{ group: '1' }]);
    // Rows 60 and 61 are blank.
    expect(await withSum('SUM(D8:D15,D60:D61)')).toEqual([]);
  });

  it('names rows that were inserted, filtered or hidden', async () => {
    const { file } = await onDisk(aFilledForm());
    withOpenpyxl(
      file,
      `sheet.insert_rows(10); sheet['B10'] = 'Ghi thêm'
sheet.row_dimensions[12].hidden = True; sheet.auto_filter.ref = 'A6:J49'; book.save(sys.argv[1])`,
    );
    const sheet = await readSheet(readFileSync(file));
    expect(Object.keys(sheet.scores)).toHaveLength(37);
    expect(findingsOf(sheet, 'ROWS_INSERTED')).toMatchObject([{ params: { rows: '10' } }]);
    expect(findingsOf(sheet, 'FILTERED_ROWS')).toMatchObject([{ params: { rows: '12' } }]);
  });
});
