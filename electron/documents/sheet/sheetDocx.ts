/** A sheet as a Word file, for offices that must edit: the same blocks in the same order. Never signed, and never the paper that counts. */
import { AlignmentType, HeadingLevel, type ISectionOptions, PageBreak, Paragraph, TextRun } from 'docx';
import { assertNever } from '../../../shared/domain/result.ts';
import { FORM, pageOf } from '../form.ts';
import { ruleLength } from '../textBlocks.ts';
import { docxFile, pageNumbersFrom1 } from './docxFile.ts';
import { docxHead } from './docxHead.ts';
import { body, columns, half, line, type Part, rule, runs, signed, table, twentieths } from './docxParts.ts';
import { type Block, partsOf, type Sheet } from './sheet.ts';

/** Same sheet, same text; docx writes the time of packing into the file, so the bytes differ. */
export function sheetDocx(sheet: Sheet): Promise<Uint8Array> {
  const [main, ...appendices] = partsOf(sheet.blocks);
  const head = docxHead(sheet, { number: sheet.numberLine, date: sheet.dateLine });
  const section = (children: readonly Part[]): Omit<ISectionOptions, 'footers'> => ({
    ...pageNumbersFrom1(pageOf(sheet)),
    children: [...children],
  });
  return docxFile(sheet, [
    section([...head, ...(main ?? []).flatMap((block) => childrenOf(block, sheet))]),
    ...appendices.map((blocks) => section(blocks.flatMap((block) => childrenOf(block, sheet)))),
  ]);
}

/** Black, as everything in an official paper; Word's own heading styles are blue. */
const HEADING = { color: '000000', bold: true } as const;

function childrenOf(block: Block, sheet: Sheet): Part[] {
  const page = pageOf(sheet);
  switch (block.kind) {
    case 'paragraph':
      return [body(block, page)];
    case 'titles':
      return [
        line(block.title, { bold: true, size: FORM.titleSize }, { below: 0 }),
        line(block.text, { bold: true, size: FORM.titleSize }, { below: sheet.language === 'vi' ? 0 : 8 }),
        ...(sheet.language === 'vi' ? [rule(ruleLength(block.text, FORM.titleSize, page.width), page.width, 8)] : []),
      ];
    case 'centred':
      return [line(block.text, { bold: true, size: FORM.titleSize }, { above: 4, below: 6, keepNext: true })];
    case 'note':
      return [
        new Paragraph({
          alignment: AlignmentType.JUSTIFIED,
          spacing: { after: twentieths(FORM.body.gap / 2) },
          children: runs(block.text, { italics: true, size: page.noteSize }),
        }),
      ];
    case 'appendix':
      return [
        line(block.name, { bold: true, size: FORM.titleSize }, { below: 0 }),
        line(block.text, { bold: true, size: FORM.titleSize }, { below: 0 }),
        line(block.reference, { italics: true, size: FORM.body.size }, { above: 2, below: 10 }),
      ];
    case 'heading':
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_1,
          keepNext: true,
          spacing: { before: 0, after: twentieths(FORM.body.gap) },
          indent: { firstLine: twentieths(page.firstLine) },
          children: [new TextRun({ text: block.text.normalize('NFC'), ...HEADING, size: half(page.bodySize) })],
        }),
      ];
    case 'table':
      return [table(block, page), line('')];
    case 'bars': {
      const rows = block.bars.map(({ label, shown }) => [label, shown]);
      return [table({ columns: [], widths: ['*', 130], middle: [1], rows }, page), line('')];
    }
    case 'waterfall': {
      const rows = block.rows.map(({ text, under, change, total, whole }) => [
        { text, under, bold: whole },
        change,
        { text: total, bold: whole },
      ]);
      const { columns: heads } = block;
      return [table({ columns: heads, widths: ['*', 70, 70], middle: [1, 2], rows }, page), line('')];
    }
    case 'page-break':
      return [new Paragraph({ children: [new PageBreak()] })];
    case 'closing':
      return [body(block, page, true), columns([[recipients(sheet, block.recipients), signed(block.signatory)]])];
    case 'two-signatures':
      return [body(block, page, true), columns([[signed(block.left), signed(block.right)]])];
    default:
      return assertNever(block);
  }
}

function recipients({ recipientsTitle }: Sheet, lines: readonly string[]): Paragraph[] {
  if (lines.length === 0) return [];
  return [
    new Paragraph({ children: runs(recipientsTitle, { bold: true, italics: true, size: FORM.recipientsTitleSize }) }),
    ...lines.map((text) => new Paragraph({ children: runs(text, { size: FORM.recipientsSize }) })),
  ];
}
