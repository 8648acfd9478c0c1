/** Who sent the sheet and for which year, as the lines above its table say. */
import { foldName } from '../../../shared/domain/unit.ts';
import type { Table } from './findTable.ts';
import { shownText, westernDigits } from './sheet.ts';

const COUNTRY = /chu nghia viet nam/;
/** Bodies above a commune; "thị xã" (a town of district rank) among them, which holds the word "xã". */
const AUTHORITY =
  /^(?:uy ban nhan dan |ubnd |hoi dong nhan dan |hdnd |huyen uy |van phong |phong \S+ )?(?:huyen|quan|thi xa|thanh pho|tp|tinh)\b/;
const SENT_TO = /^(?:gui|kinh gui|noi nhan|trinh|can cu)\b/;
const LABEL = /^\s*(?:đơn vị|tên đơn vị|ubnd xã, phường, thị trấn|xã, phường, thị trấn)[^:]*:\s*/iu;
const UNIT_WORD = /\b(?:xa|phuong|thi tran|tt|dac khu)\s+\S/;
const TITLE = /tu cham|tu danh gia|bang (?:cham|diem)|cham diem/;

/** Lines above the table, in reading order, without blank ones; a cell may hold several. */
function linesAbove({ sheet, linesFrom }: Table): readonly string[] {
  const lines: string[] = [];
  for (const [row, cells] of sheet.rows) {
    if (!linesFrom.some(({ first, last }) => row >= first && row <= last)) continue;
    const texts = [...cells.values()].sort((a, b) => a.column - b.column).map(shownText);
    for (const [index, text] of texts.entries()) {
      // "Đơn vị:" alone is a label; its value stands in the next cell.
      const whole = /:\s*$/.test(text) ? `${text} ${texts[index + 1] ?? ''}` : text;
      lines.push(...whole.split('\n'));
    }
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

/** Texts that name a unit, most specific first; lines of the authority above it are left out. */
export function unitTexts(table: Table): readonly string[] {
  const ranked = linesAbove(table).flatMap((line) => {
    const labelled = LABEL.test(line);
    const text = line.replace(LABEL, '');
    const folded = foldName(text);
    const foreign = folded === '' || COUNTRY.test(folded) || AUTHORITY.test(folded) || SENT_TO.test(folded);
    if (foreign || !(labelled || UNIT_WORD.test(folded))) return [];
    return [{ text: text.trim(), rank: labelled ? 0 : TITLE.test(folded) ? 2 : 1 }];
  });
  const sheetName = UNIT_WORD.test(foldName(table.sheet.name)) ? [table.sheet.name] : [];
  const texts = [...ranked.sort((a, b) => a.rank - b.rank).map(({ text }) => text), ...sheetName];
  return [...new Set(texts)].slice(0, MOST_TEXTS);
}

/** "Bảng tự chấm điểm 2024"; no part of a date or of a document's number. */
const bareYearsIn = (line: string): readonly number[] =>
  [...line.matchAll(/(?<![\d/.-])(20[2-4]\d)(?![\d/.-])/g)].map((match) => Number(match[1]));

const MOST_TEXTS = 12;
/** Years of the Buddhist era run 543 ahead. */
const BUDDHIST = 543;

/** The year that heads the scores; else that of the title, else the only year named; dates of signing ("ngày … tháng … năm …") do not count. */
export function statedYear(table: Table): number | null {
  if (table.scoreYear !== null) return table.scoreYear;
  const written = linesAbove(table).map(westernDigits);
  const lines = written.map(foldName).filter((line) => !/\bthang\b.*\bnam\b/.test(line));
  const yearsIn = (line: string) =>
    [...line.matchAll(/\bnam (2[05]\d\d)\b/g)]
      .map((match) => Number(match[1]))
      .map((year) => (year > 2400 ? year - BUDDHIST : year));
  const ofTitle = new Set(lines.filter((line) => TITLE.test(line)).flatMap(yearsIn));
  const years = ofTitle.size > 0 ? ofTitle : new Set(lines.flatMap(yearsIn));
  const titles = years.size === 0 ? written.filter((line) => TITLE.test(foldName(line))) : [];
  for (const year of titles.flatMap(bareYearsIn)) years.add(year);
  const [only, ...others] = years;
  return only !== undefined && others.length === 0 ? only : null;
}
