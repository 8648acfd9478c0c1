/** Decision models for tests and pictures: real unit names, invented results, invented people marked as sample. */
import type { DecidedChange, DecidedStep, DecidedUnit, DecisionModel } from '../../shared/domain/decision.ts';
import {
  type Exact,
  exact,
  type Points,
  parseExact,
  points,
  subtractExact,
  sumExact,
  toExact,
  ZERO,
} from '../../shared/domain/points.ts';
import type { UnitKind } from '../../shared/domain/unit.ts';
import { haiDuongUnits, type NamedUnit, namSachUnits } from './haiDuongUnits.ts';

const GROUPS: readonly (readonly [numeral: string, title: string, maximum: string])[] = [
  ['I', 'Hoạt động công khai, minh bạch', '20'],
  ['II', 'Xây dựng hình ảnh người lãnh đạo cấp ủy, chính quyền gương mẫu, trách nhiệm, thân thiện', '18'],
  ['III', 'Xây dựng đội ngũ cán bộ, công chức cấp xã trách nhiệm, thân thiện, tận tụy', '25'],
  ['IV', 'Công sở văn minh, thân thiện, xanh - sạch - đẹp', '15'],
  ['V', 'Thực hiện một số nội dung tăng cường sự gần gũi, thân thiện giữa Nhân dân với chính quyền', '22'],
];

const THRESHOLDS = [80, 85, 90, 95];

export const exactOf = (text: string): Exact => {
  const value = parseExact(text);
  if (!value) throw new RangeError(`not a decimal: ${text}`);
  return value;
};

const kindOf = (name: string): UnitKind =>
  name.startsWith('Phường ') ? 'ward' : name.startsWith('Thị trấn ') ? 'township' : 'commune';

/** The total spread over the groups: whole quarters by their share of 100, and what is left to the last group. */
function groupsOf(total: Exact): DecidedUnit['groups'] {
  let left = total;
  return GROUPS.map(([numeral, title, maximum], index) => {
    const quarters = exact((total.n * BigInt(maximum) * 4n) / (total.d * 100n), 4n);
    const score = index === GROUPS.length - 1 ? left : quarters;
    left = subtractExact(left, score);
    return { numeral, title: { vi: title }, maximum: points(maximum), score };
  });
}

export type UnitOptions = Partial<Omit<DecidedUnit, 'total'>> & { readonly total?: string | Exact };

export function aDecidedUnit({ total: stated = '87.5', ...rest }: UnitOptions = {}): DecidedUnit {
  const total = typeof stated === 'string' ? exactOf(stated) : stated;
  const name = rest.name ?? 'Xã Hồng Phong';
  return {
    code: '10654',
    name,
    kind: kindOf(name),
    selfTotal: points('92.5'),
    total,
    level: THRESHOLDS.filter((from) => total.n >= BigInt(from) * total.d).length,
    groups: groupsOf(total),
    changes: [],
    steps: stepsOf(total, rest),
    unmet: [],
    ...rest,
  };
}

/** The changes, and what else leads from the self total to the total, as a conversion. */
function stepsOf(total: Exact, { changes = [], selfTotal }: UnitOptions): readonly DecidedStep[] {
  const self = toExact(selfTotal ?? points('92.5'));
  const steps = changes.map(({ criterion, title, from, to }): DecidedStep => {
    const delta = subtractExact(toExact(to ?? ZERO), toExact(from ?? ZERO));
    return { kind: to === null ? 'not-applicable' : 'adjustment', criterion, title, delta };
  });
  const rest = subtractExact(subtractExact(total, self), sumExact(steps.map(({ delta }) => delta)));
  return rest.n === 0n ? steps : [...steps, { kind: 'conversion', criterion: null, title: null, delta: rest }];
}

export const aChange = (change: Partial<DecidedChange> = {}): DecidedChange => ({
  criterion: '3.1',
  title: { vi: 'Tỷ lệ hồ sơ TTHC giải quyết đúng hạn và trước hạn' },
  maximum: points('6'),
  from: points('6'),
  to: points('4.75'),
  reason: 'Số liệu của Bộ phận Một cửa: 1.187/1.250 hồ sơ đúng hạn (94,96%), không phải 100% như đơn vị tự chấm.',
  ...change,
});

/** Every kind of change: lowered, left blank by the unit, not arisen, raised. */
export const someChanges: readonly DecidedChange[] = [
  aChange(),
  aChange({
    criterion: '1.4',
    title: { vi: 'Công khai dự toán, quyết toán ngân sách xã, mua sắm, các khoản huy động đóng góp' },
    maximum: points('3'),
    from: points('3'),
    to: ZERO,
    reason: 'Không có biên bản niêm yết quyết toán ngân sách năm 2023; minh chứng nộp kèm là của năm 2022.',
  }),
  aChange({
    criterion: '2.6',
    title: { vi: 'Kết quả lấy ý kiến người dân về lãnh đạo UBND xã' },
    maximum: points('3'),
    from: null,
    to: points('2.25'),
    reason: 'Đơn vị không ghi điểm; chấm theo kết quả khảo sát của huyện.',
  }),
  aChange({
    criterion: '5.4',
    title: { vi: 'Giải quyết khiếu nại, tố cáo đúng thời hạn' },
    maximum: points('4'),
    from: points('4'),
    to: null,
    reason: 'Trong năm không phát sinh đơn thuộc thẩm quyền; Hội đồng thống nhất không tính tiêu chí này.',
  }),
  aChange({
    criterion: '5.7',
    title: { vi: 'Mô hình, sáng kiến, cách làm hay được nhân rộng' },
    maximum: points('2'),
    from: points('0.5'),
    to: points('1.5'),
    reason: 'Bổ sung minh chứng trong thời gian giải trình: mô hình “Ngày thứ Năm không hẹn” được huyện nhân rộng.',
  }),
];

const INVENTED_TOTALS = [
  '87.5',
  '96.25',
  '91',
  '83.75',
  '84.995',
  '88.4',
  '79.995',
  '93.1',
  '85',
  '81.55',
  '76.35',
  '95',
];

/** A round's units with invented results: about one in six does not meet the standard. */
export const decidedUnits = (named: readonly NamedUnit[]): readonly DecidedUnit[] =>
  named.map(({ code, name }, index) => {
    const total = INVENTED_TOTALS[index % INVENTED_TOTALS.length] ?? '80';
    return aDecidedUnit({
      code,
      name,
      total,
      selfTotal: ofSelf(index),
      changes: index % 6 === 4 ? [aChange()] : someChanges,
    });
  });

const ofSelf = (index: number): Points => points(`${90 + (index % 10)}.${index % 4 === 0 ? '25' : '5'}`);

export const AUDIT_HEAD = 'ab12cd34ef56ab78cd90ef12ab34cd56ef78ab90cd12ef34ab56cd78ef90ab12';

export function aDecisionModel(rest: Partial<DecisionModel> = {}): DecisionModel {
  return {
    authority: {
      name: 'Ủy ban nhân dân huyện Nam Sách',
      kind: 'district',
      parentName: null,
      place: 'Nam Sách',
      province: 'Hải Dương',
      symbol: 'QĐ-UBND',
      signatory: { capacity: 'TM. ỦY BAN NHÂN DÂN', post: 'CHỦ TỊCH', name: 'Nguyễn Văn Mẫu' },
    },
    year: 2024,
    setTitle: { vi: 'Chính quyền thân thiện, vì Nhân dân phục vụ' },
    setNotice: { vi: 'MẪU dựng từ mô tả công khai; không phải bộ tiêu chí chính thức.' },
    decisionMonth: '2025-01',
    issue: { number: null, date: null },
    sample: true,
    draft: false,
    thresholds: THRESHOLDS.map((from, index) => ({ level: index + 1, from: exact(BigInt(from), 1n) })),
    totalMaximum: exact(100n, 1n),
    ordinal: 1,
    auditHead: AUDIT_HEAD,
    units: decidedUnits(namSachUnits),
    ...rest,
  };
}

export const aProvincesDecision = (): DecisionModel => aDecisionModel({ units: decidedUnits(haiDuongUnits) });
