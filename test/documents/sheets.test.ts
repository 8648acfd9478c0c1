/** The further papers in three languages, with 1, 19 and 235 units: sound, searchable, whole, and looked at. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sheetDocx, sheetOf, TEMPLATES } from '../../electron/documents/index.ts';
import { cellText } from '../../electron/documents/sheet/sheet.ts';
import { type OfficePaper, ROUND_PAPER_KINDS } from '../../shared/domain/officePapers.ts';
import { applyTemplate, fieldsIn, HEAD_FIELDS } from '../../shared/domain/paperTemplate.ts';
import { decisions } from '../../shared/i18n/places/decisions.ts';
import {
  aMeetingPack,
  anAmendment,
  aProposal,
  aReturnSlip,
  aRevocation,
  aScoreSheet,
  aSummary,
  minutesForTheHand,
  officePapers,
  theMinutes,
  unitsOf,
} from '../builders/officePapers.ts';
import { outside } from '../builders/outsideTools.ts';
import { thorough } from '../builders/thorough.ts';
import { docxText } from './docxText.ts';
import { expectPictures } from './goldenPicture.ts';
import { fontsOf, infoOf, pagesOf, qpdfCheck, rawText, textOf, wordsOf } from './outsideJudges.ts';
import { renderer } from './rendering.ts';

const LANGUAGES = ['vi', 'en', 'th'] as const;
const PAPERS = officePapers();
const CASES = LANGUAGES.flatMap((language) => PAPERS.map((paper) => ({ language, kind: paper.kind, paper })));

describe.each(CASES)('$kind in $language', ({ language, kind, paper }) => {
  const sheet = sheetOf(paper, { language, thaiDigits: kind === 'summary' });
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await renderer.renderSheet(sheet);
  });

  it('is a sound PDF with its fonts, its language and its title, the same to the byte', async () => {
    expect(qpdfCheck(bytes)).toContain('No syntax or stream encoding errors');
    for (const font of fontsOf(bytes)) expect(font).toMatchObject({ embedded: true, unicode: true });
    expect(Buffer.from(bytes).toString('latin1')).toContain(
      `/Lang (${{ vi: 'vi-VN', en: 'en', th: 'th-TH' }[language]})`,
    );
    expect(infoOf(bytes).Title).toBe(sheet.title);
    const again = sheetOf(structuredClone(paper), { language, thaiDigits: kind === 'summary' });
    expect(Buffer.compare(bytes, await renderer.renderSheet(again))).toBe(0);
  });

  it('has no page without words: what must not part and is too tall would not be drawn', () => {
    for (const page of pagesOf(bytes)) expect(page.length, page).toBeGreaterThan(60);
  });

  it('never leaves a signature alone on its page', () => {
    const pages = pagesOf(bytes);
    for (const block of sheet.blocks) {
      if (block.kind !== 'closing' && block.kind !== 'two-signatures') continue;
      const { name } = block.kind === 'closing' ? block.signatory : block.right;
      // Thai is set in other letters than it is written in.
      const words = language === 'th' ? name : block.text.split(' ').slice(0, 4).join(' ');
      const page = pages.findLast((one) => one.includes(words));
      expect(page, words).toContain(name);
    }
  });

  it('looks as it did', () => expectPictures(bytes, `${kind}-${language}`, kind === 'score-sheet' ? [1, 2] : [1]));
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

  it.each(LANGUAGES)('nothing leaves the page at its right, not even room for the hand, in %s', async (language) => {
    const words = wordsOf(await renderer.renderSheet(sheetOf({ ...minutesForTheHand(), sample: false }, { language })));
    expect(Math.max(...words.map((word) => word.right))).toBeLessThanOrEqual(595.28 - 42);
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

  it('a meeting pack has bookmarks, the largest difference first, and no name of a unit left behind by what explains it', async () => {
    const pdf = await renderer.renderSheet(sheetOf(aMeetingPack(), { language: 'vi' }));
    const folder = mkdtempSync(join(tmpdir(), 'pack-'));
    writeFileSync(join(folder, 'a.pdf'), pdf);
    const outline = outside('mutool', ['show', join(folder, 'a.pdf'), 'outline']);
    rmSync(folder, { recursive: true });
    expect(outline.match(/"\d\. /g)).toHaveLength(6);
    for (const { name } of unitsOf(19)) expect(outline).toContain(`"${name} (`);
    const pages = pagesOf(pdf);
    expect(pages[1]).toMatch(/3\. Chênh lệch .* STT Tên đơn vị .*? 1 Xã Minh Tân 98,50 79,99 \(79,995\) −18,505/);
    for (const page of pages)
      if (/Tự chấm [^;]*; sau thẩm định/.test(page))
        expect(page).toMatch(/sau thẩm định.* V\. Thực hiện một số.* Điểm tự chấm .* Kết quả/);
  });

  it('units of one name are told apart in the lists of a meeting', async () => {
    const [one, other, third] = unitsOf(3);
    if (!one || !other || !third) throw new Error('three units');
    const text = await vi({ ...aMeetingPack(3), units: [one, { ...other, name: one.name }, third] });
    const disputed = text.slice(text.indexOf('3. Chênh lệch'), text.indexOf('4. Diễn giải'));
    for (const said of [`${one.name} (${one.code})`, `${one.name} (${other.code})`, `${third.name} 9`])
      expect(disputed).toContain(said);
  });

  it('a meeting pack drafts minutes and decision in the office’s own wording', async () => {
    const { minutes, decision } = TEMPLATES.vi;
    const draftTexts = {
      minutes: { ...minutes, discussionHeading: 'II. Diễn biến cuộc họp' },
      decision: { ...decision, enacting: 'NAY QUYẾT ĐỊNH:' },
    };
    const text = await vi({ ...aMeetingPack(1), draftTexts });
    expect(text).toContain('II. Diễn biến cuộc họp');
    expect(text).toContain('NAY QUYẾT ĐỊNH:');
  });

  it.each(['vi', 'th'] as const)('a long discussion and many groups lose nothing, in %s', async (language) => {
    const said = { vi: 'Hội đồng thảo luận kỹ từng tiêu chí. ', th: 'ที่ประชุมพิจารณาตัวชี้วัดแต่ละข้ออย่างละเอียด ' }[language];
    const minutes = { ...theMinutes(1), discussion: [`${said.repeat(110)}HẾT`] };
    expect(textOf(await renderer.renderSheet(sheetOf(minutes, { language })))).toContain('HẾT');
    const summary = aSummary(1);
    const [unit] = summary.units;
    if (!unit) throw new Error('a unit');
    const groups = Array.from({ length: 40 }, (_none, n) =>
      unit.groups.slice(4).map((one) => ({ ...one, numeral: `${n}Z` })),
    ).flat();
    const text = textOf(
      await renderer.renderSheet(sheetOf({ ...summary, units: [{ ...unit, groups }] }, { language })),
    );
    for (const { numeral } of groups) expect(text).toContain(` ${numeral}. `);
  });

  it('a score sheet holds every layer, the way to the total, and what is still open, in its language', async () => {
    const en = textOf(await renderer.renderSheet(sheetOf(aScoreSheet(), { language: 'en' })));
    expect(en).toMatch(/Total score: 93\.49 \(93\.495\) – Level 3/);
    expect(en).toMatch(/1\.1 Share of files settled in time or early 4 3\.5 4 3\.5 3\.25 3\.25 4 → 3,5/);
    expect(en).toMatch(
      /Step 91 – 95 Change Total Self score 93\.25 .*? −0\.50 92\.75 .*? \+0\.495 93\.495 Result 93\.495/,
    );
    expect(en).toMatch(/To be settled before the decision – Tiêu chí 1\.4 chờ xác nhận/);
    expect(await vi(aScoreSheet())).toMatch(/1\.3 Tỷ lệ .*? 4 3,5 KPS\? KPS KPS 1\.4/);
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

const countOf = (paper: OfficePaper): number => {
  if ('votes' in paper) return paper.votes.length;
  if ('faults' in paper) return paper.faults.length;
  return 'groups' in paper ? (paper.groups[0]?.rows.length ?? 0) : 'units' in paper ? paper.units.length : 1;
};

describe('from one unit to a whole province', () => {
  const made = [
    ...[aSummary, aProposal, theMinutes].flatMap((make) => [make(1), make(235)]),
    aReturnSlip(1),
    minutesForTheHand(),
    aMeetingPack(1),
    aScoreSheet(20),
  ].flatMap((paper) => {
    const count = countOf(paper);
    // The usual run draws a whole province in one language.
    const languages = count < 235 || thorough ? LANGUAGES : (['vi'] as const);
    return languages.map((language) => ({ language, paper, count }));
  });
  it.each(made)('$paper.kind in $language with $count looks as it did', async ({ count, language, paper }) => {
    const bytes = await renderer.renderSheet(sheetOf(paper, { language }));
    expectPictures(bytes, `${paper.kind}-${count}-${language}`, [1, pagesOf(bytes).length]);
  });

  // 272 pages: the longest test of papers.
  it.runIf(thorough)('a meeting pack with 235 looks as it did: its lists, a unit, the drafts', async () => {
    const bytes = await renderer.renderSheet(sheetOf(aMeetingPack(235), { language: 'vi' }));
    const pages = pagesOf(bytes);
    const page = (words: string): number => pages.findIndex((one) => one.includes(words)) + 1;
    const shown = ['3. Chênh lệch', '4. Diễn giải', '5. Dự thảo biên bản', '6. Dự thảo quyết định', 'Phụ lục II'].map(
      page,
    );
    expectPictures(bytes, 'meeting-pack-235-vi', [1, ...shown, pages.length]);
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
          ? block.rows.flat().flatMap((cell) => cellText(cell).split('\n'))
          : block.kind === 'waterfall'
            ? block.rows.flatMap(({ text, under, change, total }) => [text, under ?? '', change, total])
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
  const texts = ROUND_PAPER_KINDS.flatMap((kind) => Object.keys(TEMPLATES.vi[kind]));
  expect([...new Set(texts)].filter((name) => !named.has(`text_${name}`))).toEqual([]);
});
