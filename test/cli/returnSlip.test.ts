/** What goes back to units by the command line: slips as pages and words, and an older version that counts again. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cliJson, filledForm, HONG_PHONG, sampleOffice, temporaryFolder, withScores } from '../builders/office.ts';
import { outside } from '../builders/outsideTools.ts';

const YEAR = ['--year', '2024'] as const;

describe('return-slip', () => {
  it('names every fault on one A4 page and in words; the next one says what is mended', async () => {
    // given
    const [data, forms, out] = [await sampleOffice(), temporaryFolder(), temporaryFolder()];
    const first = await filledForm(forms, HONG_PHONG, withScores({ '1.2': '99', '2.1': '-' }), 'lan-1.xlsx');
    const corpus = new URL('../fixtures/workbooks/files/', import.meta.url);
    const broken = join(corpus.pathname, 'hostile-dtd.xlsx');
    // when
    const { json } = await cliJson(['--data', data, 'import', first, broken, ...YEAR, '--slips', out, '--as', 'thuky']);
    // then
    const [ofBroken, , page, words] = json.slips.map((one: { file: string }) => one.file);
    expect(json.slips.map((one: { unit: string | null }) => one.unit)).toEqual([
      null,
      null,
      HONG_PHONG.code,
      HONG_PHONG.code,
    ]);
    expect(outside('pdfinfo', [page])).toMatch(/Pages:\s+1\n[\s\S]*A4/);
    const text = outside('pdftotext', ['-layout', page, '-']);
    for (const one of ['Tiêu chí 1.2', 'Tiêu chí 2.1', 'NGƯỜI TIẾP NHẬN', '99']) expect(text).toContain(one);
    expect(readFileSync(words, 'utf8')).toMatch(/1\. Tiêu chí 1\.2, ô [A-Z]+\d+: .*99/);
    expect(outside('pdftotext', [ofBroken, '-'])).toContain('hostile-dtd.xlsx');

    const second = await filledForm(forms, HONG_PHONG, withScores({ '1.2': '3', '2.1': '-' }), 'lan-2.xlsx');
    await cliJson(['--data', data, 'import', second, ...YEAR]);
    const again = await cliJson(['--data', data, 'return-slip', ...YEAR, '--out', temporaryFolder()]);
    const told = readFileSync(again.json.files[1].file, 'utf8');
    expect(told).toMatch(/Đã sửa so với bản gửi lần trước:\n1\. Tiêu chí 1\.2/);
    expect(told.slice(0, told.indexOf('Đã sửa'))).not.toContain('1.2');
  });
});

describe('choose-version', () => {
  it('lets an older version count; the log tells of it and bears it out', async () => {
    const [data, forms] = [await sampleOffice(), temporaryFolder()];
    const files = [
      await filledForm(forms, HONG_PHONG, undefined, 'a.xlsx'),
      await filledForm(forms, HONG_PHONG, withScores({ '1.1': '3' }), 'b.xlsx'),
    ];
    const both = await cliJson(['--data', data, 'import', ...files, ...YEAR]);
    expect(both.json.files[1].findings.map((one: { code: string }) => one.code)).toContain('SEVERAL_FILES_OF_UNIT');
    const choose = ['--data', data, 'choose-version', ...YEAR, '--unit', HONG_PHONG.code, '--as', 'thuky'];
    const { status } = await cliJson([...choose, '--version', '1', '--note', 'Tệp b là bản nháp']);
    expect(status).toBe(0);
    const { json } = await cliJson(['--data', data, 'status', ...YEAR]);
    const unit = json.units.find((one: { code: string }) => one.code === HONG_PHONG.code);
    expect([unit.version, unit.selfTotal]).toEqual([1, '100']);
    expect((await cliJson(['--data', data, 'audit', 'verify'])).json.alteredRecords).toEqual([]);
    outside('sqlite3', [
      join(data, 'thamdinh.db'),
      "DROP TRIGGER version_choice_no_update; UPDATE version_choice SET version = 2 WHERE id = 1; CREATE TRIGGER version_choice_no_update BEFORE UPDATE ON version_choice BEGIN SELECT RAISE(ABORT, 'version_choice: rows are never changed'); END;",
    ]);
    expect((await cliJson(['--data', data, 'audit', 'verify'])).json.alteredRecords).toEqual(['version choice 1']);
  });
});
