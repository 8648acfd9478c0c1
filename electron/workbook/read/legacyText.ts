/**
 * Vietnamese text from before Unicode: TCVN 5712 (".VnTime", one byte a letter) and VNI ("VNI-Times", a letter and a mark).
 * It is converted only on evidence: the cell's font, or words of the form spelt that way somewhere in the workbook.
 */
import type { Cell, Sheet } from './sheet.ts';

export type Encoding = 'TCVN3' | 'VNI';

/** Vowels with their five tones: grave, hook, tilde, acute, dot. */
const TONES = 'àảãáạ ằẳẵắặ ầẩẫấậ èẻẽéẹ ềểễếệ ìỉĩíị òỏõóọ ồổỗốộ ờởỡớợ ùủũúụ ừửữứự ỳỷỹýỵ'.split(' ');

const TCVN3_TONES = 'µ¶·¸¹ »¼½¾Æ ÇÈÉÊË ÌÎÏÐÑ ÒÓÔÕÖ ×ØÜÝÞ ßáâãä åæçèé êëìíî ïñòóô õö÷øù úûüýþ'.split(' ');
const TCVN3_PLAIN: readonly (readonly [string, string])[] = [
  ['¨©ª«¬\u00ad®', 'ăâêôơưđ'],
  ['¡¢£¤¥¦§', 'ĂÂÊÔƠƯĐ'],
];

const PLAIN_MARKS = 'øûõùï';
const ROOF_MARKS = 'àåãáä';
/** For each vowel of TONES: how VNI writes it, and the marks of its tones. */
const VNI_VOWELS: readonly (readonly [string, string])[] = [
  ['a', PLAIN_MARKS],
  ['a', 'èúüéë'],
  ['a', ROOF_MARKS],
  ['e', PLAIN_MARKS],
  ['e', ROOF_MARKS],
  ['', 'ìæóíò'],
  ['o', PLAIN_MARKS],
  ['o', ROOF_MARKS],
  ['ô', PLAIN_MARKS],
  ['u', PLAIN_MARKS],
  ['ö', PLAIN_MARKS],
  ['y', PLAIN_MARKS],
];
const VNI_PLAIN: readonly (readonly [string, string])[] = [
  ['î', 'ỵ'],
  ['aê', 'ă'],
  ['aâ', 'â'],
  ['eâ', 'ê'],
  ['oâ', 'ô'],
  ['ô', 'ơ'],
  ['ö', 'ư'],
  ['ñ', 'đ'],
];

const tcvn3 = new Map<string, string>([
  ...TONES.flatMap((letters, row) => pairs(TCVN3_TONES[row] ?? '', letters)),
  ...TCVN3_PLAIN.flatMap(([codes, letters]) => pairs(codes, letters)),
]);
const vniSmall: readonly (readonly [string, string])[] = [
  ...TONES.flatMap((letters, row) => {
    const [base, marks] = VNI_VOWELS[row] ?? ['', ''];
    // The tone of y with a dot below has a letter of its own, "î".
    return pairs(marks, letters).map(([mark, letter]): readonly [string, string] => [base + mark, letter]);
  }),
  ...VNI_PLAIN,
];
const vni = new Map<string, string>([
  ...vniSmall,
  ...vniSmall.map(([code, letter]): readonly [string, string] => [code.toUpperCase(), letter.toUpperCase()]),
  // "Ñöôøng" begins with a capital and goes on in small letters.
  ...vniSmall
    .filter(([code]) => code.length === 2)
    .map(([code, letter]): readonly [string, string] => [
      code.charAt(0).toUpperCase() + code.charAt(1),
      letter.toUpperCase(),
    ]),
]);

function pairs(codes: string, letters: string): readonly (readonly [string, string])[] {
  return [...codes].map((code, index) => [code, [...letters][index] ?? ''] as const);
}

const fromTcvn3 = (text: string): string => [...text].map((one) => tcvn3.get(one) ?? one).join('');

function fromVni(text: string): string {
  let out = '';
  for (let at = 0; at < text.length; at++) {
    const two = vni.get(text.slice(at, at + 2));
    out += two ?? vni.get(text.charAt(at)) ?? text.charAt(at);
    if (two !== undefined) at++;
  }
  return out;
}

/** Letters that only Unicode has: such text needs no conversion, whatever its font. */
const UNICODE_ONLY = /[\u0100-\u1eff]/;
/** Words of a form as either encoding spells them; hardly any other text does. */
const TCVN3_WORDS = /tiªu chÝ|®iÓm|§iÓm|tù chÊm|tèi ®a|néi dung|Néi dung|c«ng khai|minh chøng/;
const VNI_WORDS = /tieâu chí|ñieåm|töï chaám|toái ña|noäi dung|coâng khai|minh chöùng/i;
/** Characters of TCVN3 that no Vietnamese Unicode text holds. */
const TCVN3_SIGNS = /[¨©ª«¬\u00ad®¡¢£¤¥¦§µ¶·¸¹»¼½¾×÷Þß]/;
const VNI_SIGNS = /[aeouy][øûïåäëüúéè]|[ñöîæ]/i;

/** Converts in place of the cells' texts. @returns the sheets as a person reads them, and the encoding if there was one. */
export function decodeLegacy(sheets: readonly Sheet[]): {
  readonly sheets: readonly Sheet[];
  readonly encoding: Encoding | null;
} {
  const encoding = encodingOf(sheets);
  if (encoding === null) return { sheets, encoding };
  return { sheets: sheets.map((sheet) => ({ ...sheet, rows: decodeRows(sheet, encoding) })), encoding };
}

function encodingOf(sheets: readonly Sheet[]): Encoding | null {
  const evidence = { TCVN3: 0, VNI: 0 };
  for (const text of legacyCandidates(sheets)) {
    if (TCVN3_WORDS.test(text.text) || (text.font?.startsWith('tcvn3') && TCVN3_SIGNS.test(text.text)))
      evidence.TCVN3++;
    else if (VNI_WORDS.test(text.text) || (text.font === 'vni' && VNI_SIGNS.test(text.text))) evidence.VNI++;
  }
  if (evidence.TCVN3 + evidence.VNI === 0) return null;
  return evidence.TCVN3 >= evidence.VNI ? 'TCVN3' : 'VNI';
}

function* legacyCandidates(sheets: readonly Sheet[]) {
  for (const { rows } of sheets)
    for (const cells of rows.values())
      for (const { content, font } of cells.values())
        if (content.kind === 'text' && NOT_ASCII.test(content.text) && !UNICODE_ONLY.test(content.text))
          yield { text: content.text, font };
}
const NOT_ASCII = /[\u0080-\u00ff]/;

const decodeRows = ({ rows }: Sheet, encoding: Encoding): Sheet['rows'] =>
  new Map(
    [...rows].map(([row, cells]) => [
      row,
      new Map([...cells].map(([column, cell]) => [column, decoded(cell, encoding)])),
    ]),
  );

function decoded(cell: Cell, encoding: Encoding): Cell {
  const { content, font } = cell;
  if (content.kind !== 'text' || UNICODE_ONLY.test(content.text)) return cell;
  const text = encoding === 'VNI' ? fromVni(content.text) : fromTcvn3(content.text);
  return { ...cell, content: { kind: 'text', text: font === 'tcvn3-capitals' ? text.toLocaleUpperCase('vi') : text } };
}
