/** Last touches before a paper is set: what may break at the end of a line, and what must not. */

import type { Language } from '../../../shared/domain/criteriaSet.ts';
import { FONT_FAMILY, THAI_FAMILY } from '../paperDefinition.ts';

/** Thai is written without blanks: lines break between words, and what looks like one letter may be two. */
const THAI = /[\u0e00-\u0e7f]+/g;
const words = new Intl.Segmenter('th', { granularity: 'word' });

const hasThai = (text: string): boolean => /[\u0e00-\u0e7f]/.test(text);

/** Places to break, as zero-width spaces that are not printed (printableText.ts). */
const withThaiBreaks = (text: string): string =>
  text.replace(THAI, (run) => [...words.segment(run)].map(({ segment }) => segment).join('\u200b'));

/** SARA AM as the two signs it is drawn with, so that a reader's search finds the word (a tone mark moves in between). */
const withoutSaraAm = (text: string): string => text.replace(/([\u0e48-\u0e4b]?)\u0e33/g, '\u0e4d$1\u0e32');

/** "05/QĐ-UBND": a number is never parted at the end of a line. Word joiners are not printed (printableText.ts). */
const withWholeNumbers = (text: string): string =>
  text.replace(/[\d๐-๙]*\/\p{L}+(?:-\p{L}+)+/gu, (number) => number.replace(/[/-]/g, '$&\u2060'));

/** "năm 2024" at the end of a title: a year is never left alone on a line of its own. */
const withYearKept = (text: string): string => text.replace(/(năm|ประจำปี) (?=[\d๐-๙]{4}$)/gmu, '$1\u00a0');

/** Sarabun has Thai, Vietnamese and Latin letters: a paper with any Thai is set in it as a whole. */
export function typeset<T extends { readonly language: Language }>(
  sheet: T,
): { readonly set: T; readonly family: string } {
  const thai = sheet.language === 'th' || hasThai(JSON.stringify(sheet));
  const touch = (text: string): string => {
    const kept = withWholeNumbers(withYearKept(text));
    return thai ? withoutSaraAm(withThaiBreaks(kept)) : kept;
  };
  return { set: everyText(sheet, touch), family: thai ? THAI_FAMILY : FONT_FAMILY };
}

function everyText<T>(value: T, touch: (text: string) => string): T {
  const walk = (one: unknown): unknown => {
    if (typeof one === 'string') return touch(one);
    if (Array.isArray(one)) return one.map(walk);
    if (typeof one === 'object' && one !== null)
      return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, walk(inner)]));
    return one;
  };
  // The walk changes texts alone: the shape is that of what came in.
  return walk(value) as T;
}
