/** Days as ISO texts, and the days that a text names. */

const DAY = 86_400_000;

/** @param day ISO, "2024-12-31". */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** A day, or a whole month: from its first to its last day. */
export type Span = { readonly from: string; readonly until: string };

const PLAIN = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const NUMERIC = /(?<!\d)(?:(\d{1,2})\s*[/.-]\s*)?(\d{1,2})\s*[/.-]\s*(\d{4})(?!\d)/g;
const ISO = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g;
const IN_WORDS = /ngay\s+(\d{1,2})\s+thang\s+(\d{1,2})\s+nam\s+(\d{4})/g;
/** Years from here on are Buddhist: 2567 = 2024. */
const BUDDHIST_FROM = 2400;

/**
 * The days that a text names: "12/3/2024", "12.03.2024", "2024-03-12", "3/2024", "ngày 12 tháng 3 năm 2024" (folded). What
 * is no day of the calendar is left out, never mended: the import keeps the text as it is.
 */
export function daysIn(text: string): readonly Span[] {
  const plain = PLAIN.exec(text);
  if (plain) return [spanOf(plain[3], plain[2], plain[1])].filter((one) => one !== null);
  const numeric = [...text.matchAll(NUMERIC)].map(([, day, month, year]) => spanOf(year, month, day));
  const canonical = [...text.matchAll(ISO)].map(([, year, month, day]) => spanOf(year, month, day));
  const words = [...text.matchAll(IN_WORDS)].map(([, day, month, year]) => spanOf(year, month, day));
  return [...numeric, ...canonical, ...words].filter((one) => one !== null);
}

function spanOf(yearText: string | undefined, monthText: string | undefined, dayText: string | undefined): Span | null {
  const stated = Number(yearText);
  const [year, month] = [stated >= BUDDHIST_FROM ? stated - 543 : stated, Number(monthText)];
  const [first, last] = dayText === undefined ? [1, lastOf(year, month)] : [Number(dayText), Number(dayText)];
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || first < 1 || last > lastOf(year, month)) return null;
  return { from: iso(year, month, first), until: iso(year, month, last) };
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lastOf = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : (LENGTHS[month - 1] ?? 0));

const iso = (year: number, month: number, day: number): string =>
  `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
