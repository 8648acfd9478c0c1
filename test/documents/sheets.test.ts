/** The further papers in three languages, with 1, 19 and 235 units: sound, searchable, whole, and looked at. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sheetDocx, sheetOf, TEMPLATES } from '../../electron/documents/index.ts';
import { pngPixels } from '../../electron/signing/pngPixels.ts';
import { applyTemplate, fieldsIn } from '../../shared/domain/paperTemplate.ts';
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
import { fontsOf, infoOf, pagesOf, qpdfCheck, textOf } from './outsideJudges.ts';
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

  it('looks as it did (test/fixtures/papers; UPDATE_PICTURES=1 draws them anew)', async () => {
    const bytes = await renderer.renderSheet(sheetOf(paper, { language, thaiDigits: kind === 'summary' }));
    const folder = mkdtempSync(join(tmpdir(), 'sheet-'));
    writeFileSync(join(folder, 'a.pdf'), bytes);
    outside('pdftoppm', ['-r', '30', '-gray', '-png', '-singlefile', join(folder, 'a.pdf'), join(folder, 'a')]);
    const drawn = readFileSync(join(folder, 'a.png'));
    rmSync(folder, { recursive: true });
    const golden = join(import.meta.dirname, '../fixtures/papers', `${kind}-${language}.png`);
    if (process.env.UPDATE_PICTURES === '1') {
      mkdirSync(join(golden, '..'), { recursive: true });
      writeFileSync(golden, drawn);
    }
    expect(existsSync(golden)).toBe(true);
    // Programs draw edges in their own way; a line that moved changes far more.
    expect(difference(drawn, readFileSync(golden))).toBeLessThan(4);
  });
});

/** Mean difference of grey values, 0 to 255; infinite where the sizes differ. */
function difference(a: Uint8Array, b: Uint8Array): number {
  const [one, other] = [pngPixels(a), pngPixels(b)];
  if (!one || !other || one.data.length !== other.data.length) return Number.POSITIVE_INFINITY;
  let sum = 0;
  for (const [i, value] of one.data.entries()) sum += Math.abs(value - (other.data[i] ?? 0));
  return sum / one.data.length;
}

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

  it('Thai years are Buddhist, digits Thai where asked for, and words can be searched', async () => {
    const text = textOf(await renderer.renderSheet(sheetOf(aSummary(), { language: 'th', thaiDigits: true })));
    expect(text).toContain('๒๕๖๗');
    const plain = textOf(await renderer.renderSheet(sheetOf(aSummary(), { language: 'th' })));
    expect(plain).toContain('8 มกราคม 2568');
    expect(plain).toContain('รายงาน');
  });
});

describe('from one unit to a whole province', () => {
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
      for (const paper of PAPERS) {
        const [ours, theirs] = [TEMPLATES.vi[paper.kind], TEMPLATES[language][paper.kind]];
        expect(Object.keys(theirs).sort()).toEqual(Object.keys(ours).sort());
        const known = Object.values(ours).flatMap(fieldsIn);
        for (const text of Object.values(theirs)) for (const field of fieldsIn(text)) expect(known).toContain(field);
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
    const parts = unzipSync(await sheetDocx(sheetOf(paper, { language })));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replaceAll('&amp;', '&');
    const text = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, one]) => one).join('|');
    let at = 0;
    for (const block of sheetOf(paper, { language }).blocks) {
      const said = block.kind === 'table' ? block.rows.flat() : 'text' in block ? block.text.split('\n') : [];
      for (const part of said) {
        at = text.indexOf(part, at);
        expect(at, part).toBeGreaterThanOrEqual(0);
      }
    }
    expect(
      strFromU8(Object.entries(parts).find(([name]) => /^word\/footer/.test(name))?.[1] ?? new Uint8Array()),
    ).toMatch({ vi: /DỮ LIỆU MẪU/, en: /SAMPLE DATA/, th: /ข้อมูลตัวอย่าง/ }[language]);
  });
});
