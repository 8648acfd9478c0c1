import type { Language } from '../../shared/domain/criteriaSet.ts';
import type { PaperKind } from '../../shared/domain/decision.ts';
import type { OfficePaperKind } from '../../shared/domain/officePapers.ts';
import { foldName } from '../../shared/domain/unit.ts';
import { yearIn } from './sheet/dates.ts';

type Words = Readonly<Record<PaperKind | OfficePaperKind, string>>;

/** Vietnamese without its marks, as offices name files; Thai has no such form. None is a name that Windows keeps for itself. */
const WORDS: Readonly<Record<Language, Words>> = {
  vi: {
    decision: 'quyet-dinh',
    certificate: 'giay-cong-nhan',
    notice: 'thong-bao',
    amendment: 'sua-doi',
    revocation: 'thu-hoi',
    'meeting-pack': 'tai-lieu-hop',
    minutes: 'bien-ban',
    proposal: 'to-trinh',
    summary: 'bao-cao-tong-hop',
    'return-slip': 'phieu-tra',
    'score-sheet': 'phieu-diem',
  },
  en: {
    decision: 'decision',
    certificate: 'certificate',
    notice: 'notice',
    amendment: 'amendment',
    revocation: 'revocation',
    'meeting-pack': 'meeting-pack',
    minutes: 'minutes',
    proposal: 'proposal',
    summary: 'summary-report',
    'return-slip': 'return-slip',
    'score-sheet': 'score-sheet',
  },
  th: {
    decision: 'คำสั่ง',
    certificate: 'หนังสือรับรอง',
    notice: 'ประกาศแจ้งผล',
    amendment: 'คำสั่งแก้ไข',
    revocation: 'คำสั่งเพิกถอน',
    'meeting-pack': 'เอกสารประชุม',
    minutes: 'รายงานการประชุม',
    proposal: 'บันทึกเสนอ',
    summary: 'รายงานสรุปผล',
    'return-slip': 'ใบส่งคืน',
    'score-sheet': 'แบบสรุปคะแนน',
  },
};

/** Longest part of a name kept, so that a path stays far below 260 characters on Windows, and a name below 255 bytes elsewhere. */
const LONGEST = 60;

export type NamedPaper = {
  readonly kind: PaperKind | OfficePaperKind;
  readonly language: Language;
  readonly year: number;
  /** Which act of the round it belongs to; null = none, and the year stands in its place. */
  readonly ordinal: number | null;
  /** Code and name of the unit, or another name of what it is about; empty = the whole round. */
  readonly about: readonly string[];
};

/**
 * The file name of a paper: the same for the same paper, papers of a round in the order of its acts. A unit's paper bears the act's number from the
 * second act on, so that it never takes the place of the first.
 */
export function paperFileName({ kind, language, year, ordinal, about }: NamedPaper, ending = 'pdf'): string {
  const word = WORDS[language][kind];
  const act = ordinal !== null && (ordinal > 1 || about.length === 0) ? [String(ordinal).padStart(2, '0')] : [];
  const inYear = ordinal === null || about.length === 0 ? [yearIn(language, year)] : [];
  return `${[...act, word, ...inYear, ...about.map(asciiPart)].filter((part) => part !== '').join('-')}.${ending}`;
}

const asciiPart = (text: string): string =>
  foldName(text)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
