/** Dates and digits as each language's papers write them. */
import type { Language } from '../../../shared/domain/criteriaSet.ts';
import { dateText } from '../texts.ts';

const MONTHS = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  th: [
    'มกราคม',
    'กุมภาพันธ์',
    'มีนาคม',
    'เมษายน',
    'พฤษภาคม',
    'มิถุนายน',
    'กรกฎาคม',
    'สิงหาคม',
    'กันยายน',
    'ตุลาคม',
    'พฤศจิกายน',
    'ธันวาคม',
  ],
} as const;
const BLANK = '\u00A0'.repeat(7);
const BUDDHIST = 543;

/** @param date ISO; null: the day stays blank. @param month "2025-01". Thai years are Buddhist. */
export function dateIn(language: Language, date: string | null, month: string): string {
  if (language === 'vi') return dateText(date, month);
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(date ?? month);
  if (!match) throw new RangeError(`not a date or month: ${date ?? month}`);
  const [, year = '', monthNumber = '', day] = match;
  const name = MONTHS[language][Number(monthNumber) - 1] ?? '';
  return `${day ? Number(day) : BLANK} ${name} ${yearIn(language, Number(year))}`;
}

export const yearIn = (language: Language, year: number): string => String(language === 'th' ? year + BUDDHIST : year);

/** Counts below 10 have a leading zero on Vietnamese papers. */
export const countIn = (language: Language, count: number): string =>
  String(count).padStart(language === 'vi' ? 2 : 1, '0');

/** "87,50" and "87,50 (87,495)" with the point that English and Thai write. */
export const decimalIn = (language: Language, shown: string): string =>
  language === 'vi' ? shown : shown.replaceAll(',', '.');
