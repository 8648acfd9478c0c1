import { expect, test } from 'vitest';
import type { DecisionModel } from '../../shared/domain/decision.ts';
import { aDecidedUnit, aDecisionModel, aProvincesDecision } from '../builders/decisionModel.ts';
import { pagesOf, textOf, wordsOf } from './outsideJudges.ts';
import { renderer } from './rendering.ts';

const decision = (model: DecisionModel) => renderer.render({ kind: 'decision', unit: null, ordinal: 1 }, model);

test('a decision says who decides what, with its lists as appendices', async () => {
  // given the 19 units of a district, 3 of which do not meet the standard
  const model = aDecisionModel();
  // when
  const [first = '', met = '', unmet = ''] = pagesOf(await decision(model));
  // then
  expect(first).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc');
  expect(first).toContain(
    'Về việc công nhận xã, thị trấn đạt chuẩn “Chính quyền thân thiện, vì Nhân dân phục vụ” năm 2024',
  );
  expect(first).toMatch(/Căn cứ Luật Tổ chức chính quyền địa phương;.*Theo đề nghị của [^;]*\. QUYẾT ĐỊNH:/);
  expect(first).toContain('Điều 1. Công nhận 16 đơn vị');
  expect(first).toContain('gồm: 03 đơn vị đạt Mức 4; 03 đơn vị đạt Mức 3; 05 đơn vị đạt Mức 2; 05 đơn vị đạt Mức 1');
  expect(first).toContain('Điều 2. Có 03 đơn vị chưa đạt chuẩn');
  expect(first).toMatch(/thi hành Quyết định này\.\/\. .*Nơi nhận: - Như Điều 4;.*- Lưu: VT, NV\./);
  expect(first).toMatch(/TM\. ỦY BAN NHÂN DÂN CHỦ TỊCH.*Nguyễn Văn Mẫu/);
  expect(met).toContain('Phụ lục I DANH SÁCH XÃ, THỊ TRẤN ĐẠT CHUẨN');
  expect(met).toContain('1 Thị trấn Nam Sách 90,25 87,50 Mức 2');
  expect(met).toContain('Mức 4 từ 95 đến 100 điểm');
  expect(unmet).toContain('Phụ lục II DANH SÁCH XÃ, THỊ TRẤN CHƯA ĐẠT CHUẨN');
  expect(unmet).toContain('2 Xã An Sơn 90,50 76,35 Dưới 80 điểm');
});

test('number and date are blank until given, the month is that of the decision', async () => {
  const text = await decision(aDecisionModel({ decisionMonth: '2025-01' })).then(textOf);
  expect(text).toMatch(/Số: \/QĐ-UBND/);
  expect(text).toMatch(/Nam Sách, ngày tháng 01 năm 2025/);
  expect(text).toMatch(/\(Kèm theo Quyết định số \/QĐ-UBND ngày tháng 01 năm 2025/);
});

test.each([
  { number: '5', date: '2025-01-08', numberText: '05/QĐ-UBND', dateText: 'ngày 08 tháng 01 năm 2025' },
  { number: '105', date: '2025-02-18', numberText: '105/QĐ-UBND', dateText: 'ngày 18 tháng 02 năm 2025' },
  { number: '12', date: '2025-03-01', numberText: '12/QĐ-UBND', dateText: 'ngày 01 tháng 3 năm 2025' },
])(
  'given, they are printed as the decree says: $numberText, $dateText',
  async ({ number, date, numberText, dateText }) => {
    const text = await decision(aDecisionModel({ issue: { number, date } })).then(textOf);
    expect(text).toContain(`Số: ${numberText}`);
    expect(text).toContain(`Nam Sách, ${dateText}`);
    expect(text).toContain(`(Kèm theo Quyết định số ${numberText} ${dateText}`);
  },
);

test('84.995 is level 1 and is never shown as 85', async () => {
  const text = await decision(aDecisionModel({ units: [aDecidedUnit({ total: '84.995' })] })).then(textOf);
  expect(text).toContain('1 Xã Hồng Phong 92,50 84,99 (84,995) Mức 1');
  expect(text).toContain('Mức được xác định theo giá trị chính xác');
});

test('a total whose decimals never end shows the fraction beside it', async () => {
  const total = { n: 8700n, d: 97n };
  const text = await decision(aDecisionModel({ units: [aDecidedUnit({ total })] })).then(textOf);
  expect(text).toContain('89,69 (89 + 67/97) Mức 2');
});

test('one unit: one appendix, without a numeral', async () => {
  const pages = pagesOf(await decision(aDecisionModel({ units: [aDecidedUnit()] })));
  expect(pages).toHaveLength(2);
  expect(pages[0]).toContain('Điều 1. Công nhận 01 đơn vị');
  expect(pages[0]).toContain('đều đạt chuẩn');
  expect(pages[1]).toMatch(/^Phụ lục DANH SÁCH/);
});

test('no unit met the standard: the decision says so and lists them', async () => {
  const text = await decision(aDecisionModel({ units: [aDecidedUnit({ total: '70' })] })).then(textOf);
  expect(text).toContain('Điều 1. Năm 2024 không có đơn vị nào được công nhận');
  expect(text).toContain('Dưới 80 điểm');
});

test('a unit held back by a condition is listed with that, not with its total', async () => {
  const unit = aDecidedUnit({ total: '88', level: 0, unmet: [{ code: 'FALSIFIED_EVIDENCE', title: null }] });
  const text = await decision(aDecisionModel({ units: [unit] })).then(textOf);
  expect(text).toContain('88,00 Chưa bảo đảm điều kiện');
});

test('235 units: header row on every page, each appendix counts its own pages, no page lost', async () => {
  // given / when
  const model = aProvincesDecision();
  const bytes = await decision(model);
  const pages = pagesOf(bytes);
  const inTopMargin = wordsOf(bytes).filter((word) => word.bottom < 56);
  // then
  const starts = pages.flatMap((page, index) => (/^Phụ lục /.test(page) ? [index] : []));
  expect(starts).toHaveLength(2);
  const [one = 0, two = 0] = starts;
  for (const [index, page] of pages.entries()) {
    if (index < one) continue;
    expect(page).toContain('STT Mã Tên đơn vị');
    const own = index - (index >= two ? two : one) + 1;
    const numbers = inTopMargin.filter((word) => word.page === index + 1 && /^\d+$/.test(word.text));
    expect(numbers.map((word) => word.text)).toEqual(own === 1 ? [] : [String(own)]);
  }
  const text = pages.join(' ');
  for (const unit of model.units) expect(text).toContain(unit.name);
  // names that repeat across districts are told apart by code
  expect(text).toMatch(/\d+ 10654 Xã Hồng Phong/);
});

test('a deputy signs for the Chair; where the Chair is the authority, without TM.', async () => {
  const base = aDecisionModel();
  const signedBy = (capacity: string, post: string) =>
    decision({
      ...base,
      authority: { ...base.authority, signatory: { ...base.authority.signatory, capacity, post } },
    }).then(textOf);
  expect(await signedBy('TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH')).toMatch(
    /TM\. ỦY BAN NHÂN DÂN KT\. CHỦ TỊCH PHÓ CHỦ TỊCH/,
  );
  const chair = await signedBy('', 'Chủ tịch');
  expect(chair).toContain('CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN NAM SÁCH');
  expect(chair).not.toContain('TM.');
});

test.each([1, 2, 19, 60, 147, 150, 153, 235])('%i units: no page without a row of its list', async (count) => {
  const model = aProvincesDecision();
  const pages = pagesOf(await decision({ ...model, sample: false, units: model.units.slice(0, count) }));
  const lists = pages.slice(pages.findIndex((page) => page.startsWith('Phụ lục')));
  for (const page of lists) expect(page).toMatch(/STT .*\d (?:Mức \d|Dưới|Chưa)/);
});
