/** The documents that the units of a simulated season name: numbers, dates and descriptions as clerks write them. */
import { allCriteria, type CriteriaSet } from '../../shared/domain/criteriaSet.ts';
import type { StatedEvidence, StatedScore } from '../../shared/domain/submission.ts';
import type { RoundUnit } from '../../shared/domain/unit.ts';
import type { Chance } from './chance.ts';

type Writer = {
  readonly set: CriteriaSet;
  readonly unit: RoundUnit;
  readonly claims: Readonly<Record<string, StatedScore>>;
  readonly receivedOn: string;
  readonly chance: Chance;
};

const KINDS = [
  { symbol: 'BC-UBND', name: 'Báo cáo' },
  { symbol: 'KH-UBND', name: 'Kế hoạch' },
  { symbol: 'QĐ-UBND', name: 'Quyết định' },
  { symbol: 'TB-UBND', name: 'Thông báo' },
  { symbol: 'BB-UBND', name: 'Biên bản' },
] as const;

const MATTERS = [
  'kết quả thực hiện',
  'tình hình triển khai',
  'công tác rà soát và niêm yết công khai',
  'việc tổ chức thực hiện',
  'kiểm tra, đánh giá',
  'tổng hợp số liệu',
] as const;
const DETAILS = [
  'kèm danh sách {n} trường hợp có chữ ký xác nhận của trưởng thôn',
  'có ảnh chụp tại trụ sở ngày {d} và sổ theo dõi từ trang 1 đến trang {n}',
  'số liệu lấy từ phần mềm một cửa điện tử ngày {d}, gồm {n} hồ sơ',
  'đã đăng trên trang thông tin điện tử của xã ngày {d} với {n} lượt xem',
  'lưu tại văn phòng thống kê, tập hồ sơ số {n}, lập ngày {d}',
  'được Mặt trận Tổ quốc xã xác nhận tại cuộc họp ngày {d} có {n} người dự',
] as const;
const REMARKS = [
  'Các thôn đã họp lấy ý kiến {n} hộ.',
  'Còn {n} trường hợp đang xử lý theo quy định.',
  'Biên bản có {n} trang, bản gốc giữ tại bộ phận một cửa.',
  'Cán bộ phụ trách đã được giao bằng phiếu giao việc số {n}.',
] as const;

const two = (value: number): string => String(value).padStart(2, '0');

export function seasonEvidence(writer: Writer): Readonly<Record<string, StatedEvidence>> {
  const { set, claims, chance } = writer;
  const annual = document(writer, 'công tác cải cách hành chính', 11);
  const citesAnnual = chance.hits(0.3);
  return Object.fromEntries(
    allCriteria(set).flatMap((criterion): readonly (readonly [string, StatedEvidence])[] => {
      const value = claims[criterion.code]?.value ?? null;
      if (value === null) return [];
      if (citesAnnual && chance.hits(0.1)) return [[criterion.code, annual]];
      if (chance.hits(0.03)) return [[criterion.code, fromTheDistrict(chance)]];
      const title = criterion.title.vi.split(/[,;]/)[0]?.toLowerCase() ?? '';
      return [[criterion.code, document(writer, title, chance.whole(1, 11))]];
    }),
  );
}

/** Numbers run through the year. */
function document({ unit, receivedOn, chance }: Writer, matter: string, month: number): StatedEvidence {
  const kind = chance.pick(KINDS);
  const perYear = 60 + ((unit.id * 37) % 240);
  const day = chance.whole(1, 28);
  const running = Math.max(1, Math.round((perYear * (month - 1 + day / 28)) / 12) + chance.whole(-2, 2));
  const date = month === 1 && chance.hits(0.1) ? '27/12/2023' : `${two(day)}/${two(month)}/2024`;
  const written = chance.hits(0.03) ? '' : date;
  const fill = (text: string) =>
    text.replace('{n}', String(chance.whole(3, 400))).replace('{d}', `${chance.whole(1, 28)}/${chance.whole(1, 11)}`);
  const size = chance.share();
  const words = [`${kind.name} ${size < 0.3 ? '' : `${chance.pick(MATTERS)} `}${matter} năm 2024`];
  if (chance.hits(0.3)) words.push(`của UBND ${unit.name}`);
  if (size > 0.6) words.push(fill(chance.pick(DETAILS)));
  if (size > 0.85) words.push(fill(chance.pick(REMARKS)));
  return {
    number: `${running}/${kind.symbol}`,
    date: receivedOn > '2024-12-01' ? written : '',
    name: words.join(', '),
  };
}

/** Plans and notices of the level above: a few of them behind many units. */
function fromTheDistrict(chance: Chance): StatedEvidence {
  const nth = chance.whole(1, 6);
  return {
    number: `${nth * 17}/${nth % 2 === 0 ? 'KH-UBND' : 'TB-UBND'}`,
    date: `${two(nth * 3)}/${two(nth)}/2024`,
    name: `${nth % 2 === 0 ? 'Kế hoạch' : 'Thông báo'} của UBND huyện về đợt ${nth} thực hiện mô hình chính quyền thân thiện trên địa bàn`,
  };
}
