/**
 * The wording of the papers, in Vietnamese: the form in law. Legal grounds name no law by number or date, since these
 * change between terms; the authority's own plan and its board's proposal carry the specific ground.
 */
import type { Language } from '../../shared/domain/criteriaSet.ts';
import type { Authority, DecisionModel } from '../../shared/domain/decision.ts';
import type { UnitKind } from '../../shared/domain/unit.ts';

export const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
/** Room for a number or a day written by hand; blanks that never break or fold. */
const HANDWRITTEN = '\u00A0'.repeat(7);
const END_OF_TEXT = './.';

const KIND_WORDS: readonly (readonly [UnitKind, string])[] = [
  ['commune', 'xã'],
  ['ward', 'phường'],
  ['township', 'thị trấn'],
  ['special-zone', 'đặc khu'],
  ['other', 'đơn vị'],
];

/** "xã, thị trấn": the kinds that the round has, in the customary order. */
const kindsOf = ({ units }: DecisionModel): string =>
  KIND_WORDS.filter(([kind]) => units.some((unit) => unit.kind === kind))
    .map(([, word]) => word)
    .join(', ') || 'đơn vị';

/** Counts below 10 are printed with a leading zero, as on official papers. */
const count = (units: number): string => `${String(units).padStart(2, '0')} đơn vị`;

export const levelName = (level: number): string => `Mức ${level}`;
export const standardName = ({ setTitle, year }: DecisionModel): string => `“${setTitle.vi}” năm ${year}`;
const boardName = (model: DecisionModel): string => `Hội đồng đánh giá, công nhận ${standardName(model)}`;

/** "Số: 05/QĐ-UBND"; the number blank until given, below 10 with a leading zero (appendix I, part II, point 3). */
export const numberLine = (number: string | null, symbol: string): string => `Số: ${numberText(number)}/${symbol}`;
export const numberText = (number: string | null): string =>
  number === null ? HANDWRITTEN : /^\d$/.test(number) ? `0${number}` : number;

/** A notice has the decision's symbol with its own kind: "QĐ-UBND" → "TB-UBND". */
export const noticeSymbol = ({ symbol }: Authority): string => symbol.replace(/^[^-]*/, 'TB');

/**
 * "ngày 08 tháng 01 năm 2025". Days below 10 and the months 1 and 2 have a leading zero (appendix I, part II, point 4).
 * @param date ISO, or null: then the day stays blank. @param month "2025-01", printed where there is no date.
 */
export function dateText(date: string | null, month: string): string {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date ?? month);
  if (!match) throw new RangeError(`not a date or month: ${date ?? month}`);
  const [, year, monthText = '', day = HANDWRITTEN] = match;
  return `ngày ${day} tháng ${Number(monthText) <= 2 ? monthText : String(Number(monthText))} năm ${year}`;
}

const CITIES = ['Hà Nội', 'Hải Phòng', 'Huế', 'Đà Nẵng', 'Cần Thơ', 'Hồ Chí Minh'];
const provinceText = (province: string): string =>
  /^(tỉnh|thành phố)\s/i.test(province) ? province : `${CITIES.includes(province) ? 'thành phố' : 'tỉnh'} ${province}`;

const DECISION_ARTICLES = 4;

export const decisionTexts = {
  kind: 'Quyết định',
  title: 'QUYẾT ĐỊNH',
  subject: (model: DecisionModel): string =>
    `Về việc công nhận ${model.ordinal > 1 ? 'bổ sung ' : ''}${kindsOf(model)} đạt chuẩn\n${standardName(model)}`,
  enacting: 'QUYẾT ĐỊNH:',
  grounds: (model: DecisionModel): readonly string[] => [
    'Căn cứ Luật Tổ chức chính quyền địa phương;',
    `Căn cứ Bộ tiêu chí “${model.setTitle.vi}” áp dụng cho việc đánh giá năm ${model.year};`,
    `Căn cứ Kế hoạch đánh giá, công nhận ${standardName(model)} của ${model.authority.name};`,
    `Theo đề nghị của ${boardName(model)}.`,
  ],
  /** `levels`: how many units reached each level, highest first, none of them 0. */
  recognised: (
    model: DecisionModel,
    met: number,
    levels: readonly (readonly [level: number, units: number])[],
  ): string =>
    met === 0
      ? `Năm ${model.year} không có đơn vị nào được công nhận đạt chuẩn ${standardName(model)}.`
      : `Công nhận ${count(met)} đạt chuẩn ${standardName(model)}, gồm: ${levels
          .map(([level, units]) => `${count(units)} đạt ${levelName(level)}`)
          .join('; ')} (có danh sách kèm theo).`,
  notRecognised: (unmet: number): string =>
    unmet === 0
      ? 'Các đơn vị có tên trong danh sách kèm theo đều đạt chuẩn.'
      : `Có ${count(unmet)} chưa đạt chuẩn (có danh sách kèm theo). Kết quả và lý do được thông báo bằng văn bản đến từng đơn vị; đơn vị có quyền khiếu nại theo quy định của pháp luật.`,
  duties:
    'Các đơn vị được công nhận có trách nhiệm duy trì, nâng cao chất lượng các tiêu chí đã đạt; các đơn vị chưa đạt chuẩn có trách nhiệm khắc phục những nội dung còn hạn chế. Hội đồng đánh giá, công nhận hướng dẫn, theo dõi, kiểm tra việc thực hiện.',
  effect: `Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng, Thủ trưởng các cơ quan, đơn vị có liên quan và Ủy ban nhân dân các đơn vị có tên trong danh sách kèm theo chịu trách nhiệm thi hành Quyết định này${END_OF_TEXT}`,
  recipients: (model: DecisionModel): readonly string[] => [
    `- Như Điều ${DECISION_ARTICLES};`,
    `- UBND ${provinceText(model.authority.province)} (để báo cáo);`,
    '- Hội đồng đánh giá, công nhận;',
    '- Lưu: VT, NV.',
  ],
} as const;

export const appendixTexts = {
  code: 'Mã',
  name: (ordinal: 'I' | 'II' | null): string => (ordinal === null ? 'Phụ lục' : `Phụ lục ${ordinal}`),
  met: (model: DecisionModel): string =>
    `Danh sách ${kindsOf(model)} đạt chuẩn\n${standardName(model)}`.toLocaleUpperCase('vi'),
  unmet: (model: DecisionModel): string =>
    `Danh sách ${kindsOf(model)} chưa đạt chuẩn\n${standardName(model)}`.toLocaleUpperCase('vi'),
  reference: ({ authority, issue, decisionMonth }: DecisionModel): string =>
    `(Kèm theo Quyết định số ${numberText(issue.number)}/${authority.symbol} ${dateText(issue.date, decisionMonth)} \ncủa ${authority.name})`,
  columns: ['STT', 'Tên đơn vị', 'Điểm tự chấm', 'Điểm công nhận', 'Mức'],
  unmetColumns: ['STT', 'Tên đơn vị', 'Điểm tự chấm', 'Điểm thẩm định', 'Lý do'],
  belowThreshold: (threshold: string): string => `Dưới ${threshold} điểm`,
  unmetCondition: 'Chưa bảo đảm điều kiện',
  levels: (bands: readonly string[]): string => `Các mức đạt chuẩn: ${bands.join('; ')}.`,
  band: (level: number, from: string, below: string | null, maximum: string): string =>
    `${levelName(level)} từ ${from} ${below === null ? `đến ${maximum}` : `đến dưới ${below}`} điểm`,
  exactNote:
    'Điểm in được cắt ở hai chữ số thập phân; giá trị chính xác, nếu dài hơn, ghi trong ngoặc đơn. Mức được xác định theo giá trị chính xác.',
} as const;

export const certificateTexts = {
  kind: 'Giấy công nhận',
  title: 'GIẤY CÔNG NHẬN',
  standard: (model: DecisionModel): string => `đạt chuẩn “${model.setTitle.vi}”`,
  year: (model: DecisionModel): string => `năm ${model.year}`,
  recognises: (model: DecisionModel): string => `${model.authority.name} công nhận`,
  code: 'Quét mã để kiểm tra giấy công nhận.',
  unitCode: (code: string): string => `Mã đơn vị hành chính: ${code}`,
  total: (total: string, maximum: string): string => `Tổng điểm: ${total} trên ${maximum} điểm`,
  exactly: (value: string): string => `(giá trị chính xác: ${value} điểm)`,
  ground: ({ authority, issue, decisionMonth }: DecisionModel): string =>
    `Theo Quyết định số ${numberText(issue.number)}/${authority.symbol} ${dateText(issue.date, decisionMonth)} \ncủa ${authority.name}`,
} as const;

export const noticeTexts = {
  kind: 'Thông báo',
  title: 'THÔNG BÁO',
  subject: (model: DecisionModel, unit: string): string => `Kết quả đánh giá ${standardName(model)}\nđối với ${unit}`,
  opening: (model: DecisionModel, unit: string): string =>
    `Căn cứ kết quả tự chấm điểm của Ủy ban nhân dân ${unit}, kết quả thẩm định và kết luận của ${boardName(model)}, ${model.authority.name} thông báo như sau:`,
  result: 'Kết quả đánh giá',
  notMet: (model: DecisionModel, unitName: string): string => `${unitName} chưa đạt chuẩn ${standardName(model)}.`,
  total: (total: string, maximum: string): string =>
    `- Tổng điểm sau thẩm định: ${total}, trên tổng số ${maximum} điểm.`,
  selfTotal: (total: string | null): string =>
    total === null
      ? '- Tổng điểm đơn vị tự chấm: – (bảng tự chấm có tiêu chí chưa có điểm).'
      : `- Tổng điểm đơn vị tự chấm: ${total}.`,
  threshold: (level: number, from: string): string =>
    `- Ngưỡng đạt chuẩn (${levelName(level)}): từ ${from} điểm trở lên.`,
  distance: (distance: string): string => `- Còn thiếu so với ngưỡng đạt chuẩn: ${distance}.`,
  thresholdReached: '- Tổng điểm đã đến ngưỡng nhưng đơn vị chưa bảo đảm điều kiện bắt buộc nêu dưới đây.',
  groups: 'Điểm theo nhóm tiêu chí',
  groupColumns: ['Nhóm', 'Nội dung', 'Điểm tối đa', 'Điểm đạt'],
  groupTotal: 'Tổng điểm',
  groupTotalNote: 'Tổng điểm đã gồm điểm thưởng, điểm trừ hoặc phần quy đổi theo Bộ tiêu chí.',
  changes: 'Các điểm số được điều chỉnh và lý do',
  changeColumns: ['Tiêu chí', 'Tối đa', 'Tự chấm', 'Thẩm định', 'Lý do'],
  noChanges: 'Không có điểm số nào khác với điểm đơn vị tự chấm.',
  notArisen: 'không phát sinh',
  missingNote: `Dấu “–”: đơn vị không ghi điểm.`,
  conditions: 'Điều kiện chưa bảo đảm',
  conditionByCode: (code: string): string => `Điều kiện ${code}`,
  rights: 'Quyền khiếu nại',
  complaint: (unit: string): string =>
    `Trường hợp không đồng ý với kết quả nêu trên, Ủy ban nhân dân ${unit} có quyền khiếu nại trong thời hạn 90 ngày, kể từ ngày nhận được Thông báo này, theo quy định của pháp luật về khiếu nại${END_OF_TEXT}`,
  recipients: (model: DecisionModel, unit: string): readonly string[] => [
    `- UBND ${unit};`,
    `- UBND ${provinceText(model.authority.province)} (để báo cáo);`,
    '- Hội đồng đánh giá, công nhận;',
    '- Lưu: VT, NV.',
  ],
} as const;

export const markTexts = {
  sample: { vi: 'DỮ LIỆU MẪU', en: 'SAMPLE DATA', th: 'ข้อมูลตัวอย่าง' },
  draft: { vi: 'DỰ THẢO', en: 'DRAFT', th: 'ร่าง' },
  recipients: 'Nơi nhận:',
} as const;

const AUDIT_LABELS = { vi: 'Mã nhật ký', en: 'Log', th: 'รหัสบันทึก' } as const;

/** The anchor of the log: the first 32 of 64 hexadecimal digits, in groups of four to be read aloud. */
export const auditLine = (auditHead: string, language: Language = 'vi'): string =>
  `${AUDIT_LABELS[language]}: ${(auditHead.slice(0, 32).match(/.{1,4}/g) ?? []).join(' ')}`;

export const appearanceTexts = {
  signer: (name: string): string => `Người ký: ${name}`,
  organisation: (name: string): string => `Cơ quan: ${name}`,
  time: (text: string): string => `Thời gian ký: ${text}`,
} as const;
