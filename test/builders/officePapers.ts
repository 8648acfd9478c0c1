/** Models of the further papers for tests and pictures: real unit names, invented results and people. */
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
import { exact, points } from '../../shared/domain/points.ts';
import { targetResult, targetsOf } from '../../shared/domain/targets.ts';
import { aDecisionModel, decidedUnits } from './decisionModel.ts';
import { haiDuongUnits, namSachUnits } from './haiDuongUnits.ts';

/** 1, 19 or up to 235 units. */
export const unitsOf = (count: number) =>
  decidedUnits((count <= namSachUnits.length ? namSachUnits : haiDuongUnits).slice(0, count));

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

export const theMinutes = (count = 19): MinutesModel => ({
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
  votes: unitsOf(count).map(({ name, total, level }, n) => ({
    unit: name,
    total,
    level,
    count: { inFavour: 7 - (n % 3), against: n % 3, abstained: 0 },
    recused: n === 2 ? ['Nguyễn Văn Mẫu 3'] : [],
    carried: true,
  })),
});

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

export const aMeetingPack = (count = 19): MeetingPackModel => ({
  ...head(),
  kind: 'meeting-pack',
  board: 'Hội đồng đánh giá, công nhận',
  from: '2025-01-06T08:30',
  place: 'phòng họp số 2',
  agenda: ['Báo cáo kết quả thẩm định.', 'Thảo luận các đơn vị có chênh lệch lớn.', 'Biểu quyết.'],
  units: unitsOf(count),
  minutes: theMinutes(count),
});

export const officePapers = (count = 19): readonly OfficePaper[] => [
  aSummary(count),
  aProposal(count),
  theMinutes(count),
  aRevocation(),
  anAmendment(),
  aReturnSlip(count),
  aMeetingPack(count),
];
