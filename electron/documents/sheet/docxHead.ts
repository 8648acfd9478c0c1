/** The head of a Word copy, as letterhead.ts draws it in the PDF. */
import type { Paragraph, Table } from 'docx';
import { BODY_WIDTH, FORM } from '../form.ts';
import { issuerLines, type Letterhead } from '../letterhead.ts';
import { ruleLength } from '../textBlocks.ts';
import { MOTTO, NATION } from '../texts.ts';
import { columns, line, rule } from './docxParts.ts';

/** Of the width, for the issuing body: so much that the nation's name stays on one line. */
const SHARE = 37;
/** Word keeps some room beside the text of a cell. */
const BESIDE_CELL = 11;
const LEFT = (BODY_WIDTH * SHARE) / 100 - BESIDE_CELL;
const RIGHT = (BODY_WIDTH * (100 - SHARE)) / 100 - BESIDE_CELL;
/** Of the motto, whose rule is as long as the text. */
const MOTTO_WIDTH = 180;

type Lines = { readonly number: string | null; readonly date: string | null };

export function docxHead(head: Letterhead, { number, date }: Lines): (Paragraph | Table)[] {
  const numberLine = number === null ? [] : [line(number, { size: FORM.numberSize })];
  const vi = head.language === 'vi';
  const dateLine = date === null ? [] : [line(date, { italics: vi, size: FORM.placeDateSize })];
  const lines: readonly [Paragraph[], Paragraph[]] = [numberLine, dateLine];
  const second = number === null && date === null ? [] : [lines];
  if (!vi || head.across) return [...plain(head), ...(second.length === 0 ? [] : [columns(second)]), line('')];
  return [columns([[issuer(head), nation()], ...second], SHARE), line('')];
}

const nation = (): Paragraph[] => [
  line(NATION, { bold: true, size: FORM.nationSize }, { below: 0 }),
  line(MOTTO, { bold: true, size: FORM.mottoSize }, { below: 0 }),
  rule(MOTTO_WIDTH, RIGHT),
];

function issuer({ issuer: name, parent }: Letterhead): Paragraph[] {
  const lines = issuerLines(name);
  return [
    ...(parent === null ? [] : [line(parent.toLocaleUpperCase('vi'), { size: FORM.authoritySize }, { below: 0 })]),
    ...lines.map((text) => line(text, { bold: true, size: FORM.authoritySize }, { below: 0 })),
    rule(ruleLength(lines.at(-1) ?? '', FORM.authoritySize, LEFT), LEFT),
  ];
}

const plain = ({ issuer: name, parent }: Letterhead): Paragraph[] => [
  ...(parent === null ? [] : [line(parent, { size: FORM.authoritySize }, { below: 0 })]),
  line(name, { bold: true, size: FORM.titleSize }, { below: 0 }),
  rule(ruleLength(name, FORM.titleSize, BODY_WIDTH), BODY_WIDTH),
];
