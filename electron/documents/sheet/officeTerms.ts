/**
 * Offices, posts and places as English and Thai papers name them (for English: Circular 03/2009/TT-BNV). What is not known here stays as it is, and an
 * office may write its own into the wording of a paper.
 */
import type { Language } from '../../../shared/domain/criteriaSet.ts';

type Foreign = Exclude<Language, 'vi'>;
type Term = Readonly<Record<Foreign, string>>;

const PLACES: Readonly<Record<string, Term>> = {
  tỉnh: { en: '{} Province', th: 'จังหวัด {}' },
  'thành phố': { en: '{} City', th: 'นคร {}' },
  'thị xã': { en: '{} Town', th: 'เมือง {}' },
  huyện: { en: '{} District', th: 'อำเภอ {}' },
  quận: { en: '{} District', th: 'เขต {}' },
  xã: { en: '{} Commune', th: 'ตำบล {}' },
  phường: { en: '{} Ward', th: 'แขวง {}' },
  'thị trấn': { en: '{} Township', th: 'เทศบาลเมือง {}' },
  'đặc khu': { en: '{} Special Zone', th: 'เขตพิเศษ {}' },
};

const BODIES: Readonly<Record<string, Term>> = {
  'ủy ban nhân dân': { en: 'People’s Committee of {}', th: 'คณะกรรมการประชาชน{}' },
  'hội đồng nhân dân': { en: 'People’s Council of {}', th: 'สภาประชาชน{}' },
};

const SIGNING: Readonly<Record<string, Term>> = {
  'tm. ủy ban nhân dân': { en: 'For the People’s Committee', th: 'ในนามคณะกรรมการประชาชน' },
  'kt. chủ tịch': { en: 'For the Chair', th: 'แทนประธาน' },
  'q. chủ tịch': { en: 'Acting Chair', th: 'รักษาการประธาน' },
  'chủ tịch': { en: 'Chair', th: 'ประธาน' },
  'phó chủ tịch': { en: 'Vice Chair', th: 'รองประธาน' },
  'chủ tịch ủy ban nhân dân': { en: 'Chair of the People’s Committee', th: 'ประธานคณะกรรมการประชาชน' },
};

const folded = (text: string): string =>
  text.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi').replaceAll('uỷ', 'ủy');

/** "tỉnh Hải Dương" → "Hải Dương Province". */
export const placeIn = (language: Language, place: string): string =>
  inLanguage(PLACES, language, place, (rest) => rest);

/** "Ủy ban nhân dân huyện Nam Sách" → "People’s Committee of Nam Sách District". */
export const authorityIn = (language: Language, name: string): string =>
  inLanguage(BODIES, language, name, (rest) => placeIn(language, rest));

/** Capacity or post of a signatory, line by line: "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH". */
export const signingIn = (language: Language, lines: string): string =>
  language === 'vi'
    ? lines
    : lines
        .split('\n')
        .map((line) => SIGNING[folded(line)]?.[language] ?? line)
        .join('\n');

/** The term that the text begins with, put around what is behind it. */
function inLanguage(
  terms: Readonly<Record<string, Term>>,
  language: Language,
  text: string,
  ofRest: (rest: string) => string,
): string {
  if (language === 'vi') return text;
  const known = Object.entries(terms).find(([term]) => folded(text).startsWith(`${term} `));
  if (!known) return text;
  const [term, translated] = known;
  const rest = text
    .normalize('NFC')
    .trim()
    .replace(/\s+/g, ' ')
    .slice(term.length + 1);
  return translated[language].replace('{}', ofRest(rest));
}
