/** The further papers in three languages, with 1, 19 and 235 units: sound, searchable, whole, and looked at. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sheetDocx, sheetOf, TEMPLATES } from '../../electron/documents/index.ts';
import { applyTemplate, fieldsIn, HEAD_FIELDS } from '../../shared/domain/paperTemplate.ts';
import { decisions } from '../../shared/i18n/places/decisions.ts';
import {
  aMeetingPack,
  anAmendment,
  aProposal,
  aReturnSlip,
  aRevocation,
  aSummary,
  officePapers,
  theMinutes,
  unitsOf,
} from '../builders/officePapers.ts';
import { outside } from '../builders/outsideTools.ts';
import { thorough } from '../builders/thorough.ts';
import { docxText } from './docxText.ts';
import { expectPictures } from './goldenPicture.ts';
import { fontsOf, infoOf, pagesOf, qpdfCheck, rawText, textOf } from './outsideJudges.ts';
import { renderer } from './rendering.ts';

const LANGUAGES = ['vi', 'en', 'th'] as const;
const PAPERS = officePapers();
const CASES = LANGUAGES.flatMap((language) => PAPERS.map((paper) => ({ language, kind: paper.kind, paper })));

describe.each(CASES)('$kind in $language', ({ language, kind, paper }) => {
  it('is a sound PDF with its fonts, its language and its signatory, the same to the byte', async () => {
    const bytes = await renderer.renderSheet(sheetOf(paper, { language }));
    expect(qpdfCheck(bytes)).toContain('No syntax or stream encoding errors');
    for (const font of fontsOf(bytes)) expect(font).toMatchObject({ embedded: true, unicode: true });
    expect(Buffer.from(bytes).toString('latin1')).toContain(
      `/Lang (${{ vi: 'vi-VN', en: 'en', th: 'th-TH' }[language]})`,
    );
    expect(infoOf(bytes).Title).toBe(sheetOf(paper, { language }).title);
    expect(Buffer.compare(bytes, await renderer.renderSheet(sheetOf(structuredClone(paper), { language })))).toBe(0);
  });

  it('never leaves the signature alone on its page', async () => {
    if (kind === 'meeting-pack') return;
    const pages = pagesOf(await renderer.renderSheet(sheetOf({ ...paper, sample: false }, { language })));
    const last = pages.at(-1) ?? '';
    const closing = sheetOf(paper, { language }).blocks.at(-1);
    const words = closing && 'text' in closing ? closing.text.split(' ').slice(0, 2).join(' ') : '?';
    if (language !== 'th') expect(last).toContain(words);
    expect(last).toContain('Mẫu');
  });

  it('looks as it did', async () => {
    const bytes = await renderer.renderSheet(sheetOf(paper, { language, thaiDigits: kind === 'summary' }));
    expectPictures(bytes, `${kind}-${language}`);
  });
});

describe('what is in them', () => {
  const vi = async (paper: Parameters<typeof sheetOf>[0]) =>
    textOf(await renderer.renderSheet(sheetOf(paper, { language: 'vi' })));

  it('a summary ranks with shared places, and holds targets against whole units', async () => {
    const text = await vi(aSummary());
    expect(text).toMatch(/Tỷ lệ đơn vị đạt Mức 2 trở lên từ 50 % 10 11 Hoàn thành/);
    expect(text).toMatch(/1 10609 Xã Nam Hưng 91,50 96,25 Mức 4/);
    expect(text).toContain('84,99 (84,995) Mức 1');
    expect(text).not.toContain('85,00 (');
  });

  it('a revocation names the old decision, the reason and the right to complain', async () => {
    const text = await vi(aRevocation());
    expect(text).toMatch(
      /Thu hồi kết quả công nhận xã Hồng Phong \(mã 10654\) đạt Mức 3 tại Quyết định số 05\/QĐ-UBND ngày 08 tháng 01 năm 2025/,
    );
    expect(text).toContain('minh chứng của tiêu chí 3.1 không đúng sự thật');
    expect(text).toContain('có quyền khiếu nại');
  });

  it('an amendment shows what was and what becomes', async () => {
    expect(await vi(anAmendment())).toMatch(/Xã Hồng Phong 87,50; Mức 2 90,25; Mức 3 Bỏ sót điểm/);
  });

  it('minutes have no place-and-date line, secretary left, chair right, and say who was recused', async () => {
    const text = await vi(theMinutes());
    expect(text).not.toContain('Nam Sách, ngày');
    expect(text).toMatch(/Có mặt 7 trên 9 thành viên; cần ít nhất 5\. Cuộc họp đủ điều kiện/);
    expect(text).toContain('Không tham gia biểu quyết về Xã Nam Tân do liên quan: Nguyễn Văn Mẫu 3.');
    expect(text).toMatch(/THƯ KÝ Lê Văn Mẫu CHỦ TRÌ Trần Thị Mẫu/);
  });

  it('a return slip names every fault with its place and the deadline', async () => {
    const text = await vi(aReturnSlip(3));
    expect(text).toContain('3 Tiêu chí 3.3, ô E14');
    expect(text).toContain('gửi lại trước ngày 17 tháng 12 năm 2024');
  });

  it('a proposal counts whom it proposes', async () => {
    expect(await vi(aProposal())).toContain('đề nghị công nhận 16 đơn vị đạt chuẩn và thông báo kết quả cho 3 đơn vị');
  });

  it('a meeting pack has bookmarks, and the largest difference first', async () => {
    const pdf = await renderer.renderSheet(sheetOf(aMeetingPack(), { language: 'vi' }));
    const folder = mkdtempSync(join(tmpdir(), 'pack-'));
    writeFileSync(join(folder, 'a.pdf'), pdf);
    const outline = outside('mutool', ['show', join(folder, 'a.pdf'), 'outline']);
    rmSync(folder, { recursive: true });
    expect(outline.match(/"\d\. /g)).toHaveLength(6);
    for (const { name } of unitsOf(19)) expect(outline).toContain(`"${name} (`);
    expect(textOf(pdf)).toMatch(/3\. Chênh lệch .* STT Tên đơn vị .*? 1 Xã Minh Tân 98,50 79,99 \(79,995\) -18,50/);
  });

  it('a meeting pack explains a unit on one page: its name is never left behind by its bars', async () => {
    for (const page of pagesOf(await renderer.renderSheet(sheetOf(aMeetingPack(), { language: 'vi' }))))
      if (/Tự chấm [^;]*; sau thẩm định/.test(page)) expect(page).toMatch(/sau thẩm định.* V\. Thực hiện một số/);
  });

  it('the number of a paper is never parted at the end of a line', async () => {
    for (const number of ['5', '123', '123456789']) {
      const amended = { number, date: '2025-01-08' };
      const text = rawText(await renderer.renderSheet(sheetOf({ ...anAmendment(), amended }, { language: 'vi' })));
      const whole = text.match(/\d+\/QĐ-UBND/g) ?? [];
      expect(whole.length, number).toBe((text.replace(/\s/g, '').match(/\d+\/QĐ-UBND/g) ?? []).length);
    }
  });

  it('Thai years are Buddhist, digits Thai where asked for, and words can be searched', async () => {
    const text = textOf(await renderer.renderSheet(sheetOf(aSummary(), { language: 'th', thaiDigits: true })));
    expect(text).toContain('๒๕๖๗');
    const plain = textOf(await renderer.renderSheet(sheetOf(aSummary(), { language: 'th' })));
    expect(plain).toContain('8 มกราคม 2568');
    expect(plain).toContain('รายงาน');
  });
});

describe('from one unit to a whole province', () => {
  const made = [aSummary, aProposal, theMinutes].flatMap((make) =>
    [1, 235].flatMap((count) =>
      // The usual run draws a whole province in one language.
      (count === 1 || thorough ? LANGUAGES : (['vi'] as const)).map((language) => ({
        count,
        language,
        paper: make(count),
      })),
    ),
  );
  it.each(made)('$paper.kind in $language with $count looks as it did', async ({ count, language, paper }) => {
    const bytes = await renderer.renderSheet(sheetOf(paper, { language }));
    expectPictures(bytes, `${paper.kind}-${count}-${language}`, [1, pagesOf(bytes).length]);
  });

  it.each([1, 235])('%i units: heads of tables on every page, nothing lost', async (count) => {
    for (const paper of [aSummary(count), aProposal(count), theMinutes(count)]) {
      const pages = pagesOf(await renderer.renderSheet(sheetOf({ ...paper, sample: false }, { language: 'vi' })));
      for (const { name } of unitsOf(count)) expect(pages.join(' ')).toContain(name);
      for (const page of pages) expect(page).toMatch(/Tên đơn vị|STT|Điều|Căn cứ|BÁO CÁO|Cuộc họp|Hội đồng|Trên đây/);
    }
  });
});

describe('the wording', () => {
  it('has the same texts and fields in each language', () => {
    for (const language of ['en', 'th'] as const)
      for (const [kind, ours] of Object.entries(TEMPLATES.vi)) {
        const [, theirs = {}] = Object.entries(TEMPLATES[language]).find(([one]) => one === kind) ?? [];
        expect(Object.keys(theirs).sort()).toEqual(Object.keys(ours).sort());
        for (const [name, text] of Object.entries(theirs))
          for (const field of fieldsIn(text))
            expect([...HEAD_FIELDS, ...fieldsIn(ours[name] ?? '')], `${kind} ${name}`).toContain(field);
      }
  });

  it('is the office’s where it changed it, with the fields that the paper knows', async () => {
    const shipped = TEMPLATES.vi.revocation;
    const edited = applyTemplate(shipped, { subject: 'Thu hồi đối với {{unit}}' });
    if (!edited.ok) throw new Error(edited.error.code);
    const pdf = await renderer.renderSheet(sheetOf(aRevocation(), { language: 'vi', texts: edited.value }));
    expect(textOf(pdf)).toContain('Thu hồi đối với xã Hồng Phong');
    expect(applyTemplate(shipped, { sbject: 'x' })).toMatchObject({ error: { code: 'TEMPLATE_TEXT_UNKNOWN' } });
    expect(applyTemplate(shipped, { subject: '{{mayor}}' })).toMatchObject({
      error: { code: 'TEMPLATE_FIELD_UNKNOWN', params: { field: 'mayor' } },
    });
    expect(applyTemplate(shipped, { subject: 'x'.repeat(3000) })).toMatchObject({
      error: { code: 'TEMPLATE_TEXT_LONG' },
    });
  });
});

it('a Vietnamese paper keeps its typeface where the set has a Thai title that it does not print', async () => {
  const paper = { ...aSummary(1), setTitle: { vi: 'Bộ tiêu chí', th: 'ชุดเกณฑ์' } };
  const fonts = fontsOf(await renderer.renderSheet(sheetOf(paper, { language: 'vi' })));
  expect(fonts.map(({ name }) => /Sarabun/.test(name))).not.toContain(true);
});

describe('the copy for Word', () => {
  it.each(CASES)('$kind in $language holds the same text in the same order', async ({ language, paper }) => {
    const { text, foot } = docxText(await sheetDocx(sheetOf(paper, { language })));
    let at = 0;
    for (const block of sheetOf(paper, { language }).blocks) {
      const said =
        block.kind === 'table'
          ? block.rows.flat().map((cell) => (typeof cell === 'string' ? cell : cell.text))
          : 'text' in block
            ? block.text.split('\n')
            : [];
      for (const part of said) {
        at = text.indexOf(part, at);
        expect(at, part).toBeGreaterThanOrEqual(0);
      }
    }
    expect(foot).toMatch({ vi: /DỮ LIỆU MẪU/, en: /SAMPLE DATA/, th: /ข้อมูลตัวอย่าง/ }[language]);
  });
});

it('every text that an office edits has a name in the window', () => {
  const named = new Set(Object.keys(decisions.vi));
  const texts = Object.values(TEMPLATES.vi).flatMap((one) => Object.keys(one));
  expect([...new Set(texts)].filter((name) => !named.has(`text_${name}`))).toEqual([]);
});
