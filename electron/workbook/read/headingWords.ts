/** Which column a heading's words announce. Sheets of communes differ in order and wording, not in these words. */
import { foldName } from '../../../shared/domain/unit.ts';
import { remembered } from './remembered.ts';

export type Role = 'code' | 'title' | 'maximum' | 'score' | 'number' | 'date' | 'name';
/** A lower rank is the surer word. */
export type Announced = { readonly role: Role; readonly rank: 1 | 2 | 3 };

/** Points given by others, another year's, or written in words: never the self score. */
const OTHERS_POINTS =
  /tham dinh|hoi dong|phuc tra|tham tra|phuc khao|xet duyet|cap tren|cap huyen|huyen cham|to cham|chinh thuc|nam truoc|chenh lech|bang chu/;
const IGNORED = /can co|yeu cau|phai co|cach cham|cach tinh|huong dan|phuong phap|ghi chu|ly do|giai trinh/;

/** The first that matches decides, so the order matters. Words are folded: lower case, no accents. */
const WORDS: readonly (readonly [RegExp, Announced])[] = [
  [/^(?=.*\bdiem\b)(?=.*\btu (?:cham|danh gia|cho)\b)|^tu cham\b|self score/, { role: 'score', rank: 1 }],
  [/tu cham|tu danh gia|tu xep/, { role: 'score', rank: 2 }],
  [/\b(?:xa|phuong|thi tran|don vi|co so|dia phuong|cap xa)(?: \S+)? (?:cham|danh gia)\b/, { role: 'score', rank: 2 }],
  [/toi da|diem chuan|thang diem|diem quy dinh|maximum|max score/, { role: 'maximum', rank: 1 }],
  [/^(?:tt|stt|so tt|so thu tu|ma|ma so|ma hieu|ma tieu chi|ma tc|muc|so muc|code|no)$/, { role: 'code', rank: 1 }],
  [/^(?:ten |cac |noi dung |nhom )*(?:tieu chi|chi tieu|noi dung)\b/, { role: 'title', rank: 1 }],
  [/so(?: va)? ky hieu|so hieu|so van ban|^so$/, { role: 'number', rank: 1 }],
  [/^ngay\b/, { role: 'date', rank: 1 }],
  [/^(?:ten )?(?:tai lieu|van ban)\b|trich yeu/, { role: 'name', rank: 1 }],
  [/minh chung|kiem chung/, { role: 'name', rank: 2 }],
  [/tieu chi|noi dung|criteri/, { role: 'title', rank: 2 }],
  [/^diem(?: so| dat| dat duoc| cham)?$|^score$/, { role: 'score', rank: 3 }],
];

const announcedBy = remembered((text): Announced | 'ignored' | null => {
  const folded = foldName(text);
  if (folded === '') return null;
  if (OTHERS_POINTS.test(folded) || (IGNORED.test(folded) && !/tu cham/.test(folded))) return 'ignored';
  return WORDS.find(([words]) => words.test(folded))?.[1] ?? null;
});

/** @param parts the texts of one column's heading from top to bottom ("Minh chứng kèm theo", "Số, ký hiệu"). */
export function readHeading(parts: readonly string[]): Announced | null {
  const lowest = announcedBy(parts.at(-1) ?? '');
  const found =
    lowest === null || (lowest !== 'ignored' && lowest.rank === 3) ? (announcedBy(parts.join(' ')) ?? lowest) : lowest;
  return found === 'ignored' ? null : found;
}
