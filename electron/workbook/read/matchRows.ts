/** Which row of a table is which criterion: by its code AND its name, since either alone is often wrong. */
import {
  allCriteria,
  type CriteriaSet,
  type Criterion,
  type CriterionGroup,
} from '../../../shared/domain/criteriaSet.ts';
import { type Finding, finding, type NoteCode } from '../../../shared/domain/findings.ts';
import { foldName } from '../../../shared/domain/unit.ts';
import type { Table } from './findTable.ts';
import { readHeading } from './headingWords.ts';
import { remembered } from './remembered.ts';
import { addressOf, type Cell, cellAt, decimalText, foldedText, shownText, westernDigits } from './sheet.ts';
import { similarity, wordsOf } from './similarity.ts';

export type TableRow =
  | {
      readonly kind: 'criterion';
      readonly row: number;
      readonly criterion: Criterion;
      readonly likeness: number | null;
    }
  | { readonly kind: 'group'; readonly row: number; readonly group: CriterionGroup }
  | { readonly kind: 'total'; readonly row: number }
  /** A row with a code or a score that is none of the set's. */
  | { readonly kind: 'unknown'; readonly row: number; readonly code: string; readonly title: string };

export type MatchedRows = { readonly rows: readonly TableRow[]; readonly findings: readonly Finding[] };

const SAME_NAME = 0.85;
const OTHER_NAME = 0.3;
const CODE_BEFORE_NAME = /^((?:\d{1,3}[.,])+\d{1,3})[.):\s–-]+(\S.*)$/s;
const CODE_LIKE = /^(?:\d{1,3}[.,])+\d{1,3}$/;
const TOTAL = /^tong\b|^cong$/;
/** "Cộng" alone: under a group its sum, under the whole table the total. */
const BARE_SUM = /^cong(?: diem)?$/;
const SUBTOTAL = /^(?:tong|cong)\b.*\b(?:nhom|muc|phan|tieu chi so)\b|^cong(?: diem)?$|^tieu cong/;

export function matchRows(table: Table, set: CriteriaSet): MatchedRows {
  const known = new KnownRows(set);
  const rows: TableRow[] = [];
  const findings: Finding[] = [];
  const bareSums: number[] = [];
  const extras = new Set(set.extras.map((one) => codeKey(one.code)));
  let group: CriterionGroup | null = null;
  for (const row of table.sheet.rows.keys()) {
    if (row < table.firstRow || row > table.lastRow || isHeadingAgain(table, row)) continue;
    const read = readNames(table, row);
    if (isColumnNumbers(table, read)) continue;
    const matched = matchCriterion(known, read);
    if (matched) {
      rows.push({ kind: 'criterion', row, criterion: matched.criterion, likeness: matched.likeness });
      if (matched.note) findings.push(noteAt(table, read, matched.criterion, matched.note));
      continue;
    }
    const groupOf = matchGroup(set, read);
    if (groupOf) {
      group = groupOf;
      rows.push({ kind: 'group', row, group });
      continue;
    }
    const sum = matchSum(set, table, row, group);
    if (sum?.bare) bareSums.push(row);
    if (sum) rows.push(sum.row);
    else if (
      !extras.has(codeKey(read.codeText)) &&
      isScoredOrCoded(table, row, read, rows) &&
      !isCarriedForward(read)
    ) {
      rows.push({ kind: 'unknown', row, code: read.codeText, title: read.title });
    }
  }
  return { rows: withTotal(rows, bareSums), findings };
}

/** "(1) (2) (3) (4)" right under the heading. */
const isColumnNumbers = ({ firstRow }: Table, { row, title }: Names): boolean =>
  row === firstRow && /^\(?\d{1,2}\)?$/.test(title);

/** A sum of one page, said again on the next: of no group, and of nothing that is a statement. */
const isCarriedForward = ({ title }: Names): boolean =>
  /^(?:cong )?(?:chuyen|mang) (?:sang|trang)|^cong trang|^luy ke/.test(foldName(title));

/** Where no row says "Tổng": a lone "Cộng", or the second of two in a row, is the total. */
function withTotal(rows: readonly TableRow[], bareSums: readonly number[]): readonly TableRow[] {
  const last = bareSums.at(-1);
  const lastCriterion = rows.findLast((one) => one.kind === 'criterion')?.row ?? 0;
  if (last === undefined || last < lastCriterion || rows.some((one) => one.kind === 'total')) return rows;
  const before = bareSums.at(-2);
  if (before !== undefined && before < lastCriterion) return rows;
  return rows.map((one) => (one.row === last ? { kind: 'total', row: last } : one));
}

type Names = {
  readonly row: number;
  readonly codeCell: Cell | undefined;
  readonly codeText: string;
  /** Code that stands before the name in the name's own cell. */
  readonly codeInName: string | null;
  readonly title: string;
};

function readNames({ sheet, columns }: Table, row: number): Names {
  const codeCell = cellAt(sheet, row, columns.code);
  const full = shownText(cellAt(sheet, row, columns.title));
  const split = CODE_BEFORE_NAME.exec(full);
  return { row, codeCell, codeText: shownText(codeCell), codeInName: split?.[1] ?? null, title: split?.[2] ?? full };
}

/** The set's criteria by code, and by the words of their names. */
class KnownRows {
  readonly criteria: readonly {
    readonly criterion: Criterion;
    readonly key: string;
    readonly words: ReadonlySet<string>;
  }[];
  readonly used = new Set<string>();

  constructor(set: CriteriaSet) {
    this.criteria = allCriteria(set).map((criterion) => ({
      criterion,
      key: codeKey(criterion.code),
      words: wordsOf(criterion.title.vi),
    }));
  }

  byCodes(codes: readonly string[]) {
    return this.criteria.filter(({ key }) => codes.includes(key));
  }
}

type Match = { readonly criterion: Criterion; readonly likeness: number | null; readonly note: NoteCode | null };

function matchCriterion(known: KnownRows, names: Names): Match | null {
  const { codes, note } = readCodes(names);
  const words = wordsOf(names.title);
  const rank = (list: KnownRows['criteria']) =>
    list
      .map(({ criterion, words: own }) => ({ criterion, likeness: similarity(words, own) }))
      .sort((a, b) => b.likeness - a.likeness);
  const [byCode] = words.size === 0 ? unusedFirst(known, codes) : rank(known.byCodes(codes));
  const named = () => {
    const [byName, next] = rank(known.criteria);
    return byName && byName.likeness >= SAME_NAME && byName.likeness > (next?.likeness ?? 0) ? byName : null;
  };
  // A code that contradicts a plain name is no match at all: neither is believed, the row is reported.
  const doubtful = byCode && byCode.likeness !== null && byCode.likeness < SAME_NAME;
  if (doubtful && (named() ?? byCode).criterion !== byCode.criterion) return null;
  const match = byCode ?? named();
  if (!match) return null;
  known.used.add(match.criterion.code);
  return { ...match, note: byCode ? note : 'CODE_MISSING' };
}

/** Without a name to tell 1.1 from 1.10, the order of the rows does. */
const unusedFirst = (known: KnownRows, codes: readonly string[]) => {
  const all = known.byCodes(codes).map(({ criterion }) => ({ criterion, likeness: null }));
  return [...all.filter(({ criterion }) => !known.used.has(criterion.code)), ...all];
};

/** The codes that a cell may mean: 1.1 as a number is also 1.10; 1.2 turned into a date is 1 February or 2 January. */
function readCodes({ codeCell, codeText, codeInName }: Names): {
  readonly codes: readonly string[];
  readonly note: NoteCode | null;
} {
  const content = codeCell?.content;
  if (content?.kind === 'date') {
    const { day, month } = content;
    return { codes: [`${day}.${month}`, `${month}.${day}`], note: 'CODE_AS_DATE' };
  }
  if (content?.kind === 'number') {
    const text = decimalText(content.text) ?? '';
    return { codes: [text, `${text}0`], note: text.includes('.') ? 'CODE_AS_NUMBER' : null };
  }
  const key = codeKey(westernDigits(codeText));
  if (codeInName !== null && !CODE_LIKE.test(key)) return { codes: [codeKey(codeInName)], note: 'CODE_IN_NAME' };
  return { codes: [key], note: null };
}

/** "Tiêu chí 1,1." → "1.1" */
const codeKey = remembered((code) =>
  code
    .toLowerCase()
    .replace(/^(?:tiêu chí|tieu chi|tc|mục|nhóm)[\s:.]*/u, '')
    .replace(/[\s.):]+$/, '')
    .replaceAll(',', '.')
    .trim(),
);

function matchGroup(set: CriteriaSet, { codeText, title }: Names): CriterionGroup | null {
  const key = codeKey(codeText);
  const words = wordsOf(title);
  const likeness = (group: CriterionGroup) => similarity(words, wordsOf(group.title.vi));
  const coded = set.groups.find((group) => key === group.numeral.toLowerCase() || key === codeKey(group.code));
  if (coded && (words.size === 0 || likeness(coded) >= 0.5 || key === coded.numeral.toLowerCase())) return coded;
  // "I. Hoạt động công khai" in one cell: the numeral is one word more.
  return set.groups.find((group) => likeness(group) >= 0.8) ?? null;
}

function matchSum(
  set: CriteriaSet,
  { sheet, columns }: Table,
  row: number,
  current: CriterionGroup | null,
): { readonly row: TableRow; readonly bare: boolean } | null {
  const texts = [...(sheet.rows.get(row)?.values() ?? [])].filter(
    (cell) => cell.column < columns.score || cell.column === columns.title,
  );
  const text = texts
    .filter((cell) => cell.content.kind === 'text')
    .map(foldedText)
    .find((one) => TOTAL.test(one) || SUBTOTAL.test(one));
  if (text === undefined) return null;
  if (!SUBTOTAL.test(text)) return { row: { kind: 'total', row }, bare: false };
  const words = text.split(' ');
  const named = set.groups.find(
    (one) => words.includes(one.numeral.toLowerCase()) || words.includes(one.code.toLowerCase()),
  );
  const group = named ?? current;
  return group ? { row: { kind: 'group', row, group }, bare: BARE_SUM.test(text) } : null;
}

/** Below the total stand notes and signatures; above it, a code or a number as score makes a row worth naming. */
function isScoredOrCoded(
  { sheet, columns }: Table,
  row: number,
  { codeText, codeInName }: Names,
  before: readonly TableRow[],
): boolean {
  const coded = CODE_LIKE.test(codeKey(codeInName ?? codeText));
  const scored = cellAt(sheet, row, columns.score)?.content.kind === 'number';
  return coded || (scored && !before.some((one) => one.kind === 'total'));
}

/** Printed forms repeat the heading on every page. */
export function isHeadingAgain({ sheet, columns }: Table, row: number): boolean {
  const text = cellAt(sheet, row, columns.score);
  return text?.content.kind === 'text' && readHeading([shownText(text)])?.role === 'score';
}

function noteAt({ sheet, columns }: Table, { row, codeText }: Names, criterion: Criterion, code: NoteCode): Finding {
  const column = code === 'CODE_IN_NAME' ? columns.title : (columns.code ?? columns.title);
  return finding(
    code,
    { sheet: sheet.name, cell: addressOf(row, column ?? columns.score), criterion: criterion.code },
    { stated: codeText },
  );
}

/** Exported for the reader's question whether the names are another set's. */
export const isOtherName = (likeness: number | null): boolean => likeness !== null && likeness < OTHER_NAME;
