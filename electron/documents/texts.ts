/** Words and numbers that are printed the same in every paper. The wording of each paper is a template (sheet/templates.ts). */
import type { Language } from '../../shared/domain/criteriaSet.ts';

export const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
/** Room for a number or a day written by hand; blanks that never break or fold. */
const HANDWRITTEN = '\u00A0'.repeat(7);

/** Blank until given, below 10 with a leading zero (Decree 30/2020/NĐ-CP, appendix I, part II, point 3). */
export const numberText = (number: string | null): string =>
  number === null ? HANDWRITTEN : /^\d$/.test(number) ? `0${number}` : number;

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
export const provinceText = (province: string): string =>
  /^(tỉnh|thành phố)\s/i.test(province) ? province : `${CITIES.includes(province) ? 'thành phố' : 'tỉnh'} ${province}`;

export const markTexts = {
  sample: { vi: 'DỮ LIỆU MẪU', en: 'SAMPLE DATA', th: 'ข้อมูลตัวอย่าง' },
  draft: { vi: 'DỰ THẢO', en: 'DRAFT', th: 'ร่าง' },
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
