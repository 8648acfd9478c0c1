/** Numbers as each language writes them. Values arrive exact and leave exact: only marks change. */
import type { Language } from '../domain/criteriaSet.ts';
import {
  type Exact,
  formatExact,
  formatPoints,
  type Points,
  truncateExact,
  truncationHides,
} from '../domain/points.ts';

const MINUS = '\u2212';

/** "87.5" → "87,5" in Vietnamese; a minus sign is a minus, not a hyphen. */
export const decimalText = (text: string, language: Language): string =>
  (language === 'vi' ? text.replace('.', ',') : text).replace('-', MINUS);

export const pointsText = (value: Points, language: Language): string => decimalText(formatPoints(value), language);

/** Two decimals, cut and never rounded; where that hides something the exact value stands beside it. */
export function totalText(value: Exact, language: Language): string {
  const shown = decimalText(truncateExact(value, 2), language);
  return truncationHides(value, 2) ? `${shown} (${decimalText(formatExact(value), language)})` : shown;
}

const LOCALES: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB', th: 'th-TH-u-ca-buddhist-nu-latn' };
const ISO = /^\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?$/;

/**
 * A day, or an instant with its time at UTC+7, which Vietnam and Thailand keep all year; Thai years are Buddhist.
 * @param iso "2024-12-15" or "2025-01-08T02:30:00.000Z"; any other text comes back as it is.
 */
export function dateText(iso: string, language: Language): string {
  const match = ISO.exec(iso);
  if (!match || Number.isNaN(Date.parse(iso))) return iso;
  return dateFormat(language, match[1] !== undefined).format(new Date(iso));
}

/** Making one takes longer than writing a hundred dates with it. */
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(language: Language, instant: boolean): Intl.DateTimeFormat {
  const key = `${language} ${instant}`;
  const known = dateFormats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    day: language === 'vi' ? '2-digit' : 'numeric',
    month: language === 'vi' ? '2-digit' : 'short',
    year: 'numeric',
    timeZone: instant ? 'Asia/Ho_Chi_Minh' : 'UTC',
    ...(instant ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } : {}),
  });
  dateFormats.set(key, format);
  return format;
}
