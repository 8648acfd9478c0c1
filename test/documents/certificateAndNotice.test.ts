import { expect, test } from 'vitest';
import { points } from '../../shared/domain/points.ts';
import { aChange, aDecidedUnit, aDecisionModel, someChanges, type UnitOptions } from '../builders/decisionModel.ts';
import { pagesOf, textOf } from './outsideJudges.ts';
import { renderer } from './rendering.ts';

const certificateOf = (unit: UnitOptions, model = aDecisionModel({ units: [aDecidedUnit(unit)] })) =>
  renderer.render({ kind: 'certificate', unit: '10654', ordinal: 1 }, model);
const noticeOf = (unit: UnitOptions) =>
  renderer.render(
    { kind: 'notice', unit: '10654', ordinal: 1 },
    aDecisionModel({ units: [aDecidedUnit({ total: '78.25', ...unit })] }),
  );

test('a certificate names unit, standard, year, level, total and the decision it rests on', async () => {
  const model = aDecisionModel({ units: [aDecidedUnit()], issue: { number: '5', date: '2025-01-08' } });
  const text = textOf(await certificateOf({}, model));
  expect(text).toContain('GIẤY CÔNG NHẬN Ủy ban nhân dân huyện Nam Sách công nhận XÃ HỒNG PHONG');
  expect(text).toContain('đạt chuẩn “Chính quyền thân thiện, vì Nhân dân phục vụ” năm 2024 MỨC 2');
  expect(text).toContain('Tổng điểm: 87,50 trên 100 điểm');
  expect(text).toContain('Theo Quyết định số 05/QĐ-UBND ngày 08 tháng 01 năm 2025');
});

test('a certificate of 84.995 says level 1 and shows the exact total', async () => {
  const text = textOf(await certificateOf({ total: '84.995' }));
  expect(text).toContain('MỨC 1 Tổng điểm: 84,99 trên 100 điểm (giá trị chính xác: 84,995 điểm)');
  expect(text).not.toMatch(/85(,00)?/);
});

test('a certificate with very long names stays on one page and loses nothing', async () => {
  const name = `Xã ${'Hồng Phong Thượng Hạ '.repeat(12)}cuối cùng`;
  const pages = pagesOf(await certificateOf({ name }));
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain('CUỐI CÙNG');
});

test('no certificate without a level, no notice with one, no paper for a unit of another round', async () => {
  await expect(certificateOf({ total: '70' })).rejects.toThrow(RangeError);
  await expect(noticeOf({ total: '90' })).rejects.toThrow(RangeError);
  await expect(renderer.render({ kind: 'notice', unit: '99999', ordinal: 1 }, aDecisionModel())).rejects.toThrow(
    RangeError,
  );
});

test('a notice gives total, threshold, distance, groups, every change with its reason, and the right to complain', async () => {
  const text = textOf(await noticeOf({ changes: someChanges }));
  expect(text).toContain('đối với xã Hồng Phong');
  expect(text).toContain('Tổng điểm sau thẩm định: 78,25 điểm, trên tổng số 100 điểm');
  expect(text).toContain('Tổng điểm đơn vị tự chấm: 92,50 điểm');
  expect(text).toContain('Ngưỡng đạt chuẩn (Mức 1): từ 80 điểm trở lên');
  expect(text).toContain('Còn thiếu so với ngưỡng đạt chuẩn: 1,75 điểm');
  expect(text).toMatch(/I Hoạt động công khai, minh bạch 20 15,5/);
  expect(text).toContain('Tổng điểm 100 78,25');
  for (const change of someChanges) expect(text).toContain(change.reason);
  expect(text).toMatch(/3\.1\. Tỷ lệ hồ sơ TTHC giải quyết đúng hạn và trước hạn 6 6 4,75 Số liệu/);
  expect(text).toMatch(/Ủy ban nhân dân xã Hồng Phong có quyền khiếu nại trong thời hạn 90 ngày.*\.\/\./);
  expect(text).toMatch(/Số: \/TB-UBND/);
});

test('a score left blank is a dash, never 0; what did not arise says so; a real 0 is 0', async () => {
  const change = { title: { vi: 'Hòa giải' }, maximum: points('4'), reason: 'Lý do.' };
  const changes = [
    aChange({ ...change, criterion: '5.1', from: null, to: points('2') }),
    aChange({ ...change, criterion: '5.2', from: points('4'), to: null }),
    aChange({ ...change, criterion: '5.3', from: points('4'), to: points('0') }),
  ];
  const text = textOf(await noticeOf({ changes }));
  expect(text).toContain('5.1. Hòa giải 4 – 2 Lý do.');
  expect(text).toMatch(/5\.2\. Hòa giải 4 4 không phát sinh Lý do\./);
  expect(text).toContain('5.3. Hòa giải 4 4 0 Lý do.');
});

test('79.995 is not met: the distance is shown exactly', async () => {
  const text = textOf(await noticeOf({ total: '79.995' }));
  expect(text).toContain('79,99 điểm (chính xác: 79,995 điểm)');
  expect(text).toContain('Còn thiếu so với ngưỡng đạt chuẩn: 0,00 điểm (chính xác: 0,005 điểm)');
  expect(text).not.toContain('80,00');
});

test('conditions that held a unit back are named', async () => {
  const title = { vi: 'Báo cáo không trung thực, giả mạo tài liệu minh chứng' };
  const text = textOf(await noticeOf({ total: '88', level: 0, unmet: [{ code: 'FALSIFIED_EVIDENCE', title }] }));
  expect(text).toContain('Điều kiện chưa bảo đảm - Báo cáo không trung thực, giả mạo tài liệu minh chứng.');
  expect(text).not.toContain('Còn thiếu');
});

test('groups that do not add up to the total (bonus, penalty, rescaling) say why', async () => {
  const note = 'Tổng điểm đã gồm điểm thưởng, điểm trừ hoặc phần quy đổi';
  expect(textOf(await noticeOf({}))).not.toContain(note);
  expect(textOf(await noticeOf({ groups: aDecidedUnit({ total: '77' }).groups }))).toContain(note);
});

test.each(['Nội dung giải trình chưa thuyết phục. ', 'liềnmạch'])(
  'a reason longer than a page is printed to its end: %s',
  async (piece) => {
    const reason = `${piece.repeat(11_000 / piece.length)} HẾT LÝ DO`;
    const pages = pagesOf(await noticeOf({ changes: [aChange({ reason })] }));
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.join(' ')).toContain('HẾT LÝ DO');
    expect(
      pages.join('').replace(/ /g, '').split('liềnmạch').length + pages.join(' ').split('chưa').length,
    ).toBeGreaterThan(290);
  },
);
