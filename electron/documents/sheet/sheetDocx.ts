/** A sheet as a Word file, for offices that must edit: the same blocks in the same order. Never signed, and never the paper that counts. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  convertMillimetersToTwip as twip,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Signatory } from '../../../shared/domain/decision.ts';
import { assertNever } from '../../../shared/domain/result.ts';
import { BODY_WIDTH, FORM } from '../form.ts';
import { metadataText } from '../printableText.ts';
import { MOTTO, markTexts, NATION } from '../texts.ts';
import type { Block, Sheet } from './sheet.ts';

/** Half points, as Word counts. */
const half = (points: number): number => Math.round(points * 2);
const TWENTIETHS = 20;
/** Every office PC has these; the PDF's own typefaces may not be there. */
const FACES = { vi: 'Times New Roman', en: 'Times New Roman', th: 'TH Sarabun New' } as const;
const LANGUAGE_TAGS = { vi: 'vi-VN', en: 'en-GB', th: 'th-TH' } as const;
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = {
  top: NO_LINE,
  bottom: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: NO_LINE,
  insideVertical: NO_LINE,
} as const;

type Style = { readonly bold?: boolean; readonly italics?: boolean; readonly size?: number };

/** Same sheet, same text; docx writes the time of packing into the file, so the bytes differ. */
export async function sheetDocx(sheet: Sheet): Promise<Uint8Array> {
  const marks = [
    ...(sheet.model.sample ? [markTexts.sample[sheet.language]] : []),
    ...(sheet.model.draft ? [markTexts.draft[sheet.language]] : []),
  ];
  const section: ISectionOptions = {
    properties: {
      page: {
        size: { width: twip(210), height: twip(297) },
        margin: { top: twip(20), bottom: twip(20), left: twip(30), right: twip(15) },
      },
    },
    footers: { default: new Footer({ children: [line(marks.join(' - '), { bold: true, size: FORM.noteSize })] }) },
    children: [...head(sheet), ...sheet.blocks.flatMap((block) => childrenOf(block, sheet))],
  };
  const document = new Document({
    title: metadataText(sheet.title),
    creator: metadataText(sheet.model.authority.name),
    styles: {
      default: {
        document: {
          run: {
            font: FACES[sheet.language],
            size: half(FORM.body.size),
            language: { value: LANGUAGE_TAGS[sheet.language] },
          },
        },
      },
    },
    sections: [section],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const runs = (text: string, { bold = false, italics = false, size }: Style = {}): TextRun[] =>
  text
    .normalize('NFC')
    .split('\n')
    .map(
      (part, i) =>
        new TextRun({
          text: part,
          bold,
          italics,
          ...(i > 0 ? { break: 1 } : {}),
          ...(size ? { size: half(size) } : {}),
        }),
    );

const line = (text: string, style: Style = {}): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 3 * TWENTIETHS }, children: runs(text, style) });

/** Black, as everything in an official paper; Word's own heading styles are blue. */
const HEADING = { color: '000000', bold: true, size: half(FORM.body.size) } as const;

const body = (text: string, style: Style = {}, keepNext = false): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: Math.round(FORM.body.firstLine * TWENTIETHS) },
    spacing: { after: FORM.body.gap * TWENTIETHS },
    keepNext,
    children: runs(text, style),
  });

/** Two columns without lines: the head, and the foot with its signature. */
const columns = (left: readonly Paragraph[], right: readonly Paragraph[], share = 50): Table =>
  new Table({
    width: { size: BODY_WIDTH * TWENTIETHS, type: WidthType.DXA },
    columnWidths: [share, 100 - share].map((percent) => Math.round((BODY_WIDTH * TWENTIETHS * percent) / 100)),
    borders: NO_BORDERS,
    rows: [
      new TableRow({
        cantSplit: true,
        children: [left, right].map((children) => new TableCell({ borders: NO_BORDERS, children: [...children] })),
      }),
    ],
  });

/** Of the width, for the issuing body: so much that the nation's name stays on one line. */
const HEAD_SHARE = 37;

function head({ language, model, numberLine, dateLine }: Sheet): (Paragraph | Table)[] {
  const { name, parentName } = model.authority;
  const upper = (text: string): string => (language === 'vi' ? text.toLocaleUpperCase('vi') : text);
  const issuer = [
    ...(parentName === null ? [] : [line(upper(parentName), { size: FORM.authoritySize })]),
    line(upper(name), { bold: true, size: FORM.authoritySize }),
    ...(numberLine === null ? [] : [line(numberLine, { size: FORM.numberSize })]),
  ];
  const date = dateLine === null ? [] : [line(dateLine, { italics: language === 'vi', size: FORM.placeDateSize })];
  const nation =
    language === 'vi'
      ? [line(NATION, { bold: true, size: FORM.nationSize }), line(MOTTO, { bold: true, size: FORM.mottoSize })]
      : [];
  return [
    columns(issuer, [...nation, ...date, ...(nation.length + date.length === 0 ? [line('')] : [])], HEAD_SHARE),
    line(''),
  ];
}

function childrenOf(block: Block, sheet: Sheet): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'paragraph':
      return [body(block.text, { bold: block.style === 'bold', italics: block.style === 'italic' })];
    case 'centred':
      return [line(block.text, { bold: true, size: FORM.titleSize })];
    case 'heading':
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_1,
          keepNext: true,
          children: [new TextRun({ text: block.text.normalize('NFC'), ...HEADING })],
        }),
      ];
    case 'table':
      return [table(block), line('')];
    case 'bars': {
      const rows = block.bars.map(({ label, shown }) => [label, shown]);
      return [table({ kind: 'table', columns: [], widths: ['*', 130], middle: [1], rows }), line('')];
    }
    case 'page-break':
      return [new Paragraph({ children: [new PageBreak()] })];
    case 'closing':
      return [body(block.text, {}, true), columns(recipients(sheet, block.recipients), signed(block.signatory))];
    case 'two-signatures':
      return [body(block.text, {}, true), columns(signed(block.left), signed(block.right))];
    default:
      return assertNever(block);
  }
}

function recipients({ recipientsTitle }: Sheet, lines: readonly string[]): Paragraph[] {
  if (lines.length === 0) return [line('')];
  return [
    new Paragraph({ children: runs(recipientsTitle, { bold: true, italics: true, size: FORM.recipientsTitleSize }) }),
    ...lines.map((text) => new Paragraph({ children: runs(text, { size: FORM.recipientsSize }) })),
  ];
}

const signed = ({ capacity, post, name }: Signatory): Paragraph[] => [
  ...[...capacity.split('\n'), post].filter((text) => text.trim() !== '').map((text) => line(text, { bold: true })),
  ...Array.from({ length: 4 }, () => line('')),
  line(name, { bold: true }),
];

function table({ columns: names, widths, rows, middle }: Extract<Block, { kind: 'table' }>): Table {
  const cell = (text: string, centred: boolean, bold: boolean): TableCell =>
    new TableCell({
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { left: CELL_MARGIN, right: CELL_MARGIN },
      children: [
        new Paragraph({
          alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
          children: runs(text, { bold, size: FORM.tableSize }),
        }),
      ],
    });
  const row = (texts: readonly string[], head: boolean): TableRow =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: texts.map((text, i) => cell(text, head || middle.includes(i), head)),
    });
  return new Table({
    width: { size: BODY_WIDTH * TWENTIETHS, type: WidthType.DXA },
    columnWidths: inTwips(widths),
    rows: [...(names.length === 0 ? [] : [row(names, true)]), ...rows.map((texts) => row(texts, false))],
  });
}

const CELL_MARGIN = 80;

/** Widths of the PDF's tables leave out the room beside the text; here it is within. */
const BESIDE_TEXT = 12;

/** '*' shares what the others leave. */
function inTwips(widths: readonly (number | '*')[]): number[] {
  const taken = widths.reduce<number>((sum, one) => sum + (one === '*' ? 0 : one + BESIDE_TEXT), 0);
  const stars = widths.filter((one) => one === '*').length;
  return widths.map((one) => Math.round((one === '*' ? (BODY_WIDTH - taken) / stars : one + BESIDE_TEXT) * TWENTIETHS));
}
