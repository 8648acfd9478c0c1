import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import pdfmake from 'pdfmake';
import { describe, expect, test } from 'vitest';
import { createPaperRenderer, SIGNATURE_PLACE, UnprintableTextError } from '../../electron/documents/index.ts';
import { roundPaper } from '../../electron/documents/sheet/roundPaper.ts';
import { sheetDefinition } from '../../electron/documents/sheet/sheetDefinition.ts';
import { hiddenExact, shownTotal } from '../../electron/documents/shownPoints.ts';
import { type DecisionModel, type Paper, papersOf } from '../../shared/domain/decision.ts';
import { compareExact, exact, parseExact } from '../../shared/domain/points.ts';
import { AUDIT_HEAD, aDecidedUnit, aDecisionModel, someChanges } from '../builders/decisionModel.ts';
import {
  destinationsOf,
  fontsOf,
  infoOf,
  pagesOf,
  qpdfCheck,
  rawText,
  textOf,
  wordsOf,
  xmpOf,
} from './outsideJudges.ts';
import { fontsFolder, renderer } from './rendering.ts';

const model = aDecisionModel({
  units: [aDecidedUnit(), aDecidedUnit({ code: '10666', name: 'Xã Minh Tân', total: '78.25', changes: someChanges })],
});
const papers = papersOf(model);
const A4_WIDTH = 595.28;
const A4_HEIGHT = 841.89;

describe.each(papers)('a $kind', (paper) => {
  test('is a sound PDF 1.7 that claims PDF/A-2b, with all fonts embedded and searchable', async () => {
    const bytes = await renderer.render(paper, model);
    expect(qpdfCheck(bytes)).toContain('No syntax or stream encoding errors');
    const fonts = fontsOf(bytes);
    expect(fonts.length).toBeGreaterThan(2);
    for (const font of fonts)
      expect(font).toMatchObject({ name: expect.stringContaining('Tinos'), embedded: true, unicode: true });
    expect(infoOf(bytes)).toMatchObject({ 'PDF version': '1.7', 'Page size': expect.stringContaining('A4') });
    expect(xmpOf(bytes)).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>B</);
    const source = Buffer.from(bytes).toString('latin1');
    expect(source).toContain('/GTS_PDFA1');
    expect(source).toContain('/Lang (vi-VN)');
  });

  test('has title, author and a date from the model, alike in both places', async () => {
    const bytes = await renderer.render(paper, model);
    const info = infoOf(bytes);
    expect(info).toMatchObject({ Author: 'Ủy ban nhân dân huyện Nam Sách', CreationDate: '2025-01-01T00:00:00Z' });
    expect(info.Title).toContain('năm 2024');
    expect(xmpOf(bytes)).toContain(`>${info.Title}<`);
  });

  test('is the same to the byte, from any renderer, in any order, from a copied model', async () => {
    const first = await renderer.render(paper, model);
    await Promise.all(papers.map((other) => renderer.render(other, model)));
    expect(Buffer.compare(first, await renderer.render(paper, model))).toBe(0);
    const fresh = createPaperRenderer({ fontsFolder });
    expect(Buffer.compare(first, await fresh.render(paper, structuredClone(model)))).toBe(0);
  });

  test('keeps a free place of 60 × 22 mm at the named destination, between post and name', async () => {
    const bytes = await renderer.render(paper, { ...model, sample: false });
    // beside those of the bookmarks
    const [place, ...others] = destinationsOf(bytes).filter(({ name }) => !name.startsWith('part-'));
    expect(others).toEqual([]);
    if (!place) throw new Error('no destination');
    expect(place.name).toBe('signature-person');
    const top = A4_HEIGHT - place.top;
    const words = wordsOf(bytes).filter((word) => word.page === place.page);
    const inside = words.filter(
      (word) =>
        word.right > place.left &&
        word.left < place.left + SIGNATURE_PLACE.width &&
        word.bottom > top + 2 &&
        word.top < top + SIGNATURE_PLACE.height,
    );
    expect(inside).toEqual([]);
    const post = words.find((word) => word.text === 'TỊCH');
    const name = words.find((word) => word.text === 'Mẫu');
    expect(post?.bottom).toBeLessThan(top + 2);
    expect(name?.top).toBeGreaterThan(top + SIGNATURE_PLACE.height - 2);
  });

  test('gives back its text in NFC, even when the model is not', async () => {
    const decomposed = {
      ...model,
      authority: { ...model.authority, name: model.authority.name.normalize('NFD') },
      units: model.units.map((unit) => ({ ...unit, name: unit.name.normalize('NFD') })),
    };
    const text = textOf(await renderer.render(paper, decomposed));
    expect(text).toBe(text.normalize('NFC'));
    expect(text).toBe(textOf(await renderer.render(paper, model)));
  });

  test('carries the anchor of the log on its last page only', async () => {
    const pages = pagesOf(await renderer.render(paper, model));
    const line = 'Mã nhật ký: ab12 cd34 ef56 ab78 cd90 ef12 ab34 cd56';
    expect(AUDIT_HEAD.startsWith('ab12cd34ef56ab78')).toBe(true);
    expect(pages.map((page) => page.includes(line))).toEqual(pages.map((_, index) => index === pages.length - 1));
  });

  test.each([
    { sample: true, draft: false, mark: 'DỮLIỆUMẪU' },
    { sample: false, draft: true, mark: 'DỰTHẢO' },
    { sample: true, draft: true, mark: 'DỮLIỆUMẪU-DỰTHẢO' },
    { sample: false, draft: false, mark: null },
  ])('sample $sample, draft $draft: watermark $mark on every page', async ({ sample, draft, mark }) => {
    const text = rawText(await renderer.render(paper, { ...model, sample, draft }));
    for (const page of text.split('\f').slice(0, -1)) {
      const letters = page.replace(/\s/g, '');
      if (mark) expect(letters).toContain(mark);
      else expect(letters).not.toMatch(/DỮLIỆUMẪU|DỰTHẢO/);
    }
  });

  test('prints no first page number and, where the set is not official, says so on page 1', async () => {
    const [first = ''] = pagesOf(await renderer.render(paper, model));
    expect(first).not.toMatch(/(^| )1 (ỦY BAN|CỘNG HÒA)/);
    expect(first).toContain('không phải bộ tiêu chí chính thức');
  });
});

test('parsed fonts kept between documents leave the bytes as pdfmake alone would make them', async () => {
  // given pdfmake with the fonts' own bytes, as it comes, and a paper without marks that are not printed (of numbers that must not part)
  const unmarked = { ...model, authority: { ...model.authority, symbol: 'QĐ' } };
  const rendered = await renderer.render({ kind: 'decision', unit: null, ordinal: 1 }, unmarked);
  pdfmake.setLocalAccessPolicy((path) => path.startsWith(fontsFolder));
  const plain = (style: string) => `${fontsFolder}/./Tinos-${style}.ttf`;
  pdfmake.setFonts({
    Tinos: {
      normal: plain('Regular'),
      bold: plain('Bold'),
      italics: plain('Italic'),
      bolditalics: plain('BoldItalic'),
    },
  });
  // when
  const { form, sheet } = roundPaper({ kind: 'decision', unit: null, ordinal: 1 }, unmarked);
  if (form !== 'text') throw new Error(form);
  const asItComes = await pdfmake.createPdf(sheetDefinition(sheet)).getBuffer();
  pdfmake.setLocalAccessPolicy(() => false);
  // then
  expect(Buffer.compare(rendered, asItComes)).toBe(0);
});

test('words kept from one paper leave no trace in the next: two characters that share a glyph', async () => {
  // given two names that look the same: with a fraction slash, with a division slash
  const paper: Paper = { kind: 'certificate', unit: '10654', ordinal: 1 };
  const named = (name: string): DecisionModel => ({ ...model, units: [aDecidedUnit({ name })] });
  const [usual, other] = [named('Xã Hồng\u2044Phong'), named('Xã Hồng\u2215Phong')];
  const alone = await createPaperRenderer({ fontsFolder }).render(paper, usual);
  // when
  const both = createPaperRenderer({ fontsFolder });
  await both.render(paper, other);
  // then
  expect(Buffer.compare(await both.render(paper, usual), alone)).toBe(0);
});

test('neither files nor URLs can be reached from a paper', async () => {
  const file = `${fontsFolder}/Tinos-LICENSE.txt`;
  expect(readFileSync(file).length).toBeGreaterThan(0);
  await expect(pdfmake.createPdf({ content: [{ image: file }] }).getBuffer()).rejects.toThrow('denied');
  const url = 'https://example.invalid/image.png';
  await expect(pdfmake.createPdf({ content: [{ image: 'far' }], images: { far: url } }).getBuffer()).rejects.toThrow(
    'denied',
  );
});

test.each(['Xã 漢字', 'Xã 🙂'])('text that the typeface cannot show is refused, not lost: %s', async (name) => {
  const other: DecisionModel = { ...model, units: [aDecidedUnit({ name })] };
  const rendering = renderer.render({ kind: 'certificate', unit: '10654', ordinal: 1 }, other);
  await expect(rendering).rejects.toThrow(UnprintableTextError);
  await expect(rendering).rejects.toMatchObject({ code: 'UNPRINTABLE_TEXT' });
});

test('invisible and control characters and XML marks do no harm', async () => {
  const name = 'Xã\u200B Hồng\u0007Phong\u00AD <b>&';
  const other: DecisionModel = { ...model, units: [aDecidedUnit({ name })] };
  const bytes = await renderer.render({ kind: 'certificate', unit: '10654', ordinal: 1 }, other);
  expect(textOf(bytes)).toContain('XÃ HỒNG PHONG <B>&');
  expect(infoOf(bytes).Title).toContain('Xã Hồng Phong ‹b›và (10654)');
});

test.each([0, 1, 2, 3, 5, 7, 9, 12, 16])('the signature never stands alone on a page: %i changes', async (count) => {
  const changes = Array.from(
    { length: count },
    (_, index) => someChanges[index % someChanges.length] ?? someChanges[0],
  ).flatMap((change) => (change ? [change] : []));
  const paper: Paper = { kind: 'notice', unit: '10654', ordinal: 1 };
  const bytes = await renderer.render(paper, { ...model, units: [aDecidedUnit({ total: '78', changes })] });
  const pages = pagesOf(bytes);
  const last = pages.at(-1) ?? '';
  expect(last).toMatch(/Quyền khiếu nại Trường hợp không đồng ý.*\.\/\. .*Nguyễn Văn Mẫu/);
  // nor is a heading left behind by its table
  for (const page of pages) expect(page).not.toMatch(/(Điểm theo nhóm tiêu chí|được điều chỉnh và lý do)( MẪU.*)?$/);
});

test.each([1, 6, 12, 20, 30])('nor does it in a decision whose text grows by %i words', async (words) => {
  const setTitle = { vi: `Chính quyền thân thiện ${'vì Nhân dân '.repeat(words)}phục vụ` };
  const pages = pagesOf(await renderer.render({ kind: 'decision', unit: null, ordinal: 1 }, { ...model, setTitle }));
  const signed = pages.find((page) => page.includes('Nguyễn Văn Mẫu')) ?? '';
  expect(signed).toMatch(/Điều 4\. .*thi hành Quyết định này\.\/\./);
});

test('a shown total never reaches a threshold that the exact total does not, and hides nothing unsaid (property)', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 9n), fc.bigInt(1n, 10n ** 7n), (n, d) => {
      const total = exact(n, d);
      const shown = parseExact(shownTotal(total).replace(',', '.'));
      if (!shown) return false;
      const compared = compareExact(shown, total);
      return compared <= 0 && (compared === 0) === (hiddenExact(total) === null);
    }),
  );
});

test.each(papers)('a unit name without a blank pushes nothing off the page: $kind', async (paper) => {
  const units = model.units.map((unit) => ({ ...unit, name: `Xã ${'HồngPhong'.repeat(25)}` }));
  const words = wordsOf(await renderer.render(paper, { ...model, sample: false, units }));
  expect(Math.min(...words.map((word) => word.left))).toBeGreaterThan(28);
  expect(Math.max(...words.map((word) => word.right))).toBeLessThan(A4_WIDTH - 28);
  expect(words.map((word) => word.text).join(' ')).toContain('Nguyễn Văn Mẫu');
});
