/** Models of the further papers for tests and pictures: real unit names, invented results and people. */

import { namesToldApart } from '../../shared/domain/namesToldApart.ts';
import type {
  AmendmentModel,
  MeetingPackModel,
  MinutesModel,
  OfficePaper,
  PaperHead,
  ProposalModel,
  ReturnSlipModel,
  RevocationModel,
  SummaryModel,
} from '../../shared/domain/officePapers.ts';
import { addExact, exact, points, subtractExact, toExact } from '../../shared/domain/points.ts';
import type { ScoreSheetModel, ScoreSheetRow, ShownScore } from '../../shared/domain/scoreSheetModel.ts';
import { targetResult, targetsOf } from '../../shared/domain/targets.ts';
import { aDecisionModel, decidedUnits } from './decisionModel.ts';
import { haiDuongUnits, namSachUnits } from './haiDuongUnits.ts';

/** 1, 19 or up to 235 units. */
export const unitsOf = (count: number) =>
  decidedUnits((count <= namSachUnits.length ? namSachUnits : haiDuongUnits).slice(0, count));

const SET_TITLE = {
  vi: 'Chính quyền thân thiện, vì Nhân dân phục vụ',
  en: 'Friendly government, serving the people',
  th: 'รัฐบาลที่เป็นมิตร รับใช้ประชาชน',
};

function head(): PaperHead {
  const { units, thresholds, totalMaximum, ordinal, ...rest } = aDecisionModel();
  return { ...rest, issue: { number: '5', date: '2025-01-08' } };
}

export function aSummary(count = 19): SummaryModel {
  const units = unitsOf(count);
  const levels = units.map(({ level }) => level);
  return {
    ...head(),
    kind: 'summary',
    units,
    undecided: 2,
    targets: targetsOf(2026).map((one) => targetResult(one, levels)),
  };
}

export const aProposal = (count = 19): ProposalModel => ({ ...head(), kind: 'proposal', units: unitsOf(count) });

const person = (n: number) => ({ name: `Nguyễn Văn Mẫu ${n}`, title: 'Thành viên Hội đồng' });

export function theMinutes(count = 19): MinutesModel {
  const names = namesToldApart(unitsOf(count));
  return {
    ...head(),
    kind: 'minutes',
    board: 'Hội đồng đánh giá, công nhận',
    from: '2025-01-06T08:30',
    until: '2025-01-06T11:45',
    place: 'phòng họp số 2',
    chair: { name: 'Trần Thị Mẫu', title: 'Phó Chủ tịch' },
    secretary: { name: 'Lê Văn Mẫu', title: 'Trưởng phòng Nội vụ' },
    present: Array.from({ length: 7 }, (_, n) => person(n + 1)),
    absent: [
      { ...person(8), reason: 'đi công tác' },
      { ...person(9), reason: null },
    ],
    awaited: [],
    quorum: { need: 5, met: true },
    discussion: [
      'Hội đồng nghe báo cáo thẩm định và thảo luận từng đơn vị.',
      'Các thành viên thống nhất cách tính tiêu chí không phát sinh.',
    ],
    votes: unitsOf(count).map(({ code, name, total, level }, n) => ({
      unit: names.get(code) ?? name,
      total,
      level,
      count: { inFavour: 7 - (n % 3), against: n % 3, abstained: 0 },
      recused: n === 2 ? ['Nguyễn Văn Mẫu 3'] : [],
      carried: true,
    })),
  };
}

export const aRevocation = (): RevocationModel => ({
  ...head(),
  kind: 'revocation',
  unit: { code: '10654', name: 'Xã Hồng Phong', level: 3 },
  revoked: { number: '5', date: '2025-01-08' },
  reason: 'kết quả kiểm tra cho thấy minh chứng của tiêu chí 3.1 không đúng sự thật.',
});

export const anAmendment = (): AmendmentModel => ({
  ...head(),
  kind: 'amendment',
  amended: { number: '5', date: '2025-01-08' },
  changes: [
    {
      unit: 'Xã Hồng Phong',
      was: { total: exact(8750n, 100n), level: 2 },
      becomes: { total: exact(9025n, 100n), level: 3 },
      scores: [{ criterion: '5.7', from: null, to: points('2.75') }],
      reason: 'Bỏ sót điểm tiêu chí 5.7 khi cộng.',
    },
  ],
});

export const aReturnSlip = (count = 19): ReturnSlipModel => ({
  ...head(),
  kind: 'return-slip',
  unit: { code: '10654', name: 'Xã Hồng Phong' },
  file: 'Bảng tự chấm xã Hồng Phong.xlsx',
  receivedOn: '2024-12-10',
  resubmitBy: '2024-12-17',
  officer: { capacity: '', post: 'NGƯỜI TIẾP NHẬN', name: 'Lê Văn Mẫu' },
  faults: Array.from({ length: count }, (_, n) => ({
    place: `Tiêu chí ${(n % 5) + 1}.${n + 1}, ô E${n + 12}`,
    text: 'Điểm tự chấm 7 vượt điểm tối đa 6. Hãy nhập lại số điểm từ 0 đến 6.',
  })),
  cured: [],
});

const score = (text: string): ShownScore => ({ kind: 'points', points: points(text) });

/** Every kind of score and step; `of` criteria in each group. */
export function aScoreSheet(of = 6): ScoreSheetModel {
  const rows = (group: number): readonly ScoreSheetRow[] =>
    Array.from({ length: of }, (_none, n) => ({
      code: `${group}.${n + 1}`,
      title: {
        vi: 'Tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng hạn và trước hạn',
        en: 'Share of files settled in time or early',
        th: 'สัดส่วนเรื่องที่ดำเนินการแล้วเสร็จภายในกำหนดหรือก่อนกำหนด',
      },
      maximum: points('4'),
      lastYear: n === 1 ? null : points('3.5'),
      self: n === 2 ? { kind: 'claimed' } : n === 3 ? { kind: 'missing' } : score('4'),
      appraised: n === 0 ? score('3.5') : n === 2 ? { kind: 'not-applicable' } : n === 3 ? score('2.25') : null,
      board: n === 0 ? score('3.25') : null,
      current: n === 0 ? score('3.25') : n === 2 ? { kind: 'not-applicable' } : score(n === 3 ? '2.25' : '4'),
      lines:
        n === 0
          ? [
              '4 → 3,5 (Minh chứng; Nguyễn Văn Mẫu): Số liệu của Bộ phận Một cửa: 1.187/1.250 hồ sơ đúng hạn (94,96%).',
              '3,5 → 3,25 (Hội đồng; Trần Thị Mẫu): Hội đồng thống nhất.',
            ]
          : [],
    }));
  const selfTotal = points('93.25');
  const deltas = ['-0.5', '-0.25', '2.25', '-1.75', '0.495'] as const;
  let total = toExact(selfTotal);
  const steps = deltas.map((text, n) => {
    const delta = text.startsWith('-')
      ? subtractExact(exact(0n, 1n), toExact(points(text.slice(1))))
      : toExact(points(text));
    total = addExact(total, delta);
    return { text: `Điều chỉnh tiêu chí ${n + 1}.1 (Nguyễn Văn Mẫu): Thiếu hai văn bản.`, delta, total };
  });
  return {
    ...head(),
    setTitle: SET_TITLE,
    kind: 'score-sheet',
    draft: true,
    unit: { code: '10654', name: 'Xã Hồng Phong' },
    version: 2,
    receivedOn: '2024-12-10',
    groups: [1, 2, 3].map((group) => ({
      numeral: 'I'.repeat(group),
      title: { vi: 'Hoạt động công khai, minh bạch', en: 'Openness', th: 'ความเปิดเผยและโปร่งใส' },
      maximum: points('20'),
      rows: rows(group),
    })),
    lines: ['Ba tiêu chí không có minh chứng. [đã giải trình: Đã kiểm tra từng tiêu chí.]'],
    selfTotal,
    steps,
    total,
    level: 3,
    conditions: [
      { text: 'Nhóm II: 15 điểm, tối thiểu 9', met: true },
      { text: 'Giả mạo minh chứng', met: false },
    ],
    blockers: ['Tiêu chí 1.4 chờ xác nhận không phát sinh.'],
    sentence: 'Xã Hồng Phong tự chấm 93,25 điểm; sau thẩm định 93,49 điểm, đạt mức 3.',
  };
}

export const aMeetingPack = (count = 19): MeetingPackModel => ({
  ...head(),
  kind: 'meeting-pack',
  board: 'Hội đồng đánh giá, công nhận',
  from: '2025-01-06T08:30',
  place: 'phòng họp số 2',
  agenda: ['Báo cáo kết quả thẩm định.', 'Thảo luận các đơn vị có chênh lệch lớn.', 'Biểu quyết.'],
  units: unitsOf(count),
  minutes: theMinutes(count),
  decision: aDecisionModel({ units: unitsOf(count) }),
  draftTexts: null,
});

export const officePapers = (count = 19): readonly OfficePaper[] => [
  aSummary(count),
  aProposal(count),
  theMinutes(count),
  aRevocation(),
  anAmendment(),
  aReturnSlip(count),
  aScoreSheet(),
  aMeetingPack(count),
];
